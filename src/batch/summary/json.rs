//! A summary as JSON.

use super::Summary;

/// The summary as one indented JSON object with a line break at the end.
///
/// # Panics
///
/// Never: every key of a summary is a string, and every value can be serialized.
pub(crate) fn json(summary: &Summary<'_>) -> String {
    let mut text = serde_json::to_string_pretty(summary).expect("a summary is plain data");
    text.push('\n');
    text
}
