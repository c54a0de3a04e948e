//! Reads authored types from a tree and collects all structural problems, not just the first.

use std::collections::HashSet;

use super::{At, Node, Problems, Scalar, Text, Value};
use crate::diagnostic::{Expected, Problem, ShapeProblem, SyntaxProblem};
use crate::words::unsafe_characters;

/// A type that can be read from a tree.
pub(crate) trait Authored: Sized {
    /// Reads the value at `node`, or records a problem.
    fn read(node: &Node, problems: &mut Problems) -> Option<Self>;
}

impl Authored for Text {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Scalar(Scalar::Text(text)) => {
                if let Some((_, character)) = unsafe_characters(text).next() {
                    problems.push(node.id, SyntaxProblem::ControlCharacter { character });
                    return None;
                }
                if text.trim().is_empty() {
                    problems.push(node.id, ShapeProblem::BlankText);
                    return None;
                }
                Some(Self {
                    node: node.id,
                    value: text.clone(),
                })
            }
            Value::Scalar(Scalar::Null) => {
                problems.push(node.id, ShapeProblem::BlankText);
                None
            }
            _ => wrong_type(node, Expected::Text, problems),
        }
    }
}

impl Authored for At<bool> {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        match node.value {
            Value::Scalar(Scalar::Bool(value)) => Some(Self {
                node: node.id,
                value,
            }),
            _ => wrong_type(node, Expected::Boolean, problems),
        }
    }
}

impl Authored for At<Scalar> {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Scalar(scalar) => Some(Self {
                node: node.id,
                value: scalar.clone(),
            }),
            _ => wrong_type(node, Expected::SingleValue, problems),
        }
    }
}

impl<T: Authored> Authored for Vec<T> {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::List(items) => Some(
                items
                    .iter()
                    .filter_map(|item| T::read(item, problems))
                    .collect(),
            ),
            _ => wrong_type(node, Expected::List, problems),
        }
    }
}

fn wrong_type<T>(node: &Node, expected: Expected, problems: &mut Problems) -> Option<T> {
    let problem = match node.value {
        Value::Tagged => Problem::from(SyntaxProblem::YamlTag),
        _ => Problem::from(ShapeProblem::WrongType {
            expected,
            found: node.kind(),
        }),
    };
    problems.push(node.id, problem);
    None
}

/// Reads the whole number at `node`, the value of `key`, or records a problem.
pub(crate) fn number(key: &'static str, node: &Node, problems: &mut Problems) -> Option<At<i64>> {
    let problem = match &node.value {
        Value::Scalar(Scalar::Integer(value)) => {
            return Some(At {
                node: node.id,
                value: *value,
            });
        }
        Value::Tagged => Problem::from(SyntaxProblem::YamlTag),
        _ => Problem::from(ShapeProblem::NotANumber {
            key,
            found: node.kind(),
            written: node.written(),
        }),
    };
    problems.push(node.id, problem);
    None
}

/// The key with which YAML merges another mapping.
pub(crate) const MERGE: &str = "<<";

/// The entries of a mapping, with keys as text; notes (`x-` keys) are skipped, and a number as a key becomes its
/// digits. Duplicate keys, merge keys and other keys that are not text are problems.
pub(crate) fn entries<'n>(
    node: &'n Node,
    problems: &mut Problems,
) -> Option<Vec<(Text, &'n Node)>> {
    let Value::Mapping(pairs) = &node.value else {
        return wrong_type(node, Expected::Mapping, problems);
    };
    let mut entries: Vec<(Text, &Node)> = Vec::with_capacity(pairs.len());
    let mut seen = HashSet::new();
    for (key, value) in pairs {
        let Some(name) = key.written() else {
            problems.push(
                key.id,
                ShapeProblem::WrongType {
                    expected: Expected::Name,
                    found: key.kind(),
                },
            );
            continue;
        };
        if name.starts_with("x-") {
            continue;
        }
        if name == MERGE {
            problems.push(key.id, ShapeProblem::MergeKey);
            continue;
        }
        if let Some(written) = split_number(&name, value, entries.last()) {
            problems.push(key.id, ShapeProblem::CommaInNumber { written });
            continue;
        }
        if !seen.insert(name.clone()) {
            problems.push(key.id, ShapeProblem::DuplicateKey { key: name });
            continue;
        }
        entries.push((
            Text {
                node: key.id,
                value: name,
            },
            value,
        ));
    }
    Some(entries)
}

/// Detects a number that a decimal comma split into two entries: in braces, `at_least: 38,5` reads as `38`, then a key
/// `5`.
fn split_number(key: &str, value: &Node, before: Option<&(Text, &Node)>) -> Option<String> {
    let is_rest = key.bytes().all(|byte| byte.is_ascii_digit());
    let is_alone = value.value == Value::Scalar(Scalar::Null);
    let (_, before) = before.filter(|_| is_rest && is_alone)?;
    match &before.value {
        Value::Scalar(Scalar::Integer(whole)) => Some(format!("{whole},{key}")),
        _ => None,
    }
}
