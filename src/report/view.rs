//! The content of an outcome, which is also the schema of the JSON outcome.

use serde::Serialize;

use crate::questionnaire::Id;

/// The word for a question that was not asked, as a reason.
pub(super) const NOT_ASKED: &str = "not_asked";

/// How much of an outcome is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    All,
    /// What to take along to a visit.
    Visit,
}

/// The content of an outcome; its serialized form is the JSON outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report<'a> {
    /// The version of this schema.
    pub selfcheck: u32,
    /// The questionnaire that was answered.
    pub questionnaire: QuestionnaireHead<'a>,
    /// The source of the facts.
    pub article: ArticleHead<'a>,
    /// Who made the text from its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adapted: Option<AdaptedHead<'a>>,
    /// The answers to the questions that were asked, in order.
    pub answers: Vec<Answered<'a>>,
    /// What to read: the sections with at least one shown passage, in order.
    pub sections: Vec<Section<'a>>,
    /// When not to wait; Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub get_care_now: Option<&'a str>,
    /// The notices that are shown, in order; nothing where the questionnaire has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notices: Option<Vec<Notice<'a>>>,
    /// What to talk about.
    pub provider_prompt: ProviderPrompt<'a>,
    /// The notice that this is not a diagnosis; Markdown.
    pub not_a_diagnosis: &'a str,
    /// Questions that were answered but not asked, in order.
    pub unused: Vec<&'a Id>,
}

/// The identity of a questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct QuestionnaireHead<'a> {
    /// Its id.
    pub id: &'a Id,
    /// Its title.
    pub title: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The language of its texts, a BCP 47 tag.
    pub language: &'a str,
}

/// The title and source of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ArticleHead<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who published the facts.
    pub publisher: &'a str,
    /// When they were reviewed: YYYY-MM or YYYY-MM-DD.
    pub reviewed: &'a str,
    /// A link to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
}

/// Who made the text from its source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AdaptedHead<'a> {
    /// Who did it.
    pub by: &'a str,
    /// When: YYYY-MM or YYYY-MM-DD.
    pub on: &'a str,
    /// The health professional who reviewed it, if one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed_by: Option<&'a str>,
    /// Whom to turn to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<&'a str>,
    /// Under which license it may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<&'a str>,
}

/// A question with the answer to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Answered<'a> {
    /// The question.
    pub question: &'a Id,
    /// The text of the question; Markdown.
    pub text: &'a str,
    /// What the question is called in short; plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<&'a str>,
    /// The answer.
    pub answer: AnswerValue<'a>,
    /// The labels of the choices.
    pub labels: Vec<&'a str>,
}

/// An answer, or a part of one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum AnswerValue<'a> {
    /// The ids of choices, in the question's order.
    Choices(Vec<&'a Id>),
    /// A number.
    Number(i64),
    /// The word `skipped`, or `not_asked` in a reason.
    Word(&'static str),
}

/// A section with at least one shown passage.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Section<'a> {
    /// Its id.
    pub id: &'a Id,
    /// Its heading.
    pub title: &'a str,
    /// The passages that are shown; at least one.
    pub passages: Vec<Passage<'a>>,
}

/// A passage that is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Passage<'a> {
    /// Its id.
    pub id: &'a Id,
    /// What it is about, in a few words; plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'a str>,
    /// Markdown.
    pub text: &'a str,
    /// The answers that led to it; empty if it is always shown.
    pub because: Vec<Because<'a>>,
    /// The named conditions that brought it up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Holds<'a>>,
    /// Where its facts come from, if it says so itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
}

/// An answer that led to an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Because<'a> {
    /// The question.
    pub question: &'a Id,
    /// The part of the answer that mattered.
    pub answer: AnswerValue<'a>,
    /// The question, as words within a sentence.
    #[serde(skip)]
    pub asked: String,
    /// The part of the answer that mattered, as words within a sentence.
    #[serde(skip)]
    pub said: String,
}

/// A named condition that brought something up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Holds<'a> {
    /// Its id.
    pub condition: &'a Id,
    /// How a reason says it, after "because"; plain text.
    pub text: &'a str,
}

/// A notice that is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Notice<'a> {
    /// Its id.
    pub id: &'a Id,
    /// Markdown.
    pub text: &'a str,
    /// The answers that brought it up.
    pub because: Vec<Because<'a>>,
    /// The named conditions that brought it up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Holds<'a>>,
}

/// What to talk about with a provider.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ProviderPrompt<'a> {
    /// The text that everyone sees; Markdown.
    pub text: &'a str,
    /// The talking points.
    pub points: Vec<Point<'a>>,
    /// Questions to ask; Markdown.
    pub questions: Vec<&'a str>,
    /// The id of each of these, where it has one.
    pub question_ids: Vec<Option<&'a Id>>,
}

/// A talking point.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Point<'a> {
    /// Its id.
    pub id: &'a Id,
    /// Markdown.
    pub text: &'a str,
    /// The answers that led to it; empty if it is always shown.
    pub because: Vec<Because<'a>>,
    /// The named conditions that brought it up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Holds<'a>>,
}
