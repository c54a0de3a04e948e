//! The words about which answers lead to an item.

use crate::words::{count, grouped};

/// An item without a condition.
pub(crate) const EVERYONE: &str = "It is shown to everyone.";
/// An item that no answers show.
pub(crate) const NOBODY: &str = "No answers lead to it.";
/// Above the ways that need the fewest answers.
pub(crate) const FEWEST: &str = "The fewest answers that lead to it";
/// The fewest answers were not found.
pub(crate) const NOT_FOUND: &str = "The conditions are too complex to find them.";
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

/// How many answers are needed; `ways` sets of answers do.
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

/// Joins the questions that are answered together.
pub(crate) const AND_THEN: &str = "; ";
/// Joins choices when any one of them is enough.
pub(crate) const OR: &str = "or";
/// Joins choices when all of them are needed.
pub(crate) const AND: &str = ", and ";

/// How many more ways there are.
pub(crate) fn more(ways: u64) -> String {
    format!("and {} more", grouped(ways))
}
