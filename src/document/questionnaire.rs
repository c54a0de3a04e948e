//! Authored questionnaire files.

use schemars::JsonSchema;

use super::shape::{ID, LANGUAGE};
use super::{Adapted, Allow, Article, NamedCondition, Notice, Promise, ProviderPrompt, Question};
use crate::tree::{At, Authored, Fields, Node, Problems, Text};

/// A questionnaire file.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(title = "Questionnaire for selfcheck")]
pub(crate) struct Document {
    /// Whether it has an unknown key, which may be a misspelled list.
    #[schemars(skip)]
    pub has_unknown_key: bool,
    /// The version of this format.
    #[schemars(required, extend("const" = 1))]
    pub selfcheck: Option<At<i64>>,
    /// The id of the questionnaire.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// Its title.
    #[schemars(required)]
    pub title: Option<Text>,
    /// The version of the questionnaire.
    #[schemars(required)]
    pub version: Option<Text>,
    /// The language of its texts, a BCP 47 tag.
    #[schemars(required, regex(pattern = LANGUAGE))]
    pub language: Option<Text>,
    /// Shown before the first question, in Markdown.
    #[schemars(required)]
    pub about: Option<Text>,
    /// Shown before the first question and with every outcome, in Markdown.
    #[schemars(required)]
    pub not_a_diagnosis: Option<Text>,
    /// When to get care without waiting, in Markdown; shown before the first question and at the top of every outcome.
    pub get_care_now: Option<Text>,
    /// Who adapted the text from its source.
    pub adapted: Option<Adapted>,
    /// Named conditions, for use with `holds`; each can use those above it.
    #[schemars(default)]
    pub conditions: Vec<NamedCondition>,
    /// The questions, in the order in which they are asked.
    #[schemars(required, length(min = 1))]
    pub questions: Option<At<Vec<Question>>>,
    /// Texts that are shown as soon as their conditions are certain to hold.
    #[schemars(default)]
    pub notices: Vec<Notice>,
    /// The text to read.
    #[schemars(required)]
    pub article: Option<Article>,
    /// The "talk to your provider" prompt.
    #[schemars(required)]
    pub provider_prompt: Option<ProviderPrompt>,
    /// Claims about every possible set of answers.
    #[schemars(default)]
    pub promises: Vec<Promise>,
    /// Warnings to suppress for the texts at this level.
    pub allow: Option<At<Allow>>,
}

impl Document {
    /// Every `allow` in the file, located at its key.
    pub(crate) fn allows(&self) -> impl Iterator<Item = &At<Allow>> {
        let article = self.article.iter().map(|article| article.allow.as_ref());
        let prompt = self.provider_prompt.iter();
        let to_ask = self.provider_questions().iter();
        let allows = [self.allow.as_ref()]
            .into_iter()
            .chain(
                self.questions()
                    .iter()
                    .map(|question| question.allow.as_ref()),
            )
            .chain(self.conditions.iter().map(|named| named.allow.as_ref()))
            .chain(self.notices.iter().map(|notice| notice.allow.as_ref()))
            .chain(article)
            .chain(self.sections().iter().map(|section| section.allow.as_ref()))
            .chain(self.passages().map(|passage| passage.allow.as_ref()))
            .chain(prompt.map(|prompt| prompt.allow.as_ref()))
            .chain(self.points().iter().map(|point| point.allow.as_ref()))
            .chain(to_ask.map(|question| question.allow.as_ref()))
            .chain(self.promises.iter().map(|promise| promise.allow.as_ref()));
        allows.flatten()
    }
}

impl Authored for Document {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let mut document = Self {
            has_unknown_key: false,
            selfcheck: fields.required_number("selfcheck", problems),
            id: fields.required("id", problems),
            title: fields.required("title", problems),
            version: fields.required("version", problems),
            language: fields.required("language", problems),
            about: fields.required("about", problems),
            not_a_diagnosis: fields.required("not_a_diagnosis", problems),
            get_care_now: fields.optional("get_care_now", problems),
            adapted: fields.optional("adapted", problems),
            conditions: fields.optional("conditions", problems).unwrap_or_default(),
            questions: fields.required_under("questions", problems),
            notices: fields.optional("notices", problems).unwrap_or_default(),
            article: fields.required("article", problems),
            provider_prompt: fields.required("provider_prompt", problems),
            promises: fields.optional("promises", problems).unwrap_or_default(),
            allow: fields.optional_under("allow", problems),
        };
        document.has_unknown_key = fields.has_unknown();
        fields.finish(problems);
        Some(document)
    }
}
