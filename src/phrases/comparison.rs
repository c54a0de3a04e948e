//! The words of a comparison of two sets of answers.

use crate::words::count;

pub(crate) const WHAT_DIFFERS: &str = "What differs";
pub(crate) const BEFORE: &str = "Before:";
pub(crate) const AFTER: &str = "After:";
pub(crate) const APPEARS: &str = "What appears";
pub(crate) const GOES: &str = "What goes";
pub(crate) const POINTS: &str = "To bring up with the provider";
/// A difference without effect.
pub(crate) const NO_EFFECT: &str = "changes nothing that is shown";
pub(crate) const NOT_ASKED: &str = "not asked";
pub(crate) const SKIPPED: &str = "skipped";

/// The title of a comparison.
pub(crate) fn title(questionnaire: &str) -> String {
    format!("{questionnaire}: what differs")
}

/// How many answers differ.
pub(crate) fn answers_differ(answers: usize) -> String {
    match answers {
        0 => "No answer differs".to_owned(),
        1 => "1 answer differs".to_owned(),
        number => format!("{} differ", count(number, "answer")),
    }
}

/// How many passages are shown both before and after.
pub(crate) fn passages_kept(passages: usize) -> String {
    let verb = if passages == 1 { "is" } else { "are" };
    let passages = count(passages, "passage");
    format!("{passages} {verb} shown before and after")
}

pub(crate) const ASKS: &str = "asks";
pub(crate) const SHOWS: &str = "opens";
pub(crate) const ADDS_POINT: &str = "adds a point for the provider";
pub(crate) const NO_LONGER_ASKS: &str = "no longer asks";
pub(crate) const NO_LONGER_SHOWS: &str = "closes";
pub(crate) const REMOVES_POINT: &str = "takes back a point for the provider";
pub(crate) const NOTICES: &str = "shows a notice";
pub(crate) const NO_LONGER_NOTICES: &str = "no longer shows a notice";
pub(crate) const ADDS_QUESTION: &str = "adds a question to ask the provider";
pub(crate) const REMOVES_QUESTION: &str = "takes back a question to ask the provider";
