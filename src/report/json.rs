//! An outcome as JSON.

use super::Report;

/// The JSON outcome, indented, ended by a line break.
///
/// # Panics
///
/// Never: every key of a report is a string, and every value can be serialized.
#[must_use]
pub(crate) fn json(report: &Report<'_>) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a report is plain data");
    text.push('\n');
    text
}
