//! The separator between the cells of a row: a comma, or another one that spreadsheets write.

use crate::words::quoted;

/// A byte that separates cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::batch) struct Separator(u8);

/// The separators to look for in a header, in the order in which they are tried.
pub(super) const FOUND: [Separator; 4] = [
    Separator(b','),
    Separator(b';'),
    Separator(b'\t'),
    Separator(b'|'),
];

impl Default for Separator {
    fn default() -> Self {
        FOUND[0]
    }
}

impl Separator {
    pub(super) fn byte(self) -> u8 {
        self.0
    }

    /// The separator declared by a line such as `sep=;`, which Excel writes above the header; `None` if the line is not
    /// such a declaration.
    pub(in crate::batch) fn declared(line: &[u8]) -> Option<Result<Self, String>> {
        let line = without_end(line);
        let line = line.strip_prefix(b"\"").unwrap_or(line);
        let (word, named) = line.split_at_checked(4)?;
        if !word.eq_ignore_ascii_case(b"sep=") {
            return None;
        }
        let named = str::from_utf8(named).unwrap_or_default();
        // A spreadsheet that saved the file again may have quoted the line and padded it to the width of the rows.
        let bare = named.trim_end_matches('"');
        let first = bare.bytes().next();
        let same = |byte: &u8| bare.bytes().all(|other| other == *byte);
        let separator = first.filter(same).and_then(Self::of);
        Some(separator.ok_or_else(|| {
            let line = quoted(&format!("sep={named}"));
            format!("{line} does not name a separator, such as `,` or `;`")
        }))
    }

    fn of(byte: u8) -> Option<Self> {
        let can_be = byte.is_ascii_punctuation() && !b"\"'_-.".contains(&byte);
        (can_be || byte == b'\t').then_some(Self(byte))
    }
}

/// A line without its line ending. A tab at its end is kept, as it may be the declared separator.
fn without_end(mut line: &[u8]) -> &[u8] {
    while let Some(rest) = line
        .strip_suffix(b"\n")
        .or_else(|| line.strip_suffix(b"\r"))
    {
        line = rest;
    }
    line
}
