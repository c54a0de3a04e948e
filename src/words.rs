//! Helpers for messages: counts, lists, nearest names, and text made safe to show.

pub(crate) mod digits;
mod letters;
mod type_name;

pub(crate) use letters::{
    OddLetter, Oddity, code_point, in_plain_letters, is_blank_like, is_invisible, seem_the_same,
};
pub(crate) use type_name::TypeName;

use std::fmt::Display;

/// `1 question`, `2 questions`.
#[must_use]
pub(crate) fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// A number with a comma between groups of three digits: `4,900`.
#[must_use]
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// `a`, `a or b`, `a, b or c`.
pub(crate) fn list<T: Display>(items: impl IntoIterator<Item = T>, conjunction: &str) -> String {
    let mut words: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    match words.pop() {
        None => String::new(),
        Some(only) if words.is_empty() => only,
        Some(last) => format!("{} {conjunction} {last}", words.join(", ")),
    }
}

/// `a whole number from 0 to 520`, with the bounds that are given.
#[must_use]
pub(crate) fn whole_number(min: Option<i64>, max: Option<i64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => format!("the number {min}"),
        (Some(min), Some(max)) => format!("a whole number from {min} to {max}"),
        (Some(min), None) => format!("a whole number of at least {min}"),
        (None, Some(max)) => format!("a whole number of at most {max}"),
        (None, None) => "a whole number".to_owned(),
    }
}

/// A name in backticks, made safe to show, with line breaks and tabs escaped.
#[must_use]
pub(crate) fn quoted(name: &str) -> String {
    let escaped = name
        .replace('\r', r"\r")
        .replace('\n', r"\n")
        .replace('\t', r"\t");
    format!("`{}`", one_line(&escaped))
}

/// An id derived from a name: `Lower-Back` becomes `lower_back`. If the name does not begin with a letter, the id
/// begins with `letter`.
#[must_use]
pub(crate) fn id_like(name: &str, letter: char) -> String {
    let plain = in_plain_letters(name).to_lowercase();
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let parts: Vec<_> = plain
        .split(|c| !is_part(c))
        .filter(|part| !part.is_empty())
        .collect();
    let id = parts.join("_");
    match id.chars().next() {
        Some(first)
            if first.is_ascii_lowercase()
                && !["null", "true", "false", "skipped"].contains(&id.as_str()) =>
        {
            id
        }
        Some(_) => format!("{letter}{id}"),
        None => format!("{letter}1"),
    }
}

/// The candidate that `name` was most likely meant to be, if any is close enough.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let name = in_plain_letters(name)
        .to_lowercase()
        .replace([' ', '-'], "_");
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::normalized_damerau_levenshtein(&name, candidate),
                candidate,
            )
        })
        .map(|(likeness, candidate)| {
            let part = name.len() >= 3 && candidate.starts_with(&name);
            (if part { likeness.max(0.8) } else { likeness }, candidate)
        })
        .filter(|(likeness, candidate)| *likeness >= 0.6 && !is_opposite(&name, candidate))
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

/// Whether one of two names negates the other, which is never a typo.
fn is_opposite(name: &str, other: &str) -> bool {
    const NEGATIONS: [&str; 5] = ["un", "non_", "non", "no_", "not_"];
    let negates = |long: &str, short: &str| {
        let before = long.strip_suffix(short);
        before.is_some_and(|before| NEGATIONS.contains(&before))
    };
    negates(name, other) || negates(other, name)
}

/// Whether a character would control a terminal or reorder text instead of being shown.
#[must_use]
pub(crate) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// The unsafe characters of a text with their offsets, except line feeds.
pub(crate) fn unsafe_characters(text: &str) -> impl Iterator<Item = (usize, char)> {
    // Most text is plain ASCII, which can be checked byte by byte much faster.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n'));
    let rest = if is_plain { "" } else { text };
    rest.char_indices()
        .filter(|(_, c)| is_unsafe(*c) && *c != '\n')
}

/// `text` with every unsafe character replaced, except line breaks.
#[must_use]
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| {
            if is_unsafe(c) && c != '\n' {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// `text` with every unsafe character and line break replaced.
#[must_use]
pub(crate) fn one_line(text: &str) -> String {
    printable(text).replace('\n', "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_lists_read_as_english() {
        assert_eq!(count(1, "question"), "1 question");
        assert_eq!(count(0, "question"), "0 questions");
        let numbers = [7, 999, 4_900, 1_234_567].map(grouped);
        assert_eq!(numbers, ["7", "999", "4,900", "1,234,567"]);
        assert_eq!(list(["a"], "or"), "a");
        assert_eq!(list(["a", "b", "c"], "or"), "a, b or c");
        assert_eq!(list([""; 0], "or"), "");
    }

    #[test]
    fn bounds_read_as_what_may_be_written() {
        assert_eq!(whole_number(Some(5), Some(5)), "the number 5");
        assert_eq!(whole_number(Some(0), Some(5)), "a whole number from 0 to 5");
        assert_eq!(whole_number(None, Some(5)), "a whole number of at most 5");
    }

    #[test]
    fn a_typo_finds_its_name_and_another_word_does_not() {
        let names = ["smoking", "heavy_alcohol", "hip"];
        assert_eq!(nearest("smokin", names), Some("smoking"));
        assert_eq!(nearest("Heavy alcohol", names), Some("heavy_alcohol"));
        assert_eq!(nearest("heavy", names), Some("heavy_alcohol"));
        assert_eq!(nearest("hpi", names), Some("hip"));
        assert_eq!(nearest("weeks", names), None);
        assert_eq!(nearest("sm\u{43e}king\u{200b}", names), Some("smoking"));
        assert_eq!(nearest("sure", ["yes", "no", "unsure"]), None);
        assert_eq!(nearest("non_smoker", ["smoker"]), None);
    }

    #[test]
    fn characters_that_control_a_terminal_are_replaced() {
        for text in ["\u{1b}[2J", "\u{9b}2J", "\u{7}", "\r", "\u{202e}"] {
            assert!(!printable(text).chars().any(is_unsafe), "{text:?}");
        }
        assert_eq!(printable("日本 é\nß"), "日本 é\nß");
    }
}
