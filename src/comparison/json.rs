//! A comparison as JSON.

use serde::Serialize;

/// The JSON of a view, indented, ended by a line break.
///
/// # Panics
///
/// Never: every key of a view is a string, and every value can be serialized.
#[must_use]
pub(crate) fn json(view: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(view).expect("a view is plain data");
    text.push('\n');
    text
}
