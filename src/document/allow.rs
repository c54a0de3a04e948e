//! Authored `allow` mappings.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::shape::NOTE;
use crate::diagnostic::{Code, ShapeProblem};
use crate::tree::{Authored, Node, Problems, Text, entries};

/// Warnings to suppress, each with a reason.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Allow(pub Vec<Allowance>);

/// `CODE: reason`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Allowance {
    /// The code of a warning.
    pub code: Text,
    /// Why the warning does not apply here.
    pub reason: Option<Text>,
}

impl Authored for Allow {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let allowances: Vec<Allowance> = entries(node, problems)?
            .into_iter()
            .map(|(code, reason)| Allowance {
                code,
                reason: Text::read(reason, problems),
            })
            .collect();
        if allowances.is_empty() {
            problems.push(node.id, ShapeProblem::EmptyList { needs: "code" });
        }
        Some(Self(allowances))
    }
}

impl JsonSchema for Allow {
    fn schema_name() -> Cow<'static, str> {
        "Allow".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Map<String, Value> = Code::warnings()
            .map(|code| {
                let reason = json_schema!({"type": "string", "description": code.summary()});
                (code.name().to_owned(), reason.into())
            })
            .collect();
        json_schema!({
            "description": "Warnings to suppress here, each with a reason.",
            "type": "object",
            "minProperties": 1,
            "properties": codes,
            "patternProperties": {NOTE: true},
            "additionalProperties": false,
        })
    }
}
