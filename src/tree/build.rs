//! Builds a tree from serde's events. To locate a node, it can stop there with an error.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};

use super::{Node, NodeId, Scalar, Value};

/// Numbers nodes in source order.
pub(super) struct Builder {
    next: u32,
    stop_at: Option<NodeId>,
}

impl Builder {
    /// A builder that reads the whole tree.
    pub(super) fn new() -> Self {
        Self {
            next: 0,
            stop_at: None,
        }
    }

    /// A builder that fails at one node, so that the parser reports its place.
    pub(super) fn stopping_at(node: NodeId) -> Self {
        Self {
            next: 0,
            stop_at: Some(node),
        }
    }

    fn number<E: Error>(&mut self) -> Result<NodeId, E> {
        let id = NodeId(self.next);
        self.next += 1;
        if self.stop_at == Some(id) {
            Err(E::custom("found"))
        } else {
            Ok(id)
        }
    }

    fn scalar<E: Error>(&mut self, scalar: Scalar) -> Result<Node, E> {
        Ok(Node {
            id: self.number()?,
            value: Value::Scalar(scalar),
        })
    }
}

impl<'de> DeserializeSeed<'de> for &mut Builder {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Builder {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.scalar(Scalar::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.scalar(Scalar::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.scalar(Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.scalar(Scalar::Integer(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.scalar(
            i64::try_from(value)
                .map_or_else(|_| Scalar::Number(value.to_string()), Scalar::Integer),
        )
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        self.scalar(Scalar::Number(value.to_string()))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        self.scalar(Scalar::Number(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        // `1.0` stays `1.0`: it is not a whole number.
        self.scalar(Scalar::Number(format!("{value:?}")))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.scalar(Scalar::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let id = self.number()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(&mut *self)? {
            items.push(item);
        }
        Ok(Node {
            id,
            value: Value::List(items),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let id = self.number()?;
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(&mut *self)? {
            entries.push((key, access.next_value_seed(&mut *self)?));
        }
        Ok(Node {
            id,
            value: Value::Mapping(entries),
        })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Node, A::Error> {
        let id = self.number()?;
        let (Tag, content) = access.variant()?;
        content.newtype_variant::<IgnoredAny>()?;
        Ok(Node {
            id,
            value: Value::Tagged,
        })
    }
}

/// The name of a YAML tag, which is ignored.
struct Tag;

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_identifier(IgnoredAny)
            .map(|_| Self)
    }
}
