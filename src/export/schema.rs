//! The JSON Schema of the files, for completion and validation in editors.
//!
//! It is generated from the types that the files are read into, so it cannot become outdated. Rules that a schema
//! cannot express, for example whether a name exists, are left to `check`.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::document::{AnswerDocument, Document};

/// The schema of a questionnaire file.
#[must_use]
pub(crate) fn questionnaire() -> Value {
    schema::<Document>()
}

/// The schema of an answer file.
#[must_use]
pub(crate) fn answers() -> Value {
    schema::<AnswerDocument>()
}

fn schema<T: JsonSchema>() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    RecursiveTransform(as_read).transform(&mut schema);
    schema.to_value()
}

/// Adds the rules that the reader has for every value: an optional value cannot be null, a string is not blank, and a
/// mapping has no other keys than the listed ones and the author's notes.
fn as_read(schema: &mut Schema) {
    without_null(schema);
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    let is = |of_type: &str| object.get("type") == Some(&json!(of_type));
    if is("string")
        && !["pattern", "enum"]
            .iter()
            .any(|key| object.contains_key(*key))
    {
        object.insert("pattern".to_owned(), json!("\\S"));
    } else if is("object") && !object.contains_key("additionalProperties") {
        object.insert("additionalProperties".to_owned(), json!(false));
        object.insert("patternProperties".to_owned(), json!({"^x-": true}));
    }
}

/// An `Option` is a key that can be omitted; schemars takes it for a value that can be null.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &types[..] {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(parts)) = object.get_mut("anyOf") {
        let null = json!({"type": "null"});
        if parts.contains(&null) {
            parts.retain(|part| *part != null);
            if let [Value::Object(only)] = &parts[..] {
                let only = only.clone();
                object.remove("anyOf");
                object.extend(only);
            }
        }
    }
}
