//! The article and the provider prompt.

use super::{Condition, Id};

/// The index of a passage in its article, counted over all sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PassageIndex(pub(crate) usize);

/// The index of a talking point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PointIndex(pub(crate) usize);

/// Which notice, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NoticeIndex(pub(crate) usize);

/// Which question to ask the provider, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ProviderQuestionIndex(pub(crate) usize);

/// A text that is shown as soon as its condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// Its id.
    pub(crate) id: Id,
    /// When it is shown.
    pub(crate) when: Condition,
    /// Markdown.
    pub(crate) text: String,
}

/// Who made the text from its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Adapted {
    /// Who did it.
    pub(crate) by: String,
    /// When: YYYY-MM or YYYY-MM-DD.
    pub(crate) on: String,
    /// The health professional who reviewed it, if one did.
    pub(crate) reviewed_by: Option<String>,
    /// Whom to turn to.
    pub(crate) contact: Option<String>,
    /// Under which license it may be used.
    pub(crate) license: Option<String>,
}

/// The text to read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct Article {
    /// Its title.
    pub(crate) title: String,
    /// The publisher of the facts.
    pub(crate) publisher: String,
    /// When the facts were last reviewed: YYYY-MM or YYYY-MM-DD.
    pub(crate) reviewed: String,
    /// A link to the facts.
    pub(crate) url: Option<String>,
    /// Its sections, in order.
    pub(crate) sections: Vec<Section>,
}

/// A section of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    /// Its id.
    pub(crate) id: Id,
    /// The heading; plain text.
    pub(crate) title: String,
    /// Its passages, in order; at least one.
    pub(crate) passages: Vec<Passage>,
}

/// A part of the article that is shown under a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Its id, unique within its section.
    pub(crate) id: Id,
    /// What it is about, in a few words; plain text.
    pub(crate) title: Option<String>,
    /// When it is shown.
    pub(crate) when: Condition,
    /// Markdown.
    pub(crate) text: String,
    /// The source of its facts, if it is not the article's source.
    pub(crate) source: Option<String>,
}

/// The "talk to your provider" prompt; it is always shown.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct ProviderPrompt {
    /// The text that everyone sees; Markdown.
    pub(crate) text: String,
    /// The talking points.
    pub(crate) points: Vec<Point>,
    /// Questions to ask.
    pub(crate) questions: Vec<ProviderQuestion>,
}

/// A talking point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    /// Its id.
    pub(crate) id: Id,
    /// The condition under which it is shown.
    pub(crate) when: Condition,
    /// Markdown.
    pub(crate) text: String,
}

/// A question to ask the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProviderQuestion {
    /// Its id, if it has one.
    pub(crate) id: Option<Id>,
    /// When it is shown.
    pub(crate) when: Condition,
    /// Markdown.
    pub(crate) text: String,
}

impl Passage {
    /// What it is called in a list of passages: its title, else its id with blanks; plain text.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        let id = || self.id.as_str().replace('_', " ");
        self.title.clone().unwrap_or_else(id)
    }
}

impl Article {
    /// Every passage with its index and its section, in order.
    pub(crate) fn passages(&self) -> impl Iterator<Item = (PassageIndex, &Section, &Passage)> {
        let all = self.sections.iter().flat_map(|section| {
            section
                .passages
                .iter()
                .map(move |passage| (section, passage))
        });
        all.enumerate()
            .map(|(index, (section, passage))| (PassageIndex(index), section, passage))
    }

    /// The passage with the name `section/passage`.
    #[must_use]
    pub(crate) fn passage_named(&self, name: &str) -> Option<PassageIndex> {
        let (section_id, passage_id) = name.split_once('/')?;
        self.passages()
            .find(|(_, section, passage)| section.id == *section_id && passage.id == *passage_id)
            .map(|(index, _, _)| index)
    }

    /// The name of a passage: `section/passage`; empty if there is no such passage.
    #[must_use]
    pub(crate) fn name(&self, index: PassageIndex) -> String {
        let found = self.passages().nth(index.0);
        found
            .map(|(_, section, passage)| format!("{}/{}", section.id, passage.id))
            .unwrap_or_default()
    }
}
