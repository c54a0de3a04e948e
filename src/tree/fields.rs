//! A mapping with a fixed set of keys.

use super::authored::{Authored, MERGE, entries, number};
use super::{At, Node, NodeId, Problems, Text};
use crate::diagnostic::ShapeProblem;
use crate::words::nearest;

/// A mapping with a fixed set of keys. Each key is read by name; [`Fields::finish`] reports unknown keys and missing
/// required ones.
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

    /// Reads a required key.
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

    /// Reads an optional key.
    pub(crate) fn optional<T: Authored>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<T> {
        self.known.push(key);
        self.find(key)
            .and_then(|(_, value)| T::read(value, problems))
    }

    /// Reads an optional key whose value is a whole number.
    pub(crate) fn number(&mut self, key: &'static str, problems: &mut Problems) -> Option<At<i64>> {
        self.known.push(key);
        self.find(key)
            .and_then(|(_, value)| number(key, value, problems))
    }

    /// Reads a required key whose value is a whole number.
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

    /// Like [`Fields::required`], with the node of the key, at which problems with the value are reported.
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

    /// Like [`Fields::optional`], with the node of the key.
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

    /// Whether the mapping has a key.
    #[must_use]
    pub(crate) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Whether the mapping has a key that has not been read yet.
    #[must_use]
    pub(crate) fn has_unknown(&self) -> bool {
        self.entries
            .iter()
            .any(|(key, _)| !self.known.contains(&key.value.as_str()))
    }

    /// Reports unknown and missing keys. A missing key is not reported if an unknown key looks like a misspelling of
    /// it.
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
            // The merge key might have provided them.
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
