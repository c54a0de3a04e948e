//! A summary as JSON.

use super::Summary;

/// The summary as one JSON object, indented, ended by a line break.
///
/// # Panics
///
/// Never: a summary has text for keys and nothing that fails to serialize.
pub(crate) fn json(summary: &Summary<'_>) -> String {
    let mut text = serde_json::to_string_pretty(summary).expect("a summary is plain data");
    text.push('\n');
    text
}
