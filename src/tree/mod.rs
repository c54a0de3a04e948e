//! A YAML or JSON file as a tree that keeps order, duplicates and places.
//!
//! serde's maps keep the last of two equal keys and its errors stop at the first; so a file is first read into this
//! tree, in which everything that stands there still stands. Each key and value has a number, in the order of the
//! text, by which [`Tree::spans`] finds its place again.

mod alias;
mod assignment;
mod authored;
mod build;
mod fields;
mod json;
mod locate;
mod mistake;
mod problems;
mod read;
mod schema;
mod within;
mod yaml;

pub(crate) use alias::Aliases;
pub(crate) use assignment::{assignment, values};
pub(crate) use authored::{Authored, MERGE, entries, number};
pub(crate) use fields::Fields;
pub(crate) use problems::Problems;
pub(crate) use read::{json, read};
pub(crate) use within::Style;

use std::cell::OnceCell;

use crate::diagnostic::ValueKind;
use crate::source::{Source, Span};

/// The number of a key or a value in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(u32);

/// A value as written, and the node where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    /// Where it stands.
    pub node: NodeId,
    /// What stands there.
    pub value: T,
}

/// A text as written.
pub(crate) type Text = At<String>;

/// A key or a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    /// Its number.
    pub id: NodeId,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A value without parts.
    Scalar(Scalar),
    /// A sequence.
    List(Vec<Node>),
    /// Keys and values, in their order, as often as they are written.
    Mapping(Vec<(Node, Node)>),
    /// Something with a YAML tag, which nothing here has a use for.
    Tagged,
}

/// A value without parts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scalar {
    /// `null`, `~` or nothing.
    Null,
    /// `true` or `false`; `yes` and `no` are texts.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number, as a text: whole ones are too large to be counted with.
    Number(String),
    /// A text.
    Text(String),
}

/// A file that has been read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tree {
    source: Source,
    notation: Notation,
    root: Node,
    aliases: OnceCell<Aliases>,
}

/// How places are found again.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Notation {
    Yaml,
    Json,
    /// The place of each node, by its number.
    Assignment(Vec<Span>),
}

impl Tree {
    /// The whole of it.
    #[must_use]
    pub(crate) fn root(&self) -> &Node {
        &self.root
    }

    /// Its aliases, of which there are some in YAML alone.
    #[must_use]
    pub(crate) fn aliases(&self) -> &Aliases {
        self.aliases.get_or_init(|| match self.notation {
            Notation::Yaml => Aliases::of(self.source.text(), &self.root),
            Notation::Json | Notation::Assignment(_) => Aliases::default(),
        })
    }

    /// The text it was read from.
    #[must_use]
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// The text it was read from, for messages that outlive the tree.
    #[must_use]
    pub(crate) fn into_source(self) -> Source {
        self.source
    }
}

impl NodeId {
    /// The value of the key at this node: nodes are numbered in the order of the text.
    #[must_use]
    pub(crate) fn value_of_key(self) -> Self {
        Self(self.0 + 1)
    }

    /// The key of the value at this node, where that is one of a mapping with a text for its key.
    #[must_use]
    pub(crate) fn key_of_value(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}

impl Node {
    /// The node of a number, here or in here.
    #[must_use]
    pub(crate) fn find(&self, node: NodeId) -> Option<&Self> {
        if self.id == node {
            return Some(self);
        }
        match &self.value {
            Value::Scalar(_) | Value::Tagged => None,
            Value::List(items) => {
                let behind = items.partition_point(|item| item.id <= node);
                items[..behind].last()?.find(node)
            }
            Value::Mapping(entries) => {
                let behind = entries.partition_point(|(key, _)| key.id <= node);
                let (key, value) = entries[..behind].last()?;
                key.find(node).or_else(|| value.find(node))
            }
        }
    }

    /// Whether a node is this one or one in it.
    #[must_use]
    pub(crate) fn contains(&self, node: NodeId) -> bool {
        (self.id..=self.last()).contains(&node)
    }

    /// The first entry of a mapping with a key.
    #[must_use]
    pub(crate) fn entry(&self, name: &str) -> Option<(&Self, &Self)> {
        let Value::Mapping(entries) = &self.value else {
            return None;
        };
        let is_named =
            |key: &Self| matches!(&key.value, Value::Scalar(Scalar::Text(text)) if text == name);
        let found = entries.iter().find(|(key, _)| is_named(key));
        found.map(|(key, value)| (key, value))
    }

    /// The mapping, here or in here, that has the key at `node`.
    #[must_use]
    pub(crate) fn mapping_with_key(&self, node: NodeId) -> Option<&Self> {
        match &self.value {
            Value::Scalar(_) | Value::Tagged => None,
            Value::List(items) => items.iter().find_map(|item| item.mapping_with_key(node)),
            Value::Mapping(entries) if entries.iter().any(|(key, _)| key.id == node) => Some(self),
            Value::Mapping(entries) => entries
                .iter()
                .find_map(|(_, value)| value.mapping_with_key(node)),
        }
    }

    /// The last node in it, by the order of the text.
    #[must_use]
    pub(crate) fn last(&self) -> NodeId {
        match &self.value {
            Value::Scalar(_) | Value::Tagged => self.id,
            Value::List(items) => items.last().map_or(self.id, Self::last),
            Value::Mapping(entries) => entries.last().map_or(self.id, |(_, value)| value.last()),
        }
    }

    /// A text or a number as it is written.
    #[must_use]
    pub(crate) fn written(&self) -> Option<String> {
        match &self.value {
            Value::Scalar(scalar) => scalar.written(),
            Value::List(_) | Value::Mapping(_) | Value::Tagged => None,
        }
    }

    /// What it is.
    #[must_use]
    pub(crate) fn kind(&self) -> ValueKind {
        match &self.value {
            Value::Scalar(scalar) => scalar.kind(),
            Value::List(_) => ValueKind::List,
            Value::Mapping(_) => ValueKind::Mapping,
            Value::Tagged => ValueKind::Tagged,
        }
    }
}

impl Scalar {
    /// A text or a number as it is written.
    #[must_use]
    pub(crate) fn written(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text.clone()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Null | Self::Bool(_) => None,
        }
    }

    /// What it is.
    #[must_use]
    pub(crate) fn kind(&self) -> ValueKind {
        match self {
            Self::Null => ValueKind::Nothing,
            Self::Bool(_) => ValueKind::Boolean,
            Self::Integer(_) => ValueKind::WholeNumber,
            Self::Number(digits) if is_whole(digits) => ValueKind::LargeNumber,
            Self::Number(_) => ValueKind::Number,
            Self::Text(_) => ValueKind::Text,
        }
    }
}

fn is_whole(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    digits.bytes().all(|byte| byte.is_ascii_digit())
}
