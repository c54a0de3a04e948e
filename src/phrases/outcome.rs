//! The words of an outcome, in addition to the texts of its questionnaire.

use jiff::civil::Date;
use serde::Serialize;

pub(crate) const GET_CARE_NOW: &str = "When to get care now";
pub(crate) const NOTICES: &str = "Please also read this";
pub(crate) const WHAT_TO_READ: &str = "What to read";
pub(crate) const NOTHING_TO_READ: &str = "Nothing in this article depends on your answers.";
pub(crate) const TALK_TO_YOUR_PROVIDER: &str = "Talk to your provider";
pub(crate) const POINTS: &str = "Things to tell your provider";
pub(crate) const QUESTIONS: &str = "Questions to ask";
pub(crate) const YOUR_ANSWERS: &str = "Your answers";
pub(crate) const SKIPPED: &str = "Skipped";
pub(crate) const NOT_A_DIAGNOSIS: &str = "This is not a diagnosis";
/// Above the list of the parts of an outcome.
pub(crate) const CONTENTS: &str = "What is below";
/// In front of the name of a source.
pub(crate) const SOURCE: &str = "Source: ";

/// When facts were reviewed, given a date as YYYY-MM or YYYY-MM-DD: `Reviewed: July 2025`.
pub(crate) fn reviewed(date: &str) -> String {
    format!("Reviewed: {}", month(date))
}

/// A month or a day in words, given as YYYY-MM or YYYY-MM-DD.
fn month(date: &str) -> String {
    let month = format!("{date}-01").parse::<Date>();
    let month = month.map(|date| date.strftime("%B %Y").to_string());
    let day = || date.parse::<Date>();
    let day = || day().map(|date| date.strftime("%B %-d, %Y").to_string());
    month.or_else(|_| day()).unwrap_or_else(|_| date.to_owned())
}

/// What is in front of reasons.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Lead {
    /// In front of answers.
    pub(crate) answers: &'static str,
    /// With named conditions in place of `{names}`.
    pub(crate) named: &'static str,
    /// In front of questions that were not asked.
    pub(crate) not_asked: &'static str,
}

/// In front of the reasons of one item.
pub(crate) const OF_ITEM: Lead = Lead {
    answers: "Because",
    named: "Because {names}",
    not_asked: "Because you were not asked",
};

/// In front of the reasons that all passages of a section share.
pub(crate) const OF_SECTION: Lead = Lead {
    answers: "You see this section because",
    named: "You see this section because {names}",
    not_asked: "You see this section because you were not asked",
};

/// Between named conditions.
pub(crate) const AND: &str = ", and ";

/// An entry of the reasons: `joint pain, yes`.
pub(crate) fn question_and_answer(question: &str, answer: &str) -> String {
    format!("{question}, {answer}")
}

/// The answer in a reason for a question that was skipped.
pub(crate) const WAS_SKIPPED: &str = "skipped";
/// The answer in a reason for a question that was not asked.
pub(crate) const NOT_ASKED: &str = "not asked";

/// The version of a questionnaire.
pub(crate) fn version(version: &str) -> String {
    format!("Version {version}")
}

/// Who made the text from its source, and when: `Retold in plain words by a clinic, July 2025`.
pub(crate) fn adapted(by: &str, on: &str) -> String {
    format!("Adapted by {by}, {}", month(on))
}

/// The health professional who reviewed an adapted text.
pub(crate) const REVIEWED_BY: &str = "Reviewed by: ";
/// An adapted text was not reviewed.
pub(crate) const NOT_REVIEWED: &str = "Not reviewed by a health professional";
/// Whom to turn to.
pub(crate) const CONTACT: &str = "Contact: ";
/// Above the lines for notes.
pub(crate) const NOTES: &str = "Notes";
/// In front of the date of printing.
pub(crate) const DATE: &str = "Date: ";
/// Under which license a text may be used.
pub(crate) const LICENSE: &str = "License: ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_days_are_in_words() {
        assert_eq!(reviewed("2025-07"), "Reviewed: July 2025");
        assert_eq!(reviewed("2025-07-01"), "Reviewed: July 1, 2025");
    }
}
