//! Locates the nodes of a YAML text in one pass.
//!
//! The parser reports a place only in an error. So this pass provokes an error at each requested node, reads the place
//! from the message, and continues. Afterwards the parser is past a scalar, but still at the start of a list or
//! mapping.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display};

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::again::{self, Pass as _, Run, Step, Task};
use super::build::Builder;
use super::{Node, NodeId, Value};

/// The offset at which each requested node begins; `root` is the tree that was read from the text.
pub(super) fn starts(
    text: &str,
    root: &Node,
    wanted: &BTreeSet<NodeId>,
) -> BTreeMap<NodeId, usize> {
    let mut pass = Pass {
        wanted: wanted.clone(),
        found: BTreeMap::new(),
        cursor: Cursor::at_start(text),
    };
    while !pass.wanted.is_empty() {
        // The error can be ignored: the parser stopped at the first node that is still requested.
        let _ = pass.child(root, &mut |step| {
            step.deserialize(serde_yaml::Deserializer::from_str(text))
        });
        if let Some(node) = pass.wanted.pop_first() {
            pass.found.insert(node, stopped_at(text, node));
        }
    }
    pass.found
}

/// Locates a single node by stopping the parser there.
fn stopped_at(text: &str, node: NodeId) -> usize {
    let parser = serde_yaml::Deserializer::from_str(text);
    let found = Builder::stopping_at(node).deserialize(parser).err();
    let location = found.and_then(|error| error.location());
    location.map_or(0, |location| location.index())
}

struct Pass<'t> {
    /// The nodes that are still to be found.
    wanted: BTreeSet<NodeId>,
    found: BTreeMap<NodeId, usize>,
    cursor: Cursor<'t>,
}

impl<'n> again::Pass<'n> for Pass<'_> {
    fn child<E: Error>(&mut self, node: &'n Node, run: Run<'_, 'n, Self, E>) -> Result<(), E> {
        let mut step = |pass: &mut Self, task| run(Step { pass, node, task });
        if !self.wanted.contains(&node.id) {
            return step(self, Task::Follow);
        }
        let start = match step(self, Task::Ask) {
            Ok(()) => return Err(E::custom("no error was raised")),
            Err(error) => self.cursor.offset_in(&error),
        };
        let has_parts = !matches!(node.value, Value::Scalar(_));
        // An anchor means that the parser may have jumped: after an alias, it is at another place.
        if has_parts && self.cursor.text[start..].starts_with('&') {
            return Err(E::custom("this node has an anchor"));
        }
        self.wanted.remove(&node.id);
        self.found.insert(node.id, start);
        if has_parts {
            step(self, Task::Follow)
        } else {
            Ok(())
        }
    }

    fn ask<'de, D: Deserializer<'de>>(node: &Node, parser: D) -> Result<(), D::Error> {
        match node.value {
            // The parser rejects a list or mapping before reading it if an enum is expected.
            Value::List(_) | Value::Mapping(_) => parser.deserialize_enum("", &[], Refusal),
            Value::Scalar(_) | Value::Tagged => parser.deserialize_any(Refusal),
        }
    }

    fn enters(&self, node: &Node) -> bool {
        let mut inside = self.wanted.range(node.id..=node.last());
        inside.next().is_some()
    }
}

/// Rejects every value.
struct Refusal;

impl Visitor<'_> for Refusal {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing")
    }
}

/// A position in a text that mostly moves forward.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    offset: usize,
    line: usize,
    column: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn at_start(text: &'t str) -> Self {
        Self {
            text,
            offset: 0,
            line: 1,
            column: 1,
        }
    }

    /// The offset of the place that ends an error message: `at line 3 column 5`. A message without one means the first
    /// byte.
    pub(super) fn offset_in(&mut self, error: &impl Display) -> usize {
        let words = error.to_string();
        let place = words.rsplit_once(" at line ").and_then(|(_, place)| {
            let (line, column) = place.split_once(" column ")?;
            Some((line.parse().ok()?, column.parse().ok()?))
        });
        let (line, column) = place.unwrap_or((1, 1));
        self.move_to(line, column);
        self.offset
    }

    fn move_to(&mut self, line: usize, column: usize) {
        if (line, column) < (self.line, self.column) {
            *self = Self::at_start(self.text);
        }
        let mut rest = self.text[self.offset..].chars().peekable();
        while (self.line, self.column) < (line, column)
            && let Some(character) = rest.next()
        {
            self.offset += character.len_utf8();
            let ends_line = match character {
                '\n' => true,
                '\r' => rest.peek() != Some(&'\n'),
                _ => false,
            };
            if ends_line {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 8] = [
        include_str!("../../tests/files/lower-back.yaml"),
        "a: 1\r\nb:\r\n- x\r\n-\r\n- {c: [é, 'ü', \"\\n\"], d}\r\ne:\r\n",
        "# first\n\na: |\n  one\n  two\n\nb: >-\n  three\n? [x, y]\n: - - 1\n    - 2\n",
        "{a: {b: }, c: [], d: {}, 'at line 9 column 9': on\n line two\n at line 3 column 4, e: 2}",
        "a: &x {b: [1, 2]}\nc: *x\nd: [*x, *x, 3]\ne: &y {f: 4}\ng: *y\nh: {i: *x, j: 5}\n",
        "a: &x one\nb: *x\n*x : two\nc: [&z three, *z, {d: *z}]\n",
        "a: !tag {b: c}\nd: [!tag e, !!str 5, f]\n&x g: &t !tag h\ni: *t\nj: 6\n",
        "at line 9 column 9",
    ];

    fn read(text: &str) -> Node {
        let parser = serde_yaml::Deserializer::from_str(text);
        let root = Builder::new().deserialize(parser);
        root.expect("the text is YAML")
    }

    #[test]
    fn a_node_is_found_where_the_parser_stops_at_it() {
        for text in TEXTS {
            let root = read(text);
            let all: BTreeSet<_> = (0..=root.last().0).map(NodeId).collect();
            let stopped = all.iter().map(|node| (*node, stopped_at(text, *node)));
            let stopped: BTreeMap<_, _> = stopped.collect();
            assert_eq!(starts(text, &root, &all), stopped, "{text}");
            for (node, start) in stopped {
                let alone = starts(text, &root, &[node].into());
                assert_eq!(alone, [(node, start)].into(), "{node:?} of {text}");
            }
        }
    }
}
