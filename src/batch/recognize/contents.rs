//! Distinguishes questionnaires, answer files and answer sets by their keys.

use std::collections::HashMap;

use serde_json::value::RawValue;

use super::Mistaken;
use crate::batch::csv::{Separator, cells, separator_of};
use crate::batch::json::values::{gap, record_length};

/// The kind of file whose first object is not a record, by its keys, if that object is complete.
pub(super) fn of_json(text: &[u8]) -> Option<Mistaken> {
    let keys = keys_of_json(text)?;
    by_keys(|key| keys.contains_key(key))
}

fn keys_of_json(text: &[u8]) -> Option<HashMap<String, &RawValue>> {
    let text = &text[gap(text).length..];
    serde_json::from_slice(&text[..record_length(text)?]).ok()
}

/// The kind of a YAML file, by the keys at the start of its lines.
pub(super) fn of_yaml(text: &[u8]) -> Option<Mistaken> {
    let lines = text.split(|byte| *byte == b'\n');
    let keys: Vec<_> = lines.filter_map(key_of_yaml).collect();
    by_keys(|key| keys.contains(&key.as_bytes()))
}

/// Whether a YAML file can begin with this line.
pub(super) fn can_be_yaml(line: &[u8]) -> bool {
    line.starts_with(b"#") || line.starts_with(b"---") || key_of_yaml(line).is_some()
}

/// The key at the beginning of a line.
fn key_of_yaml(line: &[u8]) -> Option<&[u8]> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let is_blank = line.get(colon + 1).is_none_or(u8::is_ascii_whitespace);
    let key = line[..colon].trim_ascii_end();
    let bare = |quote| key.strip_prefix(quote)?.strip_suffix(quote);
    is_blank.then(|| bare(b"\"").or_else(|| bare(b"'")).unwrap_or(key))
}

fn by_keys(has: impl Fn(&str) -> bool) -> Option<Mistaken> {
    if has("id") && has("answers") {
        return None;
    }
    if has("selfcheck") {
        return Some(Mistaken::Questionnaire);
    }
    (has("questionnaire") && has("answers")).then_some(Mistaken::AnswerFile)
}

/// Whether a text contains answer sets: JSON records, or CSV with an `id` column. It is called for a text that was
/// expected to be a questionnaire and is not one.
#[must_use]
pub(crate) fn holds_answer_sets(text: &str) -> bool {
    let text = text.trim_start().as_bytes();
    if let Some(keys) = keys_of_json(text) {
        return keys.contains_key("answers") && !keys.contains_key("questionnaire");
    }
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let separator = separator_of(first, |_| false);
    let cells: Vec<_> = cells(first, separator).collect();
    cells.len() > 1 && cells.iter().any(|cell| cell.eq_ignore_ascii_case("id"))
        || Separator::declared(first).is_some()
}
