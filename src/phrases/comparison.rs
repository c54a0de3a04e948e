//! The words of a comparison of two sets of answers.

use crate::words::count;

pub(crate) const WHAT_DIFFERS: &str = "What differs";
pub(crate) const BEFORE: &str = "Before:";
pub(crate) const AFTER: &str = "After:";
pub(crate) const APPEARS: &str = "Added";
pub(crate) const GOES: &str = "Removed";
pub(crate) const POINTS: &str = "Things to tell the provider";
/// A difference without effect.
pub(crate) const NO_EFFECT: &str = "has no effect on what is shown";
pub(crate) const NOT_ASKED: &str = "not asked";
pub(crate) const SKIPPED: &str = "skipped";

pub(crate) const WHAT_EACH_ANSWER_CHANGES: &str = "What each answer changes";
pub(crate) const ANSWERS: &str = "Answers:";
/// How a list of single changes is to be read.
pub(crate) const ONE_ANSWER_AT_A_TIME: &str = "Each change is to one answer; all others stay the same, and a question that is newly asked is skipped. The changes with the most effect come first.";

/// The title of a list of single changes.
pub(crate) fn changes_title(questionnaire: &str) -> String {
    format!("{questionnaire}: what each answer changes")
}

/// How many changes have an effect.
pub(crate) fn changes_with_effect(changes: usize) -> String {
    match changes {
        0 => "No change makes a difference".to_owned(),
        1 => "1 change makes a difference".to_owned(),
        number => format!("{} make a difference", count(number, "change")),
    }
}

/// How many other changes have no effect; `None` if there are none.
pub(crate) fn changes_without_effect(changes: usize) -> Option<String> {
    match changes {
        0 => None,
        1 => Some("1 other change makes no difference.".to_owned()),
        number => Some(format!("{number} other changes make no difference.")),
    }
}

/// How many notices, talking points, questions to ask and passages a change adds and removes.
pub(crate) fn added_and_removed(added: usize, removed: usize) -> String {
    match (added, removed) {
        (0, 0) => "only changes what is asked".to_owned(),
        (added, 0) => format!("{} added", count(added, "item")),
        (0, removed) => format!("{} removed", count(removed, "item")),
        (added, removed) => format!(
            "{}: {added} added, {removed} removed",
            count(added + removed, "item")
        ),
    }
}

/// The title of a comparison.
pub(crate) fn title(questionnaire: &str) -> String {
    format!("{questionnaire}: what differs")
}

/// How many answers differ.
pub(crate) fn answers_differ(answers: usize) -> String {
    match answers {
        0 => "No answers differ".to_owned(),
        1 => "1 answer differs".to_owned(),
        number => format!("{} differ", count(number, "answer")),
    }
}

/// How many passages are shown both before and after.
pub(crate) fn passages_kept(passages: usize) -> String {
    let verb = if passages == 1 { "stays" } else { "stay" };
    let passages = count(passages, "passage");
    format!("{passages} {verb} the same")
}

pub(crate) const ASKS: &str = "asks";
pub(crate) const SHOWS: &str = "shows";
pub(crate) const ADDS_POINT: &str = "adds a point for the provider";
pub(crate) const NO_LONGER_ASKS: &str = "no longer asks";
pub(crate) const NO_LONGER_SHOWS: &str = "no longer shows";
pub(crate) const REMOVES_POINT: &str = "removes a point for the provider";
pub(crate) const NOTICES: &str = "shows a notice";
pub(crate) const NO_LONGER_NOTICES: &str = "no longer shows a notice";
pub(crate) const ADDS_QUESTION: &str = "adds a question to ask the provider";
pub(crate) const REMOVES_QUESTION: &str = "removes a question to ask the provider";
