//! Phrases shared by several help messages.

use super::Kind;
use super::kind::noun;
use super::operator::instead_of_operator;
use crate::words::{id_like, in_plain_letters, list, one_line, quoted};

/// The help for an invalid id.
pub(super) fn instead_of_id(id: &str, kind: Kind) -> String {
    let letter = noun(kind).chars().next().unwrap_or('a');
    let such_as = quoted(&id_like(id, letter));
    if id.starts_with(|c: char| c.is_ascii_digit()) {
        format!("an id begins with a letter, such as {such_as}")
    } else {
        let rule = "an id consists of lowercase letters, digits and `_`, and begins with a letter";
        // If letters of other scripts were dropped, the suggested id would be poor.
        if in_plain_letters(id).is_ascii() {
            format!("{rule}, such as {such_as}")
        } else {
            rule.to_owned()
        }
    }
}

/// A text written so that YAML reads it as text.
pub(super) fn plain_yaml(text: &str) -> String {
    let text = one_line(text);
    let is_plain = text.starts_with(char::is_alphabetic) && !text.contains([':', '#', '`']);
    if is_plain && !["true", "false", "null"].contains(&text.as_str()) {
        text
    } else {
        format!("{text:?}")
    }
}

pub(super) fn did_you_mean(nearest: Option<&str>) -> Option<String> {
    nearest.map(|name| format!("did you mean {}?", quoted(name)))
}

pub(super) fn or_one_of<T: AsRef<str>>(nearest: Option<&str>, all: &[T]) -> String {
    did_you_mean(nearest).unwrap_or_else(|| {
        let names = list(all.iter().map(|name| quoted(name.as_ref())), "or");
        format!("expected {names}")
    })
}

/// The help for an unknown question.
pub(super) fn instead_of_question(id: &str, nearest: Option<&str>) -> Option<String> {
    if let Some(operator) = instead_of_operator(id) {
        return Some(operator.to_owned());
    }
    match id.split_once(':') {
        Some((key, _)) => {
            let entry = quoted(&format!("{key}: ..."));
            Some(format!("write {entry} with a space after the colon"))
        }
        None => did_you_mean(nearest),
    }
}
