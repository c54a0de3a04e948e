//! The authored article.

use schemars::JsonSchema;

use super::shape::{DATE, ID};
use super::{Allow, Condition};
use crate::tree::{At, Authored, Fields, Node, Problems, Text};

/// The article to read.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Article {
    /// Its title.
    #[schemars(required)]
    pub title: Option<Text>,
    /// The publisher of the facts.
    #[schemars(required)]
    pub publisher: Option<Text>,
    /// The date of the last review: YYYY-MM or YYYY-MM-DD.
    #[schemars(required, regex(pattern = DATE))]
    pub reviewed: Option<Text>,
    /// The address of the source.
    pub url: Option<Text>,
    /// The sections, in order.
    #[schemars(required, length(min = 1))]
    pub sections: Option<At<Vec<Section>>>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

/// A section: a heading with passages.
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
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

/// A part of the article that is shown or hidden as a unit.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub(crate) struct Passage {
    /// Its id.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// What it is about, in a few words.
    pub title: Option<Text>,
    /// When it is shown; always, if omitted.
    pub when: Option<Condition>,
    /// The text, in Markdown.
    #[schemars(required)]
    pub text: Option<Text>,
    /// The source of its facts, if it differs from the article's.
    pub source: Option<Text>,
    /// Warnings to suppress here.
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
