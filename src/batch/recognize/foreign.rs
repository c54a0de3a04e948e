//! What is no UTF-8 text at all, by its first bytes.

use super::Mistaken;
use crate::batch::input::Ahead;

/// As many bytes are looked at, if the first line has as many.
const ENOUGH: usize = 64;

/// The first bytes of what is often taken for text.
const BEGINNINGS: [(&[u8], Mistaken); 3] = [
    (b"PK\x03\x04", Mistaken::Spreadsheet),
    (b"\xd0\xcf\x11\xe0", Mistaken::Spreadsheet),
    (b"\x1f\x8b", Mistaken::Compressed),
];

/// Refuses an input that is no UTF-8 text; nothing, where more of it has to be seen.
pub(in crate::batch) fn is_text(ahead: Ahead<'_>) -> Option<Result<(), Mistaken>> {
    let ahead = ahead.at_most(ENOUGH);
    let mut bytes = ahead.text.iter();
    // Blank lines can be in UTF-16, too.
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

/// Whether the beginning of a text looks like UTF-16: by its byte-order mark, or since every second byte of what is
/// mostly ASCII is zero there.
fn looks_like_utf16(start: &[u8]) -> bool {
    let zeros = |first: usize| {
        let bytes = start.iter().skip(first).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let many = even.max(odd);
    start.starts_with(b"\xff\xfe")
        || start.starts_with(b"\xfe\xff")
        || (even.min(odd) == 0 && many >= 2 && many >= start.len() / 4)
}
