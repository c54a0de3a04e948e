//! An outcome as JSON.

use super::Report;

/// The JSON outcome, indented, ended by a line break.
///
/// # Panics
///
/// Never: a report has text for keys and nothing that fails to serialize.
#[must_use]
pub(crate) fn json(report: &Report<'_>) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a report is plain data");
    text.push('\n');
    text
}
