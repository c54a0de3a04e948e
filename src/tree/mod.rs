//! A YAML or JSON file as a tree that keeps order, duplicate keys and places.
//!
//! Maps in serde keep the last of two equal keys, and its errors stop at the first. So a file is first read into this
//! tree, which keeps everything. Keys and values are numbered in source order; [`Tree::spans`] uses these numbers to
//! locate them.

mod again;
mod alias;
mod assignment;
mod authored;
mod build;
mod fields;
mod json;
mod locate;
mod mistake;
mod problems;
mod quote;
mod read;
mod schema;
mod within;
mod yaml;

pub(crate) use alias::Aliases;
pub(crate) use assignment::{assignment, values};
pub(crate) use authored::{Authored, MERGE, entries, number};
pub(crate) use fields::Fields;
pub(crate) use problems::{Location, Problems};
pub(crate) use read::{json, read};
pub(crate) use within::Style;

use std::cell::OnceCell;

use crate::diagnostic::ValueKind;
use crate::source::{Source, Span};

/// The number of a key or value in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(u32);

/// A value as written, with its node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    /// Its node.
    pub node: NodeId,
    /// The value.
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

/// The value of a node.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A scalar.
    Scalar(Scalar),
    /// A sequence.
    List(Vec<Node>),
    /// Keys and values in source order, duplicates included.
    Mapping(Vec<(Node, Node)>),
    /// A value with a YAML tag, which the format does not support.
    Tagged,
}

/// A scalar value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scalar {
    /// `null`, `~` or an empty value.
    Null,
    /// `true` or `false`; `yes` and `no` are text.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number, as text: a fraction, or an integer that does not fit in 64 bits.
    Number(String),
    /// A text.
    Text(String),
}

/// A file that was read into a tree.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tree {
    source: Source,
    notation: Notation,
    root: Node,
    aliases: OnceCell<Aliases>,
}

/// The notation of the source, which determines how nodes are located.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Notation {
    Yaml,
    Json,
    /// The place of each node, by node number.
    Assignment(Vec<Span>),
}

impl Tree {
    /// The root node.
    #[must_use]
    pub(crate) fn root(&self) -> &Node {
        &self.root
    }

    /// Its aliases; only YAML has any.
    #[must_use]
    pub(crate) fn aliases(&self) -> &Aliases {
        self.aliases.get_or_init(|| match self.notation {
            Notation::Yaml => Aliases::of(self.source.text(), &self.root),
            Notation::Json | Notation::Assignment(_) => Aliases::default(),
        })
    }

    /// The source text.
    #[must_use]
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// The source text, for messages that outlive the tree.
    #[must_use]
    pub(crate) fn into_source(self) -> Source {
        self.source
    }
}

impl NodeId {
    /// The value of the key at this node. Nodes are numbered in source order.
    #[must_use]
    pub(crate) fn value_of_key(self) -> Self {
        Self(self.0 + 1)
    }

    /// The key of the value at this node, if that value is in a mapping and its key is a scalar.
    #[must_use]
    pub(crate) fn key_of_value(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}

impl Node {
    /// The node with a given id, in this subtree.
    #[must_use]
    pub(crate) fn find(&self, node: NodeId) -> Option<&Self> {
        if self.id == node {
            return Some(self);
        }
        match &self.value {
            Value::Scalar(_) | Value::Tagged => None,
            Value::List(items) => {
                let end = items.partition_point(|item| item.id <= node);
                items[..end].last()?.find(node)
            }
            Value::Mapping(entries) => {
                let end = entries.partition_point(|(key, _)| key.id <= node);
                let (key, value) = entries[..end].last()?;
                key.find(node).or_else(|| value.find(node))
            }
        }
    }

    /// Whether this subtree contains a node.
    #[must_use]
    pub(crate) fn contains(&self, node: NodeId) -> bool {
        (self.id..=self.last()).contains(&node)
    }

    /// The first entry with a given key, if this is a mapping.
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

    /// The mapping in this subtree that has the key at `node`.
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

    /// The last node of this subtree, in source order.
    #[must_use]
    pub(crate) fn last(&self) -> NodeId {
        match &self.value {
            Value::Scalar(_) | Value::Tagged => self.id,
            Value::List(items) => items.last().map_or(self.id, Self::last),
            Value::Mapping(entries) => entries.last().map_or(self.id, |(_, value)| value.last()),
        }
    }

    /// A text or number as written.
    #[must_use]
    pub(crate) fn written(&self) -> Option<String> {
        match &self.value {
            Value::Scalar(scalar) => scalar.written(),
            Value::List(_) | Value::Mapping(_) | Value::Tagged => None,
        }
    }

    /// The kind of value.
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
    /// A text or number as written.
    #[must_use]
    pub(crate) fn written(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text.clone()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Null | Self::Bool(_) => None,
        }
    }

    /// The kind of value.
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
