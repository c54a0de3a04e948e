//! Named conditions and notices as authored.

use schemars::JsonSchema;

use super::shape::ID;
use super::{Allow, Condition};
use crate::tree::{At, Authored, Fields, Node, Problems, Text};

/// A condition with an id, for use with `holds`.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct NamedCondition {
    /// Its id.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// The condition in words, as shown after "because": "you have numbness".
    #[schemars(required)]
    pub text: Option<Text>,
    /// The condition.
    #[schemars(required)]
    pub when: Option<Condition>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

/// A text that is shown as soon as its condition is certain to hold.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Notice {
    /// Its id.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// When it is shown.
    #[schemars(required)]
    pub when: Option<Condition>,
    /// The text, in Markdown.
    #[schemars(required)]
    pub text: Option<Text>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

impl Authored for NamedCondition {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let condition = Self {
            id: fields.required("id", problems),
            text: fields.required("text", problems),
            when: fields.required("when", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(condition)
    }
}

impl Authored for Notice {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let notice = Self {
            id: fields.required("id", problems),
            when: fields.required("when", problems),
            text: fields.required("text", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(notice)
    }
}
