//! Placeholders that were never filled in: `{name}`, `TODO`, `[insert ...]`.

use std::ops::Range;

use crate::diagnostic::TextProblem;
use crate::tree::{Problems, Text};

/// Records each placeholder in a text; `language` is the language of the questionnaire.
pub(super) fn lint(text: &Text, language: &str, findings: &mut Problems) {
    let (value, node) = (&text.value, text.node);
    for place in braces(value)
        .chain(brackets(value))
        .chain(words(value, language))
    {
        let found = value[place.clone()].to_owned();
        findings.push_within(node, place, TextProblem::Placeholder { found });
    }
}

/// `{name}`, `{{ name }}`, `${name}`: braces around a possible name.
fn braces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let opening = text.match_indices('{').map(|(at, _)| at);
    let first = opening.filter(|at| !text[..*at].ends_with('{'));
    first.filter_map(|at| {
        let after = text[at..].trim_start_matches('{');
        let (inside, rest) = after.split_once('}')?;
        let is_part = |c: char| c.is_alphanumeric() || "_.-: %#".contains(c);
        if inside.chars().count() > LONGEST || !inside.chars().all(is_part) {
            return None;
        }
        let rest = rest.trim_start_matches('}');
        let start = if text[..at].ends_with('$') {
            at - 1
        } else {
            at
        };
        Some(start..text.len() - rest.len())
    })
}

/// The maximum length of a name, in characters.
const LONGEST: usize = 40;

/// `[insert phone number]`, unless it is a link.
fn brackets(text: &str) -> impl Iterator<Item = Range<usize>> {
    let opening = text.match_indices('[').map(|(at, _)| at);
    opening.filter_map(|at| {
        let (inside, rest) = text[at + 1..].split_once(']')?;
        let first = inside.split_whitespace().next()?.to_lowercase();
        let asks = ["insert", "enter", "fill", "your"].contains(&first.as_str());
        let is_link = rest.starts_with(['(', '[', ':']);
        (asks && !is_link).then(|| at..text.len() - rest.len())
    })
}

/// `TODO` and the like, in capitals. In some languages, `todo` is an ordinary word.
fn words(text: &str, language: &str) -> impl Iterator<Item = Range<usize>> {
    let primary = language.split('-').next().unwrap_or_default();
    let is_word = ["es", "pt", "gl", "ast", "an"].contains(&primary.to_lowercase().as_str());
    let marks: &[&str] = if is_word {
        &["FIXME", "TBD"]
    } else {
        &["TODO", "FIXME", "TBD"]
    };
    let found = marks.iter().flat_map(|mark| text.match_indices(mark));
    let alone = found.filter(|(at, mark)| {
        let (before, after) = (&text[..*at], &text[at + mark.len()..]);
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        !before.ends_with(is_part) && !after.starts_with(is_part)
    });
    alone.map(|(at, mark)| at..at + mark.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        let places = braces(text)
            .chain(brackets(text))
            .chain(words(text, language));
        places.map(|place| &text[place]).collect()
    }

    #[test]
    fn placeholders_are_found() {
        for (text, placeholder) in [
            ("Hello {name}.", "{name}"),
            ("Hello {{ first_name }}.", "{{ first_name }}"),
            ("Call ${phone}", "${phone}"),
            ("{0} weeks", "{0}"),
            ("{} weeks", "{}"),
            ("Call [insert phone number].", "[insert phone number]"),
            ("TODO: say more", "TODO"),
            ("(tbd) TBD", "TBD"),
        ] {
            assert_eq!(found(text, "en"), [placeholder], "{text}");
        }
    }

    #[test]
    fn texts_that_resemble_placeholders_are_not_reported() {
        for text in [
            "In {1, 2, 3}, or {x | x > 5}",
            "} A brace { alone",
            "See [your rights](https://example.org) and [sic]",
            "TODOS, METBDS and todo",
            "{\"a\": 1}",
        ] {
            assert_eq!(found(text, "en"), [""; 0], "{text}");
        }
        assert_eq!(found("Lo es TODO.", "es-MX"), [""; 0]);
    }
}
