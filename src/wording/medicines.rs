//! What a text says about medicines: a harm that one can do, or not to stop taking it.

use std::ops::Range;

use super::list::List;
use super::prose::Prose;
use super::rule::Rule;

/// The place in bytes of the first harm of a medicine that a Markdown text in a language names. The language is a BCP 47
/// tag; `None` also if there is no list for it.
#[must_use]
pub(crate) fn harm_of_medicine(language: &str, markdown: &str) -> Option<Range<usize>> {
    let list = List::of(language)?;
    first(list, &list.harms_of_medicines, markdown)
}

/// Whether a Markdown text in a language says not to stop or change a medicine.
#[must_use]
pub(crate) fn says_not_to_stop(language: &str, markdown: &str) -> bool {
    let list = List::of(language);
    list.is_some_and(|list| first(list, &list.not_to_stop, markdown).is_some())
}

fn first(list: &List, rules: &[Rule], markdown: &str) -> Option<Range<usize>> {
    let prose = Prose::of(markdown, &list.grammar);
    let matches = rules
        .iter()
        .flat_map(|rule| rule.matches(&prose, &list.grammar));
    let words = matches.min_by_key(|words| words.start)?;
    let (begin, end) = (&prose.words[words.start], &prose.words[words.end - 1]);
    Some(begin.place.start..end.place.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_harm_is_found_if_a_medicine_does_it() {
        for (harm, text) in [
            ("Steroids can damage", "Steroids can damage bone."),
            (
                "medicine raises the risk",
                "This medicine raises the risk of falls.",
            ),
            (
                "side effects of your pills",
                "Tell your nurse about side effects of your pills.",
            ),
            ("", "Alcohol can damage bone."),
            ("", "Medicines can help with the pain."),
            ("", "Can my medicine cause bone loss?"),
            ("", "If a medicine causes pain, call."),
        ] {
            let found = harm_of_medicine("en", text).map_or("", |place| &text[place]);
            assert_eq!(found, harm, "{text}");
        }
        assert_eq!(harm_of_medicine("de", "Steroids can damage bone."), None);
    }

    #[test]
    fn the_line_not_to_stop_is_found_in_several_forms() {
        for (is_said, text) in [
            (
                true,
                "Do not stop or change a medicine without talking to your provider.",
            ),
            (true, "Never stop taking it on your own."),
            (
                true,
                "Keep taking your pills until you have talked to your provider.",
            ),
            (
                true,
                "Talk to your provider before you stop or change a medicine.",
            ),
            (false, "Do not stop walking."),
            (false, "Do not stop drinking suddenly."),
            (false, "Stop taking your medicine."),
            (false, "Talk to your provider about your medicines."),
        ] {
            assert_eq!(says_not_to_stop("en-US", text), is_said, "{text}");
        }
    }
}
