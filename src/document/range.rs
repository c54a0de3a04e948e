//! Authored ranges: the bounds of a number.

use schemars::JsonSchema;

use crate::diagnostic::{ConditionProblem, ShapeProblem, is_like_bound};
use crate::tree::{At, MERGE, Node, NodeId, Problems, Scalar, Text, Value, entries, number};
use crate::words::nearest;

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

impl Range {
    /// Reads the bounds for the answer to a question.
    pub(super) fn read(of: &str, node: &Node, problems: &mut Problems) -> Option<Self> {
        let bounds = entries(node, problems)?;
        if bounds.is_empty() && node.entry(MERGE).is_none() {
            problems.push(node.id, ConditionProblem::EmptyCondition);
            return None;
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
                    unknown_bound(of, key, value, &["at_least", "at_most"], problems);
                }
            }
        }
        is_known.then_some(range)
    }
}

/// Reports a key that is not one of the `known` ones, which include the two bounds.
pub(super) fn unknown_bound(
    of: &str,
    key: Text,
    value: &Node,
    known: &[&'static str],
    problems: &mut Problems,
) {
    let number = match value.value {
        Value::Scalar(Scalar::Integer(number)) => Some(number),
        _ => None,
    };
    let node = key.node;
    let problem = if is_like_bound(&key.value) {
        ShapeProblem::UnknownBound {
            of: of.to_owned(),
            key: key.value,
            number,
        }
    } else {
        let near = nearest(&key.value, known.iter().copied());
        ShapeProblem::UnknownKey {
            nearest: known.iter().copied().find(|bound| near == Some(bound)),
            key: key.value,
            known: known.to_vec(),
        }
    };
    problems.push(node, problem);
}
