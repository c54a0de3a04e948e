//! The provider prompt as authored.

use super::{Allow, Condition};
use crate::tree::{At, Authored, Faults, Fields, Node, Text, Value};

/// The "talk to your provider" prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderPrompt {
    /// Always shown; Markdown.
    pub text: Option<Text>,
    /// What to bring up.
    pub points: Vec<Point>,
    /// What to ask.
    pub questions: Vec<ProviderQuestion>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// Something to bring up.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its id.
    pub id: Option<Text>,
    /// When it is shown; always, if left out.
    pub when: Option<Condition>,
    /// Markdown.
    pub text: Option<Text>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// Something to ask, written as a text or as `{id, text}`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderQuestion {
    /// Its id, if it has one.
    pub id: Option<Text>,
    /// Markdown.
    pub text: Option<Text>,
}

impl Authored for ProviderPrompt {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let prompt = Self {
            text: fields.required("text", faults),
            points: fields.optional("points", faults).unwrap_or_default(),
            questions: fields.optional("questions", faults).unwrap_or_default(),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(prompt)
    }
}

impl Authored for Point {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let point = Self {
            id: fields.required("id", faults),
            when: fields.optional("when", faults),
            text: fields.required("text", faults),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(point)
    }
}

impl Authored for ProviderQuestion {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        if !matches!(node.value, Value::Mapping(_)) {
            return Text::read(node, faults).map(|text| Self {
                id: None,
                text: Some(text),
            });
        }
        let mut fields = Fields::of(node, faults)?;
        let question = Self {
            id: fields.required("id", faults),
            text: fields.required("text", faults),
        };
        fields.finish(faults);
        Some(question)
    }
}
