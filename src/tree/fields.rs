//! Takes authored types out of a tree and collects every problem of shape on the way, never just the first.

use std::collections::HashSet;

use super::{At, Node, NodeId, Problems, Scalar, Text, Value};
use crate::diagnostic::{Expected, Problem, ShapeProblem, SyntaxProblem};
use crate::words::{nearest, unsafe_characters};

/// A type that can be taken out of a tree.
pub(crate) trait Authored: Sized {
    /// What stands at `node`, or nothing and a problem.
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

/// The whole number at `node`, the value of `key`, or nothing and a problem.
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

/// The key by which some YAML readers take over the entries of another mapping.
pub(crate) const MERGE: &str = "<<";

/// The entries of a mapping with their keys as texts, the author's own `x-` notes passed over. A key that is there twice
/// is a problem, and so is a merge key, and one that is no text; a number is taken for its digits.
pub(crate) fn entries<'n>(
    node: &'n Node,
    problems: &mut Problems,
) -> Option<Vec<(Text, &'n Node)>> {
    let Value::Mapping(pairs) = &node.value else {
        return wrong_type(node, Expected::Mapping, problems);
    };
    let mut entries: Vec<(Text, &Node)> = Vec::with_capacity(pairs.len());
    let mut met = HashSet::new();
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
        if !met.insert(name.clone()) {
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

/// The number with a decimal comma of which an entry is the rest: in braces, `at_least: 38,5` is `38`, then a key `5`.
fn split_number(key: &str, value: &Node, before: Option<&(Text, &Node)>) -> Option<String> {
    let is_rest = key.bytes().all(|byte| byte.is_ascii_digit());
    let is_alone = value.value == Value::Scalar(Scalar::Null);
    let (_, before) = before.filter(|_| is_rest && is_alone)?;
    match &before.value {
        Value::Scalar(Scalar::Integer(whole)) => Some(format!("{whole},{key}")),
        _ => None,
    }
}

/// A mapping whose keys are known beforehand. Each key is asked for by name; [`Fields::finish`] reports the keys that
/// nobody asked for and those that were required in vain.
pub(crate) struct Fields<'n> {
    node: NodeId,
    entries: Vec<(Text, &'n Node)>,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
    has_merge: bool,
}

impl<'n> Fields<'n> {
    /// The mapping at `node`.
    pub(crate) fn of(node: &'n Node, problems: &mut Problems) -> Option<Self> {
        let entries = entries(node, problems)?;
        Some(Self {
            node: node.id,
            entries,
            known: Vec::new(),
            missing: Vec::new(),
            has_merge: node.entry(MERGE).is_some(),
        })
    }

    /// A key that must be there.
    pub(crate) fn required<T: Authored>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<T> {
        if self.find(key).is_none() {
            self.missing.push(key);
        }
        self.optional(key, problems)
    }

    /// A key that may be left out.
    pub(crate) fn optional<T: Authored>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<T> {
        self.known.push(key);
        self.find(key)
            .and_then(|(_, value)| T::read(value, problems))
    }

    /// A key that may be left out, whose value is a whole number.
    pub(crate) fn number(&mut self, key: &'static str, problems: &mut Problems) -> Option<At<i64>> {
        self.known.push(key);
        self.find(key)
            .and_then(|(_, value)| number(key, value, problems))
    }

    /// A key that must be there, whose value is a whole number.
    pub(crate) fn required_number(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<At<i64>> {
        if self.find(key).is_none() {
            self.missing.push(key);
        }
        self.number(key, problems)
    }

    /// Like [`Fields::required`], with the place of the key, which is where an empty or unfitting value is pointed at.
    pub(crate) fn required_under<T: Authored>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<At<T>> {
        let value = self.required(key, problems)?;
        self.find(key).map(|(key, _)| At {
            node: key.node,
            value,
        })
    }

    /// Like [`Fields::optional`], with the place of the key.
    pub(crate) fn optional_under<T: Authored>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<At<T>> {
        let value = self.optional(key, problems)?;
        self.find(key).map(|(key, _)| At {
            node: key.node,
            value,
        })
    }

    /// Whether a key stands there.
    #[must_use]
    pub(crate) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Whether there is a key that was not asked for so far.
    #[must_use]
    pub(crate) fn has_unknown(&self) -> bool {
        self.entries
            .iter()
            .any(|(key, _)| !self.known.contains(&key.value.as_str()))
    }

    /// Reports unknown and missing keys. A key that is missing is not reported where an unknown one was taken for it.
    pub(crate) fn finish(mut self, problems: &mut Problems) {
        let known = self.known.iter().copied();
        let free: Vec<_> = known.filter(|known| !self.has(known)).collect();
        for (key, _) in &self.entries {
            if self.known.contains(&key.value.as_str()) {
                continue;
            }
            let nearest = nearest(&key.value, free.iter().copied())
                .and_then(|name| free.iter().copied().find(|known| *known == name));
            self.missing.retain(|missing| nearest != Some(missing));
            let problem = ShapeProblem::UnknownKey {
                key: key.value.clone(),
                nearest,
                known: self.known.clone(),
            };
            problems.push(key.node, problem);
        }
        if self.has_merge {
            // They may be among what the merge key was to bring.
            self.missing.clear();
        }
        for key in self.missing {
            problems.push(self.node, ShapeProblem::MissingKey { key });
        }
    }

    fn find(&self, key: &str) -> Option<&(Text, &'n Node)> {
        self.entries.iter().find(|(name, _)| name.value == key)
    }
}
