//! Choices that refer to where other choices are: "none of the above". Screen reader users have no "above".

use crate::diagnostic::TextProblem;
use crate::document::{Document, Question};
use crate::tree::Problems;

/// Phrases that refer to a position anywhere in a choice.
const PHRASES: [&str; 18] = [
    "the above",
    "these above",
    "those above",
    "as above",
    "see above",
    "options above",
    "choices above",
    "answers above",
    "listed above",
    "mentioned above",
    "the below",
    "options below",
    "choices below",
    "answers below",
    "listed below",
    "of the following",
    "ci-dessus",
    "oben genannten",
];
/// Phrases that refer to a position at the end of a choice, and may mean something else before other words.
const AT_THE_END: [&str; 8] = [
    "of the preceding",
    "of the previous",
    "las anteriores",
    "los anteriores",
    "das anteriores",
    "dos anteriores",
    "der obigen",
    "delle precedenti",
];

/// Records each choice whose label refers to a position.
pub(super) fn lint(document: &Document, findings: &mut Problems) {
    let choices = document.questions().iter().flat_map(Question::choices);
    for label in choices.filter_map(|choice| choice.label.as_ref()) {
        let words = label.value.to_lowercase();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let sentence = words.trim_end_matches(|c: char| !c.is_alphanumeric());
        let anywhere = PHRASES.into_iter().find(|phrase| says(&words, phrase));
        let at_the_end = || {
            AT_THE_END
                .into_iter()
                .find(|phrase| sentence.ends_with(phrase))
        };
        let found = anywhere.or_else(at_the_end);
        if let Some(phrase) = found {
            findings.push(label.node, TextProblem::ChoicePosition { phrase });
        }
    }
}

/// Whether words contain a phrase as separate words: "the above-knee cast" does not refer to a position.
fn says(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, _)| {
        let after = &words[at + phrase.len()..];
        let begins = !words[..at].ends_with(char::is_alphanumeric);
        begins && !after.starts_with(|c: char| c == '-' || c.is_alphanumeric())
    })
}
