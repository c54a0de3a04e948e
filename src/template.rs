//! The questionnaire to start from.

use jiff::civil::Date;

const QUESTIONNAIRE: &str = include_str!("template/questionnaire.yaml");
/// The month in it that stands for the present one.
const REVIEWED: &str = "reviewed: 2025-07";

/// A commented questionnaire that shows everything a file can say, as if reviewed today: it is right, and leaves no doubt.
#[must_use]
pub(crate) fn questionnaire(today: Date) -> String {
    let month = format!("reviewed: {:04}-{:02}", today.year(), today.month());
    QUESTIONNAIRE.replacen(REVIEWED, &month, 1)
}
