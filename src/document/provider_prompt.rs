//! The authored provider prompt.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::ID;
use super::{Allow, Condition};
use crate::tree::{At, Authored, Fields, Node, Problems, Text, Value};

/// The "talk to your provider" prompt.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct ProviderPrompt {
    /// The text that is always shown, in Markdown.
    #[schemars(required)]
    pub text: Option<Text>,
    /// Things to tell the provider.
    #[schemars(default)]
    pub points: Vec<Point>,
    /// Questions to ask the provider.
    #[schemars(default)]
    pub questions: Vec<ProviderQuestion>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

/// A talking point: something to tell the provider.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Point {
    /// Its id.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// When it is included; always, if omitted.
    pub when: Option<Condition>,
    /// The text, in Markdown.
    #[schemars(required)]
    pub text: Option<Text>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

/// Something to ask, written as a text or as `{id, when, text}`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ProviderQuestion {
    /// Its id, if any.
    pub id: Option<Text>,
    /// When it is shown; always, if omitted.
    pub when: Option<Condition>,
    /// The text, in Markdown.
    pub text: Option<Text>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

impl Authored for ProviderPrompt {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let prompt = Self {
            text: fields.required("text", problems),
            points: fields.optional("points", problems).unwrap_or_default(),
            questions: fields.optional("questions", problems).unwrap_or_default(),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(prompt)
    }
}

impl Authored for Point {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let point = Self {
            id: fields.required("id", problems),
            when: fields.optional("when", problems),
            text: fields.required("text", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(point)
    }
}

impl Authored for ProviderQuestion {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        if !matches!(node.value, Value::Mapping(_)) {
            return Text::read(node, problems).map(|text| Self {
                id: None,
                when: None,
                text: Some(text),
                allow: None,
            });
        }
        let mut fields = Fields::of(node, problems)?;
        let question = Self {
            id: fields.required("id", problems),
            when: fields.optional("when", problems),
            text: fields.required("text", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(question)
    }
}

/// A question to ask the provider that has an id.
#[derive(JsonSchema)]
#[expect(
    dead_code,
    reason = "this only describes what `ProviderQuestion` reads"
)]
struct WithId {
    /// Its id.
    #[schemars(regex(pattern = ID))]
    id: Text,
    /// When it is shown; always, if omitted.
    when: Option<Condition>,
    /// The text, in Markdown.
    text: Text,
    /// Warnings to suppress here.
    allow: Option<At<Allow>>,
}

impl JsonSchema for ProviderQuestion {
    fn schema_name() -> Cow<'static, str> {
        "ProviderQuestion".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<Text>();
        let with_id = generator.subschema_for::<WithId>();
        json_schema!({
            "description": "Something to ask, written as a text or as `{id, when, text}`.",
            "anyOf": [text, with_id],
        })
    }
}
