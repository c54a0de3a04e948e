//! Finds the end of a quoted text, in YAML and in JSON.

/// The place of the quote that closes the one at `open`. In double quotes, `\` escapes a character; in single quotes,
/// `''` is an apostrophe.
pub(super) fn closing(text: &str, open: usize, sign: char) -> Option<usize> {
    let mut characters = text[open + 1..].char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        match (sign, character) {
            ('"', '\\') => {
                characters.next();
            }
            ('\'', '\'') if next == Some('\'') => {
                characters.next();
            }
            _ if character == sign => return Some(open + 1 + at),
            _ => {}
        }
    }
    None
}
