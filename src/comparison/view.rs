//! What every format shows of a comparison, and the shape of the JSON one.

use serde::Serialize;

use super::{Comparison, Difference};
use crate::answers::Answer;
use crate::outcome::Replay;
use crate::questionnaire::{Id, Item, Questionnaire};
use crate::report::{
    AnswerValue, ArticleHead, Passage, Point, QuestionnaireHead, Report, Section, labels, value,
};

/// A comparison with everything that is said about it; serialized, it is the JSON comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct View<'a> {
    /// The version of this shape.
    pub selfcheck: u32,
    /// What was answered.
    pub questionnaire: QuestionnaireHead<'a>,
    /// Where the facts come from.
    pub article: ArticleHead<'a>,
    /// The answers before.
    pub before: Side<'a>,
    /// The answers after.
    pub after: Side<'a>,
    /// The answers that differ, in the order of their questions.
    pub answers: Vec<AnswerDifference<'a>>,
    /// What is shown only after, with its reasons there.
    pub appears: Shown<'a>,
    /// What is shown only before, with its reasons there.
    pub goes: Shown<'a>,
    /// How many passages are shown on both sides.
    pub passages_kept: usize,
    /// That this is no diagnosis; Markdown.
    pub not_a_diagnosis: &'a str,
    /// What was answered, for formats that name things in words.
    #[serde(skip)]
    pub of: &'a Questionnaire,
}

/// A set of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Side<'a> {
    /// The situation in a few words, if an answer file gives it.
    pub title: Option<&'a str>,
    /// What it is called where it has no title.
    #[serde(skip)]
    pub name: &'a str,
}

/// A question that is answered differently, or asked on one side alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct AnswerDifference<'a> {
    /// The question.
    pub question: &'a Id,
    /// What is asked; Markdown.
    pub text: &'a str,
    /// The answer before; `null` if it was not asked.
    pub before: Option<Given<'a>>,
    /// The answer after; `null` if it is not asked.
    pub after: Option<Given<'a>>,
    /// What appears and is put down to this difference.
    pub brings_up: ItemIds<'a>,
    /// What goes and is put down to this difference.
    pub takes_away: ItemIds<'a>,
    /// The same, for formats that name things in words.
    #[serde(skip)]
    pub of: Difference<'a>,
}

/// An answer with the labels of its choices.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Given<'a> {
    /// The answer.
    pub answer: AnswerValue<'a>,
    /// The labels of its choices.
    pub labels: Vec<&'a str>,
}

/// Things by their ids.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct ItemIds<'a> {
    /// Questions that are asked.
    pub questions: Vec<&'a Id>,
    /// Passages that are shown, as `section/passage`.
    pub passages: Vec<String>,
    /// Points that are made.
    pub points: Vec<&'a Id>,
    /// Notices that are shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<&'a Id>,
    /// Questions to ask the provider that are shown; Markdown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to_ask: Vec<&'a str>,
}

/// A part of what is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Shown<'a> {
    /// The sections of which a passage is in it.
    pub sections: Vec<Section<'a>>,
    /// The points in it.
    pub points: Vec<Point<'a>>,
}

impl<'a> View<'a> {
    /// Everything there is to say of the difference between two sets of answers; nothing, while one misses an answer.
    #[must_use]
    pub(crate) fn new(
        before: (Side<'a>, &Replay<'a>),
        after: (Side<'a>, &Replay<'a>),
    ) -> Option<Self> {
        let questionnaire = before.1.questionnaire();
        let Comparison {
            differences,
            appears,
            goes,
            passages_kept,
        } = super::compare(before.1, after.1)?;
        let report_before = Report::new(questionnaire, &before.1.outcome()?);
        let report_after = Report::new(questionnaire, &after.1.outcome()?);
        let answers = differences
            .into_iter()
            .map(|one| difference(questionnaire, one));
        Some(Self {
            selfcheck: 1,
            answers: answers.collect(),
            appears: shown(&report_after, &item_ids(questionnaire, &appears)),
            goes: shown(&report_before, &item_ids(questionnaire, &goes)),
            passages_kept,
            questionnaire: report_after.questionnaire,
            article: report_after.article,
            not_a_diagnosis: report_after.not_a_diagnosis,
            before: before.0,
            after: after.0,
            of: questionnaire,
        })
    }
}

fn difference<'a>(
    questionnaire: &'a Questionnaire,
    difference: Difference<'a>,
) -> AnswerDifference<'a> {
    let question = questionnaire.question(difference.question);
    let given = |answer: &Answer| Given {
        answer: value(question, answer),
        labels: labels(question, answer),
    };
    AnswerDifference {
        question: &question.id,
        text: &question.text,
        before: difference.before.map(given),
        after: difference.after.map(given),
        brings_up: item_ids(questionnaire, &difference.brings_up),
        takes_away: item_ids(questionnaire, &difference.takes_away),
        of: difference,
    }
}

fn item_ids<'a>(questionnaire: &'a Questionnaire, items: &[Item]) -> ItemIds<'a> {
    let mut ids = ItemIds::default();
    for item in items {
        match *item {
            Item::Question(index) => ids.questions.push(&questionnaire.question(index).id),
            Item::Passage(index) => ids.passages.push(questionnaire.article.name(index)),
            Item::Point(index) => {
                let point = &questionnaire.provider_prompt.points[index.0];
                ids.points.push(&point.id);
            }
            Item::Notice(index) => ids.notices.push(&questionnaire.notices[index.0].id),
            Item::ProviderQuestion(index) => {
                let question = &questionnaire.provider_prompt.questions[index.0];
                ids.to_ask.push(&question.text);
            }
        }
    }
    ids
}

/// Those passages and points of a report that are among `ids`.
fn shown<'a>(report: &Report<'a>, ids: &ItemIds<'a>) -> Shown<'a> {
    let sections = report.sections.iter().filter_map(|section| {
        let is_in = |passage: &&Passage<'a>| {
            let name = format!("{}/{}", section.id, passage.id);
            ids.passages.contains(&name)
        };
        let passages: Vec<_> = section.passages.iter().filter(is_in).cloned().collect();
        (!passages.is_empty()).then_some(Section {
            passages,
            ..*section
        })
    });
    let points = &report.provider_prompt.points;
    Shown {
        sections: sections.collect(),
        points: points
            .iter()
            .filter(|point| ids.points.contains(&point.id))
            .cloned()
            .collect(),
    }
}
