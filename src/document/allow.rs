//! What stands under `allow`, as authored.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::Document;
use super::shape::NOTE;
use crate::diagnostic::{Code, ShapeProblem};
use crate::tree::{At, Authored, Node, Problems, Text, entries};

/// Warnings that are not to be given, each with the reason.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Allow(pub Vec<Allowance>);

/// `CODE: reason`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Allowance {
    /// The code of a warning.
    pub code: Text,
    /// Why it is not to be given here.
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

impl Document {
    /// Every `allow` in it, each at its key.
    pub(crate) fn allows(&self) -> impl Iterator<Item = &At<Allow>> {
        let questions = self.questions.iter().flat_map(|list| &list.value);
        let article = || self.article.iter();
        let sections =
            || article().flat_map(|article| article.sections.iter().flat_map(|list| &list.value));
        let passages =
            sections().flat_map(|section| section.passages.iter().flat_map(|list| &list.value));
        let prompt = || self.provider_prompt.iter();
        let points = prompt().flat_map(|prompt| &prompt.points);
        let allows = [self.allow.as_ref()]
            .into_iter()
            .chain(questions.map(|question| question.allow.as_ref()))
            .chain(article().map(|article| article.allow.as_ref()))
            .chain(sections().map(|section| section.allow.as_ref()))
            .chain(passages.map(|passage| passage.allow.as_ref()))
            .chain(prompt().map(|prompt| prompt.allow.as_ref()))
            .chain(points.map(|point| point.allow.as_ref()))
            .chain(self.promises.iter().map(|promise| promise.allow.as_ref()));
        allows.flatten()
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
            "description": "Warnings that are not to be given here, each with the reason.",
            "type": "object",
            "minProperties": 1,
            "properties": codes,
            "patternProperties": {NOTE: true},
            "additionalProperties": false,
        })
    }
}
