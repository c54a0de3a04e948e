//! The words of a demo.

use crate::words::count;

pub(crate) const WHAT_IF: &str = "What if";
pub(crate) const AS_BEFORE: &str =
    "The answers are the same as before, so nothing is added or removed.";
pub(crate) const FOR_EVERYBODY: &str = "For everyone, before any answer";
/// An answer that shows nothing more.
pub(crate) const NOTHING_NEW: &str = "nothing new to read";

/// What the example is an example of.
pub(crate) fn example_of(questionnaire: &str, answers: usize) -> String {
    let answers = count(answers, "answer");
    format!("An example of \"{questionnaire}\", with {answers}.")
}

/// The position of an answer among all of them.
pub(crate) fn answer_of(number: usize, answers: usize) -> String {
    format!("Answer {number} of {answers}")
}
