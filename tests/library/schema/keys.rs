//! The keys of files, of schemas and of the reader.

use selfcheck::diagnostic::{Diagnostics, Problem, ShapeProblem};
use serde_json::{Value, json};
use std::collections::BTreeSet;

use super::value;

/// The keys of every mapping in a file.
pub(super) fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

/// The names under `properties` anywhere in a schema.
pub(super) fn property_names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(entries) => {
            if let Some(Value::Object(properties)) = entries.get("properties") {
                found.extend(properties.keys().cloned());
            }
            entries
                .values()
                .for_each(|value| property_names(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| property_names(item, found)),
        _ => {}
    }
}

pub(super) fn with_unknown_key(yaml: &str, mapping: &str) -> String {
    let mut file = value(yaml);
    let mapping = file.pointer_mut(mapping).and_then(Value::as_object_mut);
    let mapping = mapping.expect("the mapping is in the file");
    mapping.insert("quite-unknown".to_owned(), json!(1));
    file.to_string()
}

/// The keys that are allowed in place of an unknown one.
pub(super) fn known_keys(diagnostics: &Diagnostics) -> BTreeSet<String> {
    let known = diagnostics
        .items()
        .iter()
        .find_map(|item| match &item.problem {
            Problem::ShapeProblem(ShapeProblem::UnknownKey { known, .. }) => Some(known),
            _ => None,
        });
    let known = known.expect("a key is unknown").iter();
    known.map(|key| (*key).to_owned()).collect()
}

pub(super) fn properties(schema: &Value, definition: &str) -> BTreeSet<String> {
    let properties = schema.pointer(&format!("{definition}/properties"));
    let properties = properties.and_then(Value::as_object);
    properties
        .expect("the definition has properties")
        .keys()
        .cloned()
        .collect()
}
