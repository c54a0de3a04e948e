//! Authored conditions.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::count::Count;
use super::range::Range;
use super::shape::{CHOICE, ID, NOTE};
use crate::diagnostic::{ConditionProblem, Expected, ShapeProblem, instead_of_operator};
use crate::tree::{At, Authored, MERGE, Node, NodeId, Problems, Scalar, Text, Value, entries};
use crate::words::nearest;

/// The value of `when`: entries that must all hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Condition {
    /// Its node.
    pub node: NodeId,
    /// The entries, in order.
    pub entries: Vec<Entry>,
}

/// One entry of a condition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// A question, or one of the [`OPERATORS`].
    pub key: Text,
    /// The test.
    pub test: Test,
}

/// The test of an entry.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Test {
    /// `QUESTION: VALUE`.
    Value(At<Scalar>),
    /// `QUESTION: [VALUE, ...]`.
    Values(Vec<At<Scalar>>),
    /// `QUESTION: {at_least: N, at_most: N}`.
    Range(Range),
    /// `answered: [QUESTION, ...]`.
    Answered(Vec<Text>),
    /// `all: [CONDITION, ...]`.
    All(Vec<Condition>),
    /// `any: [CONDITION, ...]`.
    Any(Vec<Condition>),
    /// `not: CONDITION`.
    Not(Condition),
    /// `holds: CONDITION_ID`.
    Holds(Text),
    /// `count: {of: [CONDITION, ...], at_least: N, at_most: N}`.
    Count(Count<Condition>),
    /// Conditions under a word that is none of these.
    Unknown(Vec<Condition>),
}

/// The words that mean something else than a question where an entry begins.
pub(super) const OPERATORS: [&str; 6] = ["all", "any", "not", "answered", "holds", "count"];

impl Authored for Condition {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Scalar(Scalar::Null) => return empty(node, problems),
            Value::Scalar(_) | Value::List(_) => {
                let problem = ShapeProblem::WrongType {
                    expected: Expected::Condition,
                    found: node.kind(),
                };
                problems.push(node.id, problem);
                return None;
            }
            Value::Mapping(_) | Value::Tagged => {}
        }
        let entries = entries(node, problems)?;
        if entries.is_empty() && node.entry(MERGE).is_none() {
            return empty(node, problems);
        }
        let entries = entries.into_iter().filter_map(|(key, value)| {
            let test = test(&key.value, value, problems)?;
            Some(Entry { key, test })
        });
        let entries = entries.collect();
        Some(Self {
            node: node.id,
            entries,
        })
    }
}

/// The id under `holds`.
fn holds(node: &Node, problems: &mut Problems) -> Option<Text> {
    if matches!(node.value, Value::Scalar(Scalar::Text(_)) | Value::Tagged) {
        return Text::read(node, problems);
    }
    let ids = match &node.value {
        Value::List(items) => items.iter().filter_map(Node::written).collect(),
        Value::Mapping(entries) => {
            let keys = entries.iter().filter_map(|(key, _)| key.written());
            keys.collect()
        }
        Value::Scalar(_) | Value::Tagged => Vec::new(),
    };
    let problem = ConditionProblem::NotOneCondition {
        found: node.kind(),
        ids,
    };
    problems.push(node.id, problem);
    None
}

/// Whether a value is there without anything in it.
fn is_empty(key: &str, value: &Node) -> bool {
    match &value.value {
        Value::List(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty() && key == "count",
        Value::Scalar(Scalar::Null) => {
            !["holds", "count"].contains(&key) && OPERATORS.contains(&key)
        }
        _ => false,
    }
}

/// Whether this can only be meant as an operator, though it is none.
fn is_like_operator(key: &str, value: &Node) -> bool {
    let is_mapping = |node: &Node| matches!(node.value, Value::Mapping(_));
    match &value.value {
        Value::List(items) => items.iter().any(is_mapping),
        Value::Mapping(entries) => {
            let is_bound = |key: &Node| key.written().is_some_and(|key| key.starts_with("at_"));
            let is_word = instead_of_operator(key).is_some()
                || nearest(key, ["all", "any", "not", "count"]).is_some();
            is_word && !entries.iter().all(|(key, _)| is_bound(key))
        }
        Value::Scalar(_) | Value::Tagged => false,
    }
}

fn test(key: &str, value: &Node, problems: &mut Problems) -> Option<Test> {
    if is_empty(key, value) {
        return empty(value, problems);
    }
    Some(match (key, &value.value) {
        ("answered", _) => Test::Answered(Authored::read(value, problems)?),
        ("all", _) => Test::All(Authored::read(value, problems)?),
        ("any", _) => Test::Any(Authored::read(value, problems)?),
        ("not", _) => Test::Not(Authored::read(value, problems)?),
        ("holds", _) => Test::Holds(holds(value, problems)?),
        ("count", _) => Test::Count(Authored::read(value, problems)?),
        (_, Value::Mapping(_)) if value.entry("of").is_some() => {
            let count: Count<Condition> = Authored::read(value, problems)?;
            Test::Unknown(count.of.unwrap_or_default())
        }
        _ if is_like_operator(key, value) => Test::Unknown(match value.value {
            Value::List(_) => Authored::read(value, problems)?,
            _ => vec![Authored::read(value, problems)?],
        }),
        (_, Value::List(_)) => Test::Values(Authored::read(value, problems)?),
        (_, Value::Mapping(_)) => Test::Range(Range::read(key, value, problems)?),
        _ => Test::Value(Authored::read(value, problems)?),
    })
}

fn empty<T>(node: &Node, problems: &mut Problems) -> Option<T> {
    problems.push(node.id, ConditionProblem::EmptyCondition);
    None
}

impl JsonSchema for Condition {
    fn schema_name() -> Cow<'static, str> {
        "Condition".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let condition = generator.subschema_for::<Self>();
        let conditions = json_schema!({"type": "array", "items": condition, "minItems": 1});
        let range = generator.subschema_for::<Range>();
        let count = generator.subschema_for::<Count<Self>>();
        let choice = json_schema!({"type": "string", "pattern": CHOICE});
        json_schema!({
            "description": "Entries that must all hold.",
            "type": "object",
            "minProperties": 1,
            "properties": {
                "all": conditions,
                "any": conditions,
                "not": condition,
                "answered": {
                    "type": "array",
                    "items": {"type": "string", "pattern": ID},
                    "minItems": 1,
                },
                "holds": {"type": "string", "pattern": ID},
                "count": count,
            },
            "patternProperties": {
                NOTE: true,
                "^(?!(all|any|not|answered|holds|count)$)[a-z][a-z0-9_]*$": {
                    "anyOf": [choice, {"type": "array", "items": choice, "minItems": 1}, range],
                },
            },
            "additionalProperties": false,
        })
    }
}
