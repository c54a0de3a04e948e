//! The choices of a question as authored.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::{CHOICE, NOTE};
use crate::diagnostic::Fault;
use crate::tree::{At, Authored, Faults, Fields, MERGE, Node, Scalar, Text, Value, entries};
use crate::words::id_like;

/// A choice, written `id: Label` or `id: {label: Label, exclusive: true}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its id.
    pub id: Text,
    /// How it is shown.
    pub label: Option<Text>,
    /// Whether it can only be given alone.
    pub exclusive: Option<At<bool>>,
}

/// The mapping under `choices`.
pub(super) struct Choices(pub(super) Vec<Choice>);

impl Authored for Choices {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        if let Value::List(items) = &node.value {
            let (id, label) = such_as(items);
            faults.push(node.id, Fault::ChoicesInList { id, label });
            return None;
        }
        let choices = entries(node, faults)?
            .into_iter()
            .map(|(id, body)| choice(id, body, faults));
        let choices: Vec<_> = choices.collect();
        // With a merge key, nobody knows which choices there are.
        node.entry(MERGE).is_none().then_some(Self(choices))
    }
}

fn choice(id: Text, body: &Node, faults: &mut Faults) -> Choice {
    if !matches!(body.value, Value::Mapping(_)) {
        return Choice {
            id,
            label: Text::read(body, faults),
            exclusive: None,
        };
    }
    let Some(mut fields) = Fields::of(body, faults) else {
        return Choice {
            id,
            label: None,
            exclusive: None,
        };
    };
    let label = fields.required("label", faults);
    let exclusive = fields.optional("exclusive", faults);
    fields.finish(faults);
    Choice {
        id,
        label,
        exclusive,
    }
}

/// The id and the label of the first choice in a list, as far as it has them.
fn such_as(items: &[Node]) -> (String, String) {
    let first = items.first();
    let label = first.and_then(|item| match &item.value {
        Value::Mapping(entries) => {
            let named = |names: &[&str]| {
                names
                    .iter()
                    .find_map(|name| item.entry(name))
                    .and_then(|(_, value)| text(value))
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
        _ => text(item).map(|label| (label.clone(), label)),
    });
    let (id, label) = label.unwrap_or_else(|| ("never".to_owned(), "Never".to_owned()));
    (id_like(&id, 'c'), label)
}

fn text(node: &Node) -> Option<String> {
    match &node.value {
        Value::Scalar(Scalar::Text(text) | Scalar::Number(text)) => Some(text.clone()),
        Value::Scalar(Scalar::Integer(number)) => Some(number.to_string()),
        Value::Scalar(Scalar::Bool(value)) => Some(value.to_string()),
        _ => None,
    }
}

/// A choice that says more than how it is shown.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "this only describes what `choice` reads")]
struct WithLabel {
    /// How it is shown.
    label: Text,
    /// Whether it can only be given alone.
    exclusive: Option<At<bool>>,
}

/// What the mapping under `choices` can be.
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
