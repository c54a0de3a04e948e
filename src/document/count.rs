//! Authored counts of conditions.

use schemars::JsonSchema;

use super::range::unknown_bound;
use crate::diagnostic::{ConditionProblem, Expected, ShapeProblem};
use crate::tree::{
    At, Authored, MERGE, Node, NodeId, Problems, Scalar, Text, Value, entries, number,
};

/// How many conditions of a list hold.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(
    rename = "Count",
    extend("anyOf" = [{"required": ["at_least"]}, {"required": ["at_most"]}])
)]
pub(crate) struct Count<C> {
    /// Its node.
    #[schemars(skip)]
    pub node: NodeId,
    /// The number of conditions listed, including those that cannot be read.
    #[schemars(skip)]
    pub size: usize,
    /// The conditions to count.
    #[schemars(required, length(min = 1))]
    pub of: Option<Vec<C>>,
    /// The smallest number of them that must hold.
    pub at_least: Option<At<i64>>,
    /// The largest number of them that may hold.
    #[schemars(extend("minimum" = 0))]
    pub at_most: Option<At<i64>>,
}

const KEYS: [&str; 3] = ["of", "at_least", "at_most"];

impl<C: Authored> Authored for Count<C> {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        if matches!(node.value, Value::Scalar(_) | Value::List(_)) {
            let problem = ShapeProblem::WrongType {
                expected: Expected::Count,
                found: node.kind(),
            };
            problems.push(node.id, problem);
            return None;
        }
        let mut count = Self {
            node: node.id,
            size: 0,
            of: None,
            at_least: None,
            at_most: None,
        };
        let entries = entries(node, problems)?;
        let has = |name: &str| entries.iter().any(|(key, _)| key.value == name);
        let has_unknown = |entry: &(Text, &Node)| !KEYS.contains(&entry.0.value.as_str());
        let is_partial = entries.iter().any(has_unknown) || node.entry(MERGE).is_some();
        if !is_partial && !has("of") {
            problems.push(node.id, ShapeProblem::MissingKey { key: "of" });
        }
        if !is_partial && !has("at_least") && !has("at_most") {
            problems.push(node.id, ConditionProblem::CountWithoutBound);
        }
        for (key, value) in entries {
            match key.value.as_str() {
                "of" => {
                    count.size = length(value);
                    count.of = conditions(value, problems);
                }
                "at_least" => count.at_least = number("at_least", value, problems),
                "at_most" => count.at_most = number("at_most", value, problems),
                _ if matches!(value.value, Value::List(_)) => {
                    let problem = ShapeProblem::UnknownKey {
                        nearest: Some("of").filter(|of| node.entry(of).is_none()),
                        key: key.value,
                        known: KEYS.to_vec(),
                    };
                    problems.push(key.node, problem);
                }
                _ => unknown_bound("count", key, value, &KEYS, problems),
            }
        }
        Some(count)
    }
}

fn length(node: &Node) -> usize {
    match &node.value {
        Value::List(items) => items.len(),
        _ => 0,
    }
}

fn conditions<C: Authored>(node: &Node, problems: &mut Problems) -> Option<Vec<C>> {
    let is_empty = match &node.value {
        Value::List(items) => items.is_empty(),
        Value::Scalar(Scalar::Null) => true,
        _ => false,
    };
    if is_empty {
        problems.push(node.id, ConditionProblem::NothingToCount);
        return None;
    }
    Authored::read(node, problems)
}
