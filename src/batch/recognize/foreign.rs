//! Recognizes input that is not UTF-8 text, by its first bytes.

use super::Mistaken;
use crate::batch::input::Ahead;
use crate::source::{GZIP, OLE, ZIP, looks_like_utf16};

/// The maximum number of bytes of the first line that are examined.
const ENOUGH: usize = 64;

/// The first bytes of files that are often given in place of text.
const BEGINNINGS: [(&[u8], Mistaken); 3] = [
    (ZIP, Mistaken::Spreadsheet),
    (OLE, Mistaken::Spreadsheet),
    (GZIP, Mistaken::Compressed),
];

/// Rejects input that is not UTF-8 text. `None` if more bytes are needed to decide.
pub(in crate::batch) fn is_text(ahead: Ahead<'_>) -> Option<Result<(), Mistaken>> {
    let ahead = ahead.at_most(ENOUGH);
    let mut bytes = ahead.text.iter();
    // Blank lines may be in UTF-16, too.
    let first = bytes.position(|byte| !matches!(byte, b'\r' | b'\n' | b'\0'));
    let end = first.and_then(|_| bytes.position(|byte| *byte == b'\n'));
    let start = match (first, end) {
        (Some(first), Some(end)) => &ahead.text[..first + 1 + end],
        _ if ahead.is_all => ahead.text,
        _ => return None,
    };
    let by_beginning = BEGINNINGS
        .iter()
        .find(|(bytes, _)| start.starts_with(bytes));
    Some(match by_beginning {
        Some((_, mistaken)) => Err(mistaken.clone()),
        None if looks_like_utf16(start) => Err(Mistaken::Utf16),
        None => Ok(()),
    })
}
