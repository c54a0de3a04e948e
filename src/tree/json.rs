//! Places of the nodes of a JSON text.

use super::quote::closing;
use crate::source::Span;

/// The places of all keys and values of a valid JSON text, in source order, which is the order of node ids. A list or
/// mapping is located by its opening bracket.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let length = match first {
            '"' => closing(text, at, '"').map_or(text.len(), |close| close + 1) - at,
            '{' | '[' => 1,
            _ if is_between(first) => {
                at += first.len_utf8();
                continue;
            }
            _ => text[at..].find(is_between).unwrap_or(text.len() - at),
        };
        spans.push(at..at + length);
        at += length;
    }
    spans
}

fn is_between(character: char) -> bool {
    character.is_whitespace() || ",:]}".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_are_found_in_order() {
        let text = r#" {"a": [1, -2.5e3 ,true], "b\"\\" : "x, {y}","c":{}} "#;
        let words: Vec<_> = spans(text).into_iter().map(|span| &text[span]).collect();
        let expected = [
            "{",
            r#""a""#,
            "[",
            "1",
            "-2.5e3",
            "true",
            r#""b\"\\""#,
            r#""x, {y}""#,
            r#""c""#,
            "{",
        ];
        assert_eq!(words, expected);
    }
}
