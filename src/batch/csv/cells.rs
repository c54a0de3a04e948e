//! The cells of a line, and the separator between them.

use super::rows::Rows;
use super::separator::{FOUND, Separator};

/// The separator of a header: the first one that yields an `id` column, or else the one that yields the most columns
/// that `is_known` accepts.
pub(in crate::batch) fn separator_of(line: &[u8], is_known: impl Fn(&str) -> bool) -> Separator {
    let has_id = |separator: &Separator| cells(line, *separator).any(|cell| is_id(&cell));
    let known = |separator: &Separator| {
        let cells = cells(line, *separator);
        cells.filter(|cell| is_known(cell)).count()
    };
    let with_id = FOUND.into_iter().find(has_id);
    // `max_by_key` returns the last maximum, so the order is reversed.
    let with_most = || FOUND.into_iter().rev().max_by_key(known);
    with_id.or_else(with_most).unwrap_or_default()
}

/// Whether this is the name of the `id` column.
pub(super) fn is_id(name: &str) -> bool {
    name.eq_ignore_ascii_case("id")
}

/// The cells of a line that are valid UTF-8.
pub(in crate::batch) fn cells(line: &[u8], separator: Separator) -> impl Iterator<Item = String> {
    let mut rows = Rows::new(separator);
    let line = [line, b"\n"].concat();
    rows.next(&line);
    let cells = rows.cells().map(<[u8]>::to_vec);
    let cells: Vec<_> = cells.collect();
    cells.into_iter().flat_map(String::from_utf8)
}
