//! A comparison as JSON.

use super::View;

/// The JSON comparison, indented, ended by a line break.
///
/// # Panics
///
/// Never: every key of a view is a string, and every value can be serialized.
#[must_use]
pub(crate) fn json(view: &View<'_>) -> String {
    let mut text = serde_json::to_string_pretty(view).expect("a view is plain data");
    text.push('\n');
    text
}
