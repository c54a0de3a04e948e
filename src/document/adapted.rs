//! Who made the text from its source, as authored.

use schemars::JsonSchema;

use super::shape::DATE;
use crate::tree::{Authored, Fields, Node, Problems, Text};

/// Who made the text from its source, and when.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Adapted {
    /// Who did it.
    #[schemars(required)]
    pub by: Option<Text>,
    /// When: YYYY-MM or YYYY-MM-DD.
    #[schemars(required, regex(pattern = DATE))]
    pub on: Option<Text>,
    /// The health professional who reviewed it; left out if none did.
    pub reviewed_by: Option<Text>,
    /// Whom to turn to.
    pub contact: Option<Text>,
    /// Under which license it may be used.
    pub license: Option<Text>,
}

impl Authored for Adapted {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let adapted = Self {
            by: fields.required("by", problems),
            on: fields.required("on", problems),
            reviewed_by: fields.optional("reviewed_by", problems),
            contact: fields.optional("contact", problems),
            license: fields.optional("license", problems),
        };
        fields.finish(problems);
        Some(adapted)
    }
}
