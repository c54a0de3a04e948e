//! The first sentence of a text.

use super::plain;

/// The first sentence of Markdown on a single line without markup; all of it if no sentence ends within.
///
/// A period does not end a sentence after a capital letter and at most one more, which may be an abbreviation (`Dr. May`,
/// `U.S.`), nor in front of a small letter (`e.g. at night`).
#[must_use]
pub(crate) fn first_sentence(markdown: &str) -> String {
    let mut text = plain(markdown);
    let mut words = text.split(' ');
    let mut length = 0;
    while let Some(word) = words.next() {
        length += word.len() + 1;
        let next = words.clone().next().and_then(|next| next.chars().next());
        if ends_sentence(word, next) {
            break;
        }
    }
    text.truncate(length - 1);
    text
}

/// Whether a word is the last one of a sentence; `next` is the first letter of the next word.
fn ends_sentence(word: &str, next: Option<char>) -> bool {
    let closed = |letter: char| matches!(letter, '"' | '\'' | '”' | '’' | '»' | ')' | ']');
    let word = word.trim_end_matches(closed);
    if let Some(word) = word.strip_suffix('.') {
        let letters = word.rsplit('.').next().unwrap_or_default();
        let is_short = letters.starts_with(char::is_uppercase) && letters.chars().count() <= 2;
        return !is_short && !next.is_some_and(char::is_lowercase);
    }
    word.ends_with(['!', '?', '…', '。', '！', '？', '؟', '।'])
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn the_first_sentence_ends_where_a_reader_says_so() {
        for (markdown, sentence) in [
            ("Get *care* now. Call.", "Get care now."),
            ("Is it sudden?\nIf so, call.", "Is it sudden?"),
            ("He said \"stop.\" Then he left.", "He said \"stop.\""),
            ("Ask Dr. May about it. Soon.", "Ask Dr. May about it."),
            (
                "In the U.S. it is rare, e.g. now. Ask.",
                "In the U.S. it is rare, e.g. now.",
            ),
            ("Take 3.5 mg. Ask.", "Take 3.5 mg."),
            ("No end", "No end"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(markdown), sentence, "{markdown}");
        }
    }
}
