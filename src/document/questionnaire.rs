//! A questionnaire file as authored.

use schemars::JsonSchema;

use super::shape::{ID, LANGUAGE};
use super::{
    Adapted, Allow, Article, Condition, NamedCondition, Notice, Promise, ProviderPrompt, Question,
};
use crate::tree::{At, Authored, Fields, Node, Problems, Text};

/// A questionnaire file.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(title = "A questionnaire of selfcheck")]
pub(crate) struct Document {
    /// The version of this format.
    #[schemars(required, extend("const" = 1))]
    pub selfcheck: Option<At<i64>>,
    /// The id of the questionnaire.
    #[schemars(required, regex(pattern = ID))]
    pub id: Option<Text>,
    /// Its title.
    #[schemars(required)]
    pub title: Option<Text>,
    /// Its own version.
    #[schemars(required)]
    pub version: Option<Text>,
    /// The language of its texts, a BCP 47 tag.
    #[schemars(required, regex(pattern = LANGUAGE))]
    pub language: Option<Text>,
    /// Shown before the first question; Markdown.
    #[schemars(required)]
    pub about: Option<Text>,
    /// Shown before the first question and with every outcome; Markdown.
    #[schemars(required)]
    pub not_a_diagnosis: Option<Text>,
    /// When not to wait; shown before the first question and first in every outcome; Markdown.
    pub get_care_now: Option<Text>,
    /// Who made the text from its source.
    pub adapted: Option<Adapted>,
    /// Conditions that `holds` names; each may use those before it.
    #[schemars(default)]
    pub conditions: Vec<NamedCondition>,
    /// The questions, in the order in which they are asked.
    #[schemars(required, length(min = 1))]
    pub questions: Option<At<Vec<Question>>>,
    /// Texts that are shown as soon as their conditions hold.
    #[schemars(default)]
    pub notices: Vec<Notice>,
    /// The text to read.
    #[schemars(required)]
    pub article: Option<Article>,
    /// What is said to everybody, and what to bring up.
    #[schemars(required)]
    pub provider_prompt: Option<ProviderPrompt>,
    /// Claims about every set of answers.
    #[schemars(default)]
    pub promises: Vec<Promise>,
    /// Warnings that are not to be given of the texts that stand at this level.
    pub allow: Option<At<Allow>>,
}

impl Document {
    /// Every condition in it, in no order that matters.
    pub(crate) fn conditions_under_when(&self) -> impl Iterator<Item = &Condition> {
        let named = self.conditions.iter().map(|named| &named.when);
        let questions = self.questions.iter().flat_map(|list| &list.value);
        let notices = self.notices.iter().map(|notice| &notice.when);
        let sections = self.article.iter().flat_map(|article| &article.sections);
        let passages = sections
            .flat_map(|list| &list.value)
            .flat_map(|section| section.passages.iter().flat_map(|list| &list.value));
        let prompt = || self.provider_prompt.iter();
        let points = prompt().flat_map(|prompt| &prompt.points);
        let to_ask = prompt().flat_map(|prompt| &prompt.questions);
        named
            .chain(questions.map(|question| &question.when))
            .chain(notices)
            .chain(passages.map(|passage| &passage.when))
            .chain(points.map(|point| &point.when))
            .chain(to_ask.map(|question| &question.when))
            .chain(self.promises.iter().map(|promise| &promise.when))
            .flatten()
    }

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
        let to_ask = prompt().flat_map(|prompt| &prompt.questions);
        let named = self.conditions.iter();
        let allows = [self.allow.as_ref()]
            .into_iter()
            .chain(named.map(|condition| condition.allow.as_ref()))
            .chain(questions.map(|question| question.allow.as_ref()))
            .chain(self.notices.iter().map(|notice| notice.allow.as_ref()))
            .chain(article().map(|article| article.allow.as_ref()))
            .chain(sections().map(|section| section.allow.as_ref()))
            .chain(passages.map(|passage| passage.allow.as_ref()))
            .chain(prompt().map(|prompt| prompt.allow.as_ref()))
            .chain(points.map(|point| point.allow.as_ref()))
            .chain(to_ask.map(|question| question.allow.as_ref()))
            .chain(self.promises.iter().map(|promise| promise.allow.as_ref()));
        allows.flatten()
    }
}

impl Authored for Document {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let document = Self {
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
        fields.finish(problems);
        Some(document)
    }
}
