//! The words of a demo.

use crate::words::count;

pub(crate) const WHAT_IF: &str = "What if";
pub(crate) const AS_BEFORE: &str = "The answers are as before: nothing appears, and nothing goes.";
pub(crate) const FOR_EVERYBODY: &str = "For everybody, before any answer";
/// An answer that shows nothing more.
pub(crate) const NOTHING_NEW: &str = "opens nothing new";

/// What the example is an example of.
pub(crate) fn example_of(questionnaire: &str, answers: usize) -> String {
    let answers = count(answers, "answer");
    format!("An example of \"{questionnaire}\", with {answers}.")
}

/// The position of an answer among all of them.
pub(crate) fn answer_of(number: usize, answers: usize) -> String {
    format!("Answer {number} of {answers}")
}
