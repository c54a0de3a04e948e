//! A line's cells, and the separator that they tell.

use super::rows::Rows;
use super::separator::{FOUND, Separator};

/// The separator of a header: the first with which there is a column `id`, else that which gives the most columns that
/// `is_known` knows.
pub(in crate::batch) fn separator_of(line: &[u8], is_known: impl Fn(&str) -> bool) -> Separator {
    let has_id = |separator: &Separator| cells(line, *separator).any(|cell| is_id(&cell));
    let known = |separator: &Separator| {
        let cells = cells(line, *separator);
        cells.filter(|cell| is_known(cell)).count()
    };
    let with_id = FOUND.into_iter().find(has_id);
    // Of several with the most, the last one counts.
    let with_most = || FOUND.into_iter().rev().max_by_key(known);
    with_id.or_else(with_most).unwrap_or_default()
}

/// Whether a column is that of the `id`.
pub(super) fn is_id(name: &str) -> bool {
    name.eq_ignore_ascii_case("id")
}

/// The cells of a line that are text.
pub(in crate::batch) fn cells(line: &[u8], separator: Separator) -> impl Iterator<Item = String> {
    let mut rows = Rows::new(separator);
    let line = [line, b"\n"].concat();
    rows.next(&line);
    let cells = rows.cells().map(<[u8]>::to_vec);
    let cells: Vec<_> = cells.collect();
    cells.into_iter().flat_map(String::from_utf8)
}
