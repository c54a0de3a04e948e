//! An article as authored.

use schemars::JsonSchema;

use super::shape::{DATE, ID};
use super::{Allow, Condition};
use crate::tree::{At, Authored, Fields, Node, Problems, Text};

/// The text to read.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Article {
    /// Its title.
    #[schemars(required)]
    pub title: Option<Text>,
    /// Who published the facts.
    #[schemars(required)]
    pub publisher: Option<Text>,
    /// When they were last reviewed: YYYY-MM or YYYY-MM-DD.
    #[schemars(required, regex(pattern = DATE))]
    pub reviewed: Option<Text>,
    /// Where they can be read.
    pub url: Option<Text>,
    /// The sections, in order.
    #[schemars(required, length(min = 1))]
    pub sections: Option<At<Vec<Section>>>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// A heading with its passages.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Section {
    /// Its id.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// The heading.
    #[schemars(required)]
    pub title: Option<Text>,
    /// The passages, in order.
    #[schemars(required, length(min = 1))]
    pub passages: Option<At<Vec<Passage>>>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// A piece of the article that is shown or not.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Passage {
    /// Its id.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// What it is about, in a few words.
    pub title: Option<Text>,
    /// When it is shown; always, if left out.
    pub when: Option<Condition>,
    /// What it says; Markdown.
    #[schemars(required)]
    pub text: Option<Text>,
    /// Where its facts come from, if not from the article's own source.
    pub source: Option<Text>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

impl Authored for Article {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let article = Self {
            title: fields.required("title", problems),
            publisher: fields.required("publisher", problems),
            reviewed: fields.required("reviewed", problems),
            url: fields.optional("url", problems),
            sections: fields.required_under("sections", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(article)
    }
}

impl Authored for Section {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let section = Self {
            id: fields.required("id", problems),
            title: fields.required("title", problems),
            passages: fields.required_under("passages", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(section)
    }
}

impl Authored for Passage {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let passage = Self {
            id: fields.required("id", problems),
            title: fields.optional("title", problems),
            when: fields.optional("when", problems),
            text: fields.required("text", problems),
            source: fields.optional("source", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(passage)
    }
}
