//! The words of a summary of many records.

use crate::words::grouped;

pub(crate) const ANSWERED: &str = "Answers";
pub(crate) const READ: &str = "Passages shown";
pub(crate) const POINTS: &str = "Things to tell the provider";
pub(crate) const WERE_ASKED: &str = "asked";
/// Of people who answered a question that they were not asked.
pub(crate) const NOT_ASKED: &str = "answered, not asked";
pub(crate) const NOTICES: &str = "Notices shown";
pub(crate) const DID_ANSWER: &str = "answered";

/// The title: a questionnaire and its version.
pub(crate) fn title(questionnaire: &str, version: &str) -> String {
    format!("{questionnaire}, version {version}")
}

/// How many records there were.
pub(crate) fn records(all: u64, evaluated: u64, rejected: u64) -> String {
    let noun = if all == 1 { "record" } else { "records" };
    format!(
        "{} {noun}: {} evaluated, {} rejected. Shares are of those evaluated.",
        grouped(all),
        grouped(evaluated),
        grouped(rejected)
    )
}

/// Which counts are hidden.
pub(crate) fn hidden(below: u64) -> String {
    format!(
        "Counts from 1 to {} are hidden, and so are other counts from which they could be calculated.",
        grouped(below - 1)
    )
}
