//! What every format shows of an outcome, and the shape of the JSON one.

use serde::Serialize;

use super::{Styling, html, json, markdown, text};
use crate::answers::Answer;
use crate::outcome::{Outcome, Reason};
use crate::questionnaire::{Article, Id, Question, QuestionIndex, Questionnaire};

/// An outcome with everything that is said about it; serialized, it is the JSON outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report<'a> {
    /// The version of this shape.
    pub selfcheck: u32,
    /// What was answered.
    pub questionnaire: QuestionnaireHead<'a>,
    /// Where the facts come from.
    pub article: ArticleHead<'a>,
    /// The answers to the questions that were asked, in order.
    pub answers: Vec<Answered<'a>>,
    /// What to read: the sections of which a passage is shown, in order.
    pub sections: Vec<Section<'a>>,
    /// What to talk about.
    pub provider_prompt: ProviderPrompt<'a>,
    /// That this is no diagnosis; Markdown.
    pub not_a_diagnosis: &'a str,
    /// Questions that were answered but not asked, in order.
    pub unused: Vec<&'a Id>,
}

/// What a questionnaire says of itself.
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

/// What an article says of itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ArticleHead<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who published the facts.
    pub publisher: &'a str,
    /// When they were reviewed: YYYY-MM or YYYY-MM-DD.
    pub reviewed: &'a str,
    /// Where they can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
}

/// A question with the answer to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Answered<'a> {
    /// The question.
    pub question: &'a Id,
    /// What was asked; Markdown.
    pub text: &'a str,
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
    /// The word `skipped`.
    Word(&'static str),
}

/// A section of which something is shown.
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
    /// Markdown.
    pub text: &'a str,
    /// The answers that brought it up; none where it is always shown.
    pub because: Vec<Because<'a>>,
    /// Where its facts come from, if it says so itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
}

/// An answer that brought something up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Because<'a> {
    /// The question.
    pub question: &'a Id,
    /// What counted of the answer.
    pub answer: AnswerValue<'a>,
    /// What was asked; Markdown.
    #[serde(skip)]
    pub text: &'a str,
    /// The labels of what counted of the answer.
    #[serde(skip)]
    pub labels: Vec<&'a str>,
}

/// What to talk about with a provider.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ProviderPrompt<'a> {
    /// What everybody is told; Markdown.
    pub text: &'a str,
    /// What to bring up.
    pub points: Vec<Point<'a>>,
    /// What to ask; Markdown.
    pub questions: Vec<&'a str>,
}

/// Something to bring up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Point<'a> {
    /// Its id.
    pub id: &'a Id,
    /// Markdown.
    pub text: &'a str,
    /// The answers that brought it up.
    pub because: Vec<Because<'a>>,
}

impl<'a> QuestionnaireHead<'a> {
    /// What a questionnaire says of itself.
    #[must_use]
    pub(crate) fn new(questionnaire: &'a Questionnaire) -> Self {
        Self {
            id: &questionnaire.id,
            title: &questionnaire.title,
            version: &questionnaire.version,
            language: &questionnaire.language,
        }
    }
}

impl<'a> Report<'a> {
    /// It as text, wrapped to `width` columns.
    #[must_use]
    pub fn text(&self, width: usize, styling: Styling) -> String {
        text(self, width, styling)
    }

    /// It as a Markdown document.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown(self)
    }

    /// It as an HTML document that has no script and needs no other file.
    #[must_use]
    pub fn html(&self) -> String {
        html(self)
    }

    /// It as indented JSON, ended by a line break.
    #[must_use]
    pub fn json(&self) -> String {
        json(self)
    }

    /// Everything there is to say of an outcome of a questionnaire.
    #[must_use]
    pub(crate) fn new(questionnaire: &'a Questionnaire, outcome: &Outcome<'_>) -> Self {
        let prompt = &questionnaire.provider_prompt;
        let answered = |(question, answer): &(QuestionIndex, &Answer)| {
            let question = questionnaire.question(*question);
            Answered {
                question: &question.id,
                text: &question.text,
                answer: value(question, answer),
                labels: labels(question, answer),
            }
        };
        let points = outcome.points.iter().map(|(index, reasons)| {
            let point = &prompt.points[index.0];
            Point {
                id: &point.id,
                text: &point.text,
                because: because(questionnaire, reasons),
            }
        });
        Self {
            selfcheck: 1,
            questionnaire: QuestionnaireHead::new(questionnaire),
            article: ArticleHead::new(&questionnaire.article),
            answers: outcome.answers.iter().map(answered).collect(),
            sections: sections(questionnaire, outcome),
            provider_prompt: ProviderPrompt {
                text: &prompt.text,
                points: points.collect(),
                questions: prompt
                    .questions
                    .iter()
                    .map(|question| question.text.as_str())
                    .collect(),
            },
            not_a_diagnosis: &questionnaire.not_a_diagnosis,
            unused: outcome
                .unused
                .iter()
                .map(|question| &questionnaire.question(*question).id)
                .collect(),
        }
    }
}

impl<'a> ArticleHead<'a> {
    /// What an article says of itself.
    #[must_use]
    pub(crate) fn new(article: &'a Article) -> Self {
        Self {
            title: &article.title,
            publisher: &article.publisher,
            reviewed: &article.reviewed,
            url: article.url.as_deref(),
        }
    }
}

fn sections<'a>(questionnaire: &'a Questionnaire, outcome: &Outcome<'_>) -> Vec<Section<'a>> {
    let mut sections: Vec<Section<'a>> = Vec::new();
    let mut shown = outcome.passages.iter().peekable();
    for (index, section, passage) in questionnaire.article.passages() {
        let Some((_, reasons)) = shown.next_if(|(shown, _)| *shown == index) else {
            continue;
        };
        if sections.last().is_none_or(|last| *last.id != section.id) {
            sections.push(Section {
                id: &section.id,
                title: &section.title,
                passages: Vec::new(),
            });
        }
        if let Some(last) = sections.last_mut() {
            last.passages.push(Passage {
                id: &passage.id,
                text: &passage.text,
                because: because(questionnaire, reasons),
                source: passage.source.as_deref(),
            });
        }
    }
    sections
}

fn because<'a>(questionnaire: &'a Questionnaire, reasons: &[Reason]) -> Vec<Because<'a>> {
    let because = reasons.iter().map(|reason| {
        let question = questionnaire.question(reason.question);
        Because {
            question: &question.id,
            answer: value(question, &reason.answer),
            text: &question.text,
            labels: labels(question, &reason.answer),
        }
    });
    because.collect()
}

/// An answer as it stands in the JSON outcome.
pub(crate) fn value<'a>(question: &'a Question, answer: &Answer) -> AnswerValue<'a> {
    match answer {
        Answer::Skipped => AnswerValue::Word("skipped"),
        Answer::Number(number) => AnswerValue::Number(*number),
        Answer::Choices(chosen) => AnswerValue::Choices(
            chosen
                .iter()
                .map(|choice| &question.choice(*choice).id)
                .collect(),
        ),
    }
}

/// The labels of the choices of an answer.
pub(crate) fn labels<'a>(question: &'a Question, answer: &Answer) -> Vec<&'a str> {
    match answer {
        Answer::Skipped | Answer::Number(_) => Vec::new(),
        Answer::Choices(chosen) => chosen
            .iter()
            .map(|choice| question.choice(*choice).label.as_str())
            .collect(),
    }
}
