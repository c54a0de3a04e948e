//! Finds the aliases of a YAML text.
//!
//! The parser expands aliases without saying so. But if it is led into nesting deeper than it allows, it refuses at the
//! place of the value that it was asked for, before an alias there is followed. So every value is asked for its own
//! place in this way, and one that begins with `*` is an alias.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::super::yaml::Cursor;
use super::super::{Node, Value};
use super::{Alias, Aliases, Anchor};

/// The anchors and the aliases of a text, of which `root` is what was read.
pub(super) fn find(text: &str, root: &Node) -> Aliases {
    let mut pass = Pass {
        cursor: Cursor::at_start(text),
        anchors: BTreeMap::new(),
        found: Aliases::default(),
    };
    // The text has been read before, so it can be followed to its end.
    let step = Step {
        pass: &mut pass,
        node: root,
    };
    let _ = step.deserialize(serde_yaml::Deserializer::from_str(text));
    pass.found
}

struct Pass<'t, 'n> {
    cursor: Cursor<'t>,
    /// What each anchor names so far, and which of all it is.
    anchors: BTreeMap<&'t str, (&'n Node, usize)>,
    found: Aliases,
}

impl<'n> Pass<'_, 'n> {
    /// Notes the alias or the anchor with which a node begins; whether it is an alias.
    fn note(&mut self, node: &'n Node, start: usize) -> bool {
        let text = &self.cursor.text[start..];
        if let Some(name) = text.strip_prefix('*').map(name) {
            // Of an anchor that is given twice the parser may take the one or the other.
            if let Some((anchored, number)) = self.anchors.get(name) {
                self.found.anchors[*number].is_used = true;
                if size(anchored) == size(node) {
                    let alias = Alias {
                        last: node.last(),
                        anchored: anchored.id,
                        span: start..start + 1 + name.len(),
                    };
                    self.found.aliases.insert(node.id, alias);
                }
            }
            return true;
        }
        // Before or behind an anchor there can be a tag.
        let mut at = text;
        while at.starts_with('!') {
            let end = at.find(char::is_whitespace).unwrap_or(at.len());
            at = at[end..].trim_start();
        }
        if let Some(name) = at.strip_prefix('&').map(name) {
            let start = start + text.len() - at.len();
            let earlier = self.anchors.get(name);
            let earlier = earlier.map(|(_, number)| self.found.anchors[*number].span.clone());
            self.anchors.insert(name, (node, self.found.anchors.len()));
            self.found.anchors.push(Anchor {
                node: node.id,
                span: start..start + 1 + name.len(),
                is_used: false,
                earlier,
            });
        }
        false
    }
}

/// How many nodes are in one, itself included, less one.
fn size(node: &Node) -> u32 {
    node.last().0 - node.id.0
}

/// The name of an anchor that begins `text`.
fn name(text: &str) -> &str {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    &text[..end]
}

/// A step of the parser over a node and what is in it.
struct Step<'p, 't, 'n> {
    pass: &'p mut Pass<'t, 'n>,
    node: &'n Node,
}

impl<'t, 'n> Pass<'t, 'n> {
    /// Looks at a node and at what is in it. `access` lets the parser take a step there.
    fn child<E: Error>(
        &mut self,
        node: &'n Node,
        access: &mut dyn FnMut(Task<'_, 't, 'n>) -> Result<(), E>,
    ) -> Result<(), E> {
        let refused = access(Task::Ask).err();
        let start = refused.map(|error| self.cursor.offset_told_by(&error));
        if start.is_some_and(|start| self.note(node, start)) {
            access(Task::Skip)
        } else {
            access(Task::Follow(Step { pass: self, node }))
        }
    }
}

/// What the parser is to do at a value.
enum Task<'p, 't, 'n> {
    /// Refuse it, which tells its place.
    Ask,
    /// Go past it.
    Skip,
    /// Look at what is in it.
    Follow(Step<'p, 't, 'n>),
}

impl<'de> DeserializeSeed<'de> for Task<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        match self {
            Self::Ask => parser.deserialize_newtype_struct("", Deeper),
            Self::Skip => parser.deserialize_ignored_any(IgnoredAny).map(|_| ()),
            Self::Follow(step) => step.deserialize(parser),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Step<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        match &self.node.value {
            Value::List(_) | Value::Mapping(_) => parser.deserialize_any(self),
            Value::Scalar(_) | Value::Tagged => {
                parser.deserialize_ignored_any(IgnoredAny).map(|_| ())
            }
        }
    }
}

impl<'de> Visitor<'de> for Step<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what was read before")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Value::List(items) = &self.node.value else {
            return Err(A::Error::custom("there was no list"));
        };
        for item in items {
            let mut step = |task: Task<'_, '_, '_>| access.next_element_seed(task).map(|_| ());
            self.pass.child(item, &mut step)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Value::Mapping(entries) = &self.node.value else {
            return Err(A::Error::custom("there was no mapping"));
        };
        for (key, value) in entries {
            let mut step = |task: Task<'_, '_, '_>| access.next_key_seed(task).map(|_| ());
            self.pass.child(key, &mut step)?;
            let mut step = |task: Task<'_, '_, '_>| access.next_value_seed(task);
            self.pass.child(value, &mut step)?;
        }
        Ok(())
    }
}

/// Asks for a value in a value in a value, until the parser refuses.
struct Deeper;

impl<'de> Visitor<'de> for Deeper {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value in a value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        parser.deserialize_newtype_struct("", Self)
    }
}
