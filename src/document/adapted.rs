//! The authored record of who adapted the text.

use schemars::JsonSchema;

use super::shape::DATE;
use crate::tree::{Authored, Fields, Node, Problems, Text};

/// Who adapted the text from its source, and when.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Adapted {
    /// The person or organization that adapted it.
    #[schemars(required)]
    pub by: Option<Text>,
    /// The date: YYYY-MM or YYYY-MM-DD.
    #[schemars(required, regex(pattern = DATE))]
    pub on: Option<Text>,
    /// The health professional who reviewed the adaptation; omitted if there was no such review.
    pub reviewed_by: Option<Text>,
    /// Where to send questions about the adaptation.
    pub contact: Option<Text>,
    /// The license of the adaptation.
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
