//! Authored conditions.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::{CHOICE, ID, NOTE};
use crate::diagnostic::{
    ConditionProblem, Expected, ShapeProblem, instead_of_operator, is_like_bound,
};
use crate::tree::{
    At, Authored, Fields, MERGE, Node, NodeId, Problems, Scalar, Text, Value, entries, number,
};
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
    Count(Count),
    /// Conditions under a word that is none of these.
    Unknown(Vec<Condition>),
}

/// The words that mean something else than a question where an entry begins.
pub(super) const OPERATORS: [&str; 6] = ["all", "any", "not", "answered", "holds", "count"];

/// How many of some conditions hold.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(extend("anyOf" = [{"required": ["at_least"]}, {"required": ["at_most"]}]))]
pub(crate) struct Count {
    /// Where it stands.
    #[schemars(skip)]
    pub node: NodeId,
    /// The conditions that are counted.
    #[schemars(required, length(min = 1))]
    pub of: Option<Vec<Condition>>,
    /// The least number that must hold.
    pub at_least: Option<At<i64>>,
    /// The most that may hold.
    pub at_most: Option<At<i64>>,
}

/// The bounds of a number; at least one of them is there.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(extend("minProperties" = 1))]
pub(crate) struct Range {
    /// Its node.
    #[schemars(skip)]
    pub node: NodeId,
    /// The lower bound.
    pub at_least: Option<At<i64>>,
    /// The upper bound.
    pub at_most: Option<At<i64>>,
}

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

impl Range {
    /// Reads the bounds for the answer to a question.
    fn read(of: &str, node: &Node, problems: &mut Problems) -> Option<Self> {
        let bounds = entries(node, problems)?;
        if bounds.is_empty() && node.entry(MERGE).is_none() {
            return empty(node, problems);
        }
        let mut range = Self {
            node: node.id,
            at_least: None,
            at_most: None,
        };
        let mut is_known = node.entry(MERGE).is_none();
        for (key, value) in bounds {
            match key.value.as_str() {
                "at_least" => range.at_least = number("at_least", value, problems),
                "at_most" => range.at_most = number("at_most", value, problems),
                _ => {
                    is_known = false;
                    let number = match value.value {
                        Value::Scalar(Scalar::Integer(number)) => Some(number),
                        _ => None,
                    };
                    let bounds = ["at_least", "at_most"];
                    let problem = if is_like_bound(&key.value) {
                        ShapeProblem::UnknownBound {
                            of: of.to_owned(),
                            key: key.value,
                            number,
                        }
                    } else {
                        let near = nearest(&key.value, bounds);
                        ShapeProblem::UnknownKey {
                            nearest: bounds.into_iter().find(|bound| near == Some(bound)),
                            key: key.value,
                            known: bounds.to_vec(),
                        }
                    };
                    problems.push(key.node, problem);
                }
            }
        }
        is_known.then_some(range)
    }
}

impl Authored for Count {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let of = match node.entry("of").map(|(_, value)| value) {
            Some(value) if is_empty("count", value) => {
                fields.pass("of");
                empty(value, problems)
            }
            _ => fields.required("of", problems),
        };
        let count = Self {
            node: node.id,
            of,
            at_least: fields.number("at_least", problems),
            at_most: fields.number("at_most", problems),
        };
        let has_bound = ["at_least", "at_most"].iter().any(|key| fields.has(key));
        if !has_bound && !fields.has_unknown() && node.entry(MERGE).is_none() {
            problems.push(node.id, ConditionProblem::CountWithoutBound);
        }
        fields.finish(problems);
        Some(count)
    }
}

/// The id that `holds` names.
fn holds(value: &Node, problems: &mut Problems) -> Option<Text> {
    let found = match &value.value {
        Value::Scalar(_) | Value::Tagged => return Text::read(value, problems),
        Value::List(_) | Value::Mapping(_) => value.kind(),
    };
    problems.push(value.id, ConditionProblem::NotOneCondition { found });
    None
}

/// Whether a value is there without anything in it.
fn is_empty(key: &str, value: &Node) -> bool {
    match &value.value {
        Value::List(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty() && key == "count",
        Value::Scalar(Scalar::Null) => OPERATORS.contains(&key),
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
        let count = generator.subschema_for::<Count>();
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
