//! Finds the aliases of a YAML text.
//!
//! The parser expands aliases silently. But when it is asked to nest deeper than its limit, it fails at the current
//! value, before it follows an alias there. So this pass provokes that error at every value to learn its place; a value
//! that begins with `*` is an alias.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::super::Node;
use super::super::again::{self, Run, Step, Task};
use super::super::yaml::Cursor;
use super::{Alias, Aliases, Anchor};

/// Finds the anchors and aliases of a text; `root` is the tree that was read from it.
pub(super) fn find(text: &str, root: &Node) -> Aliases {
    let mut pass = Pass {
        cursor: Cursor::at_start(text),
        anchors: BTreeMap::new(),
        found: Aliases::default(),
    };
    // The text was already read once, so this pass reaches its end.
    let step = Step {
        pass: &mut pass,
        node: root,
        task: Task::Follow,
    };
    let _ = step.deserialize(serde_yaml::Deserializer::from_str(text));
    pass.found
}

struct Pass<'t, 'n> {
    cursor: Cursor<'t>,
    /// The node that each anchor name refers to so far, and the index of that anchor.
    anchors: BTreeMap<&'t str, (&'n Node, usize)>,
    found: Aliases,
}

impl<'n> Pass<'_, 'n> {
    /// Records the alias or anchor at the start of a node. Returns whether it is an alias.
    fn note(&mut self, node: &'n Node, start: usize) -> bool {
        let text = &self.cursor.text[start..];
        if let Some(name) = text.strip_prefix('*').map(name) {
            // If an anchor name is defined twice, the parser may expand either one.
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
        // A tag can come before an anchor.
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

/// The number of nodes below a node.
fn size(node: &Node) -> u32 {
    node.last().0 - node.id.0
}

/// The anchor name at the start of `text`.
fn name(text: &str) -> &str {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    &text[..end]
}

impl<'n> again::Pass<'n> for Pass<'_, 'n> {
    fn child<E: Error>(&mut self, node: &'n Node, run: Run<'_, 'n, Self, E>) -> Result<(), E> {
        let mut step = |pass: &mut Self, task| run(Step { pass, node, task });
        let error = step(self, Task::Ask).err();
        let start = error.map(|error| self.cursor.offset_in(&error));
        let is_alias = start.is_some_and(|start| self.note(node, start));
        step(self, if is_alias { Task::Skip } else { Task::Follow })
    }

    fn ask<'de, D: Deserializer<'de>>(_: &Node, parser: D) -> Result<(), D::Error> {
        parser.deserialize_newtype_struct("", Deeper)
    }

    fn enters(&self, _: &Node) -> bool {
        true
    }
}

/// Asks for a value nested in a value, endlessly, until the parser reaches its limit.
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
