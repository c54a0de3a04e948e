//! The words about which answers lead to an item.

use crate::words::{count, grouped};

/// An item without a condition.
pub(crate) const EVERYONE: &str = "Everyone reads it.";
/// An item that no answers show.
pub(crate) const NOBODY: &str = "No answers lead to it.";
/// Above the ways that need the fewest answers.
pub(crate) const FEWEST: &str = "The fewest answers that lead to it";
/// The fewest answers were not found.
pub(crate) const NOT_FOUND: &str =
    "They could not be found within the effort allowed. The conditions are too complex.";
/// No answer is needed.
pub(crate) const NONE_NEEDED: &str = "None: it is shown even if every question is skipped.";

/// The name of an item, and the questionnaire that has it.
pub(crate) fn place(item: &str, questionnaire: &str, version: &str) -> String {
    format!("{item} in {questionnaire}, version {version}")
}

/// The condition of the item.
pub(crate) fn shown_when(condition: &str) -> String {
    format!("Shown when {condition}.")
}

/// A condition that has a name, in words.
pub(crate) fn holds_when(id: &str, condition: &str) -> String {
    format!("{id} holds when {condition}.")
}

/// The condition of a question, in words.
pub(crate) fn asked_when(id: &str, condition: &str) -> String {
    format!("{id} is asked when {condition}.")
}

/// How many answers are needed; there are several ways, or only one.
pub(crate) fn needed(answers: usize, ways: usize) -> String {
    let answers = count(answers, "answer");
    let these = if ways > 1 { "; any one of these" } else { "" };
    format!("{answers}, with all other questions skipped{these}:")
}

/// A question and the answer to it: `1. Joint pain: Yes`.
pub(crate) fn question_and_answer(question: &str, answer: &str) -> String {
    let colon = if question.ends_with('?') { "" } else { ":" };
    format!("{question}{colon} {answer}")
}

/// Between the questions of one way.
pub(crate) const AND_THEN: &str = "; ";
/// Between choices of which one is needed.
pub(crate) const OR: &str = "or";
/// Between choices of which each is needed.
pub(crate) const AND: &str = ", and ";

/// How many more ways there are.
pub(crate) fn more(ways: u64) -> String {
    format!("and {} more", grouped(ways))
}
