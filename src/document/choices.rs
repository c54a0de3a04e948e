//! Authored choices of a question.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::{CHOICE, NOTE};
use crate::diagnostic::{Expected, ShapeProblem};
use crate::tree::{At, Authored, Fields, MERGE, Node, Problems, Scalar, Text, Value, entries};
use crate::words::id_like;

/// A choice, written `id: Label` or `id: {label: Label, exclusive: true}`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    /// Its id.
    pub id: Text,
    /// Its label.
    pub label: Option<Text>,
    /// Whether it cannot be combined with other choices.
    pub exclusive: Option<At<bool>>,
}

/// The mapping under `choices`.
pub(super) struct Choices(pub(super) Vec<Choice>);

impl Authored for Choices {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let such_as = match &node.value {
            Value::Mapping(entries) => return Self::of(node, entries, problems),
            Value::Tagged => return Self::of(node, &[], problems),
            Value::List(items) => items.first().and_then(in_list),
            Value::Scalar(_) => text(node).and_then(|text| in_text(&text)),
        };
        problems.push(node.id, not_choices(node, Expected::Mapping, such_as));
        None
    }
}

impl Choices {
    fn of(node: &Node, pairs: &[(Node, Node)], problems: &mut Problems) -> Option<Self> {
        // A list of bare ids: `{never, often}`.
        let is_null = |value: &Node| value.value == Value::Scalar(Scalar::Null);
        if let Some((key, value)) = pairs.iter().find(|(_, value)| is_null(value)) {
            let such_as = text(key).map(|id| (id.clone(), id));
            problems.push(value.id, not_choices(value, Expected::Label, such_as));
            return None;
        }
        let choices = entries(node, problems)?
            .into_iter()
            .map(|(id, body)| choice(id, body, problems));
        let choices: Vec<_> = choices.collect();
        // A merge key may add choices, so the choices are unknown.
        node.entry(MERGE).is_none().then_some(Self(choices))
    }
}

fn choice(id: Text, body: &Node, problems: &mut Problems) -> Choice {
    if !matches!(body.value, Value::Mapping(_)) {
        return Choice {
            id,
            label: Text::read(body, problems),
            exclusive: None,
        };
    }
    let Some(mut fields) = Fields::of(body, problems) else {
        return Choice {
            id,
            label: None,
            exclusive: None,
        };
    };
    let label = fields.required("label", problems);
    let exclusive = fields.optional("exclusive", problems);
    fields.finish(problems);
    Choice {
        id,
        label,
        exclusive,
    }
}

/// The problem that a value is not a mapping of choices, with the most likely id and label of a choice as an example.
fn not_choices(node: &Node, expected: Expected, such_as: Option<(String, String)>) -> ShapeProblem {
    let (id, label) = such_as.unwrap_or_else(|| ("never".to_owned(), "Never".to_owned()));
    let id = id_like(&id, 'c');
    // A label that is written like an id makes a poor example.
    let mut letters = label.chars();
    let label = match letters.next() {
        Some(first) if label == id => {
            let words = letters.as_str().replace('_', " ");
            format!("{}{words}", first.to_uppercase())
        }
        _ => label,
    };
    ShapeProblem::NotChoices {
        found: node.kind(),
        expected,
        label,
        id,
    }
}

/// The first choice in a text.
fn in_text(text: &str) -> Option<(String, String)> {
    let first = text
        .split([',', ';', '|', '/', '\n'])
        .find(|part| !part.trim().is_empty())?;
    let (id, label) = first.split_once(':').unwrap_or((first, first));
    Some((id.trim().to_owned(), label.trim().to_owned()))
}

/// The first choice in a list.
fn in_list(item: &Node) -> Option<(String, String)> {
    let Value::Mapping(entries) = &item.value else {
        return text(item).map(|label| (label.clone(), label));
    };
    let named = |names: &[&str]| {
        let mut values = names.iter().filter_map(|name| item.entry(name));
        values.next().and_then(|(_, value)| text(value))
    };
    let label = named(&["label", "text", "title"]);
    let id = named(&["id", "name", "value", "key"]);
    match (id, label, &entries[..]) {
        (Some(id), Some(label), _) => Some((id, label)),
        (Some(only), None, _) | (None, Some(only), _) => Some((only.clone(), only)),
        (None, None, [(id, label), ..]) => Some((text(id)?, text(label)?)),
        (None, None, []) => None,
    }
}

fn text(node: &Node) -> Option<String> {
    match &node.value {
        Value::Scalar(Scalar::Text(text) | Scalar::Number(text)) => Some(text.clone()),
        Value::Scalar(Scalar::Integer(number)) => Some(number.to_string()),
        Value::Scalar(Scalar::Bool(value)) => Some(value.to_string()),
        _ => None,
    }
}

/// A choice written as a mapping.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "this only describes what `choice` reads")]
struct WithLabel {
    /// Its label.
    label: Text,
    /// Whether it cannot be combined with other choices.
    exclusive: Option<At<bool>>,
}

/// The schema of the mapping under `choices`.
pub(super) fn choices_schema(generator: &mut SchemaGenerator) -> Schema {
    let label = generator.subschema_for::<Text>();
    let with_label = generator.subschema_for::<WithLabel>();
    json_schema!({
        "type": "object",
        "patternProperties": {
            NOTE: true,
            CHOICE: {"anyOf": [label, with_label]},
        },
        "additionalProperties": false,
    })
}
