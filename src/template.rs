//! The questionnaire that `selfcheck new` writes.

use jiff::civil::Date;

const QUESTIONNAIRE: &str = include_str!("template/questionnaire.yaml");
/// The month in the template, which is replaced with the current one.
const MONTH: &str = "2025-07";

/// A commented questionnaire that shows every feature of the format, with the current month in its dates. `check` reports
/// nothing about it.
#[must_use]
pub(crate) fn questionnaire(today: Date) -> String {
    let month = format!("{:04}-{:02}", today.year(), today.month());
    QUESTIONNAIRE.replace(MONTH, &month)
}
