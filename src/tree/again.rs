//! Reads a YAML text again, in parallel with the tree that was read from it.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::{Node, Value};

/// A pass over a text that has been read before.
pub(super) trait Pass<'n>: Sized {
    /// Visits a child of a node. `run` lets the parser perform one task on it.
    fn child<E: Error>(&mut self, node: &'n Node, run: Run<'_, 'n, Self, E>) -> Result<(), E>;

    /// Provokes an error at a node, which reports its place.
    fn ask<'de, D: Deserializer<'de>>(node: &Node, parser: D) -> Result<(), D::Error>;

    /// Whether the pass needs to visit the children of a node.
    fn enters(&self, node: &Node) -> bool;
}

/// Lets the parser perform one task.
pub(super) type Run<'r, 'n, P, E> = &'r mut dyn FnMut(Step<'_, 'n, P>) -> Result<(), E>;

/// A task for the parser at a node.
pub(super) struct Step<'p, 'n, P> {
    pub(super) pass: &'p mut P,
    pub(super) node: &'n Node,
    pub(super) task: Task,
}

/// What the parser does with a node.
#[derive(Clone, Copy)]
pub(super) enum Task {
    /// Fail there, to learn its place.
    Ask,
    /// Skip it.
    Skip,
    /// Read it, and visit its children.
    Follow,
}

impl<'de, 'n, P: Pass<'n>> DeserializeSeed<'de> for Step<'_, 'n, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        match (self.task, &self.node.value) {
            (Task::Ask, _) => P::ask(self.node, parser),
            (Task::Follow, Value::List(_) | Value::Mapping(_)) if self.pass.enters(self.node) => {
                parser.deserialize_any(self)
            }
            (Task::Follow | Task::Skip, _) => IgnoredAny::deserialize(parser).map(|_| ()),
        }
    }
}

impl<'de, 'n, P: Pass<'n>> Visitor<'de> for Step<'_, 'n, P> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value that was read before")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Value::List(items) = &self.node.value else {
            return Err(A::Error::custom("expected a list"));
        };
        for item in items {
            let run = &mut |step: Step<'_, 'n, P>| access.next_element_seed(step).map(|_| ());
            self.pass.child(item, run)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Value::Mapping(entries) = &self.node.value else {
            return Err(A::Error::custom("expected a mapping"));
        };
        for (key, value) in entries {
            let run = &mut |step: Step<'_, 'n, P>| access.next_key_seed(step).map(|_| ());
            self.pass.child(key, run)?;
            let run = &mut |step: Step<'_, 'n, P>| access.next_value_seed(step);
            self.pass.child(value, run)?;
        }
        Ok(())
    }
}
