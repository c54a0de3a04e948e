//! The content of a comparison, which is also the schema of the JSON comparison.

use serde::Serialize;

use super::{Comparison, Difference};
use crate::answers::Answer;
use crate::outcome::Replay;
use crate::questionnaire::{Id, Item, Questionnaire};
use crate::report::{
    AdaptedHead, AnswerValue, ArticleHead, Passage, Point, QuestionnaireHead, Report, Section,
    labels, value,
};

/// The content of a comparison; its serialized form is the JSON comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct View<'a> {
    /// The version of this schema.
    pub selfcheck: u32,
    /// The questionnaire that was answered.
    pub questionnaire: QuestionnaireHead<'a>,
    /// The source of the facts.
    pub article: ArticleHead<'a>,
    /// The answers before.
    pub before: Side<'a>,
    /// The answers after.
    pub after: Side<'a>,
    /// The answers that differ, in the order of their questions.
    pub answers: Vec<AnswerDifference<'a>>,
    /// The items that are shown after only, with their reasons there.
    pub appears: ShownItems<'a>,
    /// The items that are shown before only, with their reasons there.
    pub goes: ShownItems<'a>,
    /// How many passages are shown both before and after.
    pub passages_kept: usize,
    /// The notice that this is not a diagnosis; Markdown.
    pub not_a_diagnosis: &'a str,
    /// Who made the text from its source.
    #[serde(skip)]
    pub adapted: Option<AdaptedHead<'a>>,
    /// The questionnaire, for formats that name items in words.
    #[serde(skip)]
    pub of: &'a Questionnaire,
}

/// A set of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Side<'a> {
    /// The situation in a few words, if the answer file has a title.
    pub title: Option<&'a str>,
    /// Its name if it has no title.
    #[serde(skip)]
    pub name: &'a str,
}

/// A question that is answered differently, or asked in one set only.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct AnswerDifference<'a> {
    /// The question.
    pub question: &'a Id,
    /// The text of the question; Markdown.
    pub text: &'a str,
    /// The answer before; `null` if it was not asked.
    pub before: Option<LabeledAnswer<'a>>,
    /// The answer after; `null` if it is not asked.
    pub after: Option<LabeledAnswer<'a>>,
    /// The items that are added because of this difference.
    pub brings_up: ItemIds<'a>,
    /// The items that are removed because of this difference.
    pub takes_away: ItemIds<'a>,
    /// The same difference, for formats that name items in words.
    #[serde(skip)]
    pub of: Difference<'a>,
}

/// An answer with the labels of its choices.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct LabeledAnswer<'a> {
    /// The answer.
    pub answer: AnswerValue<'a>,
    /// The labels of its choices.
    pub labels: Vec<&'a str>,
}

/// Items by their ids.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct ItemIds<'a> {
    /// Questions that are asked.
    pub questions: Vec<&'a Id>,
    /// Passages that are shown, as `section/passage`.
    pub passages: Vec<String>,
    /// Talking points that are shown.
    pub points: Vec<&'a Id>,
    /// Notices that are shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<&'a Id>,
    /// Questions to ask the provider that are shown; Markdown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to_ask: Vec<&'a str>,
}

/// A subset of the items that are shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ShownItems<'a> {
    /// The sections with a passage in this subset.
    pub sections: Vec<Section<'a>>,
    /// The points in this subset.
    pub points: Vec<Point<'a>>,
}

impl<'a> View<'a> {
    /// The content of a comparison of two sets of answers; `None` if an answer is missing in one of them.
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
            adapted: report_after.adapted,
            before: before.0,
            after: after.0,
            of: questionnaire,
        })
    }
}

/// The content of a difference.
pub(super) fn difference<'a>(
    questionnaire: &'a Questionnaire,
    difference: Difference<'a>,
) -> AnswerDifference<'a> {
    let question = questionnaire.question(difference.question);
    let given = |answer: &Answer| LabeledAnswer {
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

/// The passages and points of a report that are among `ids`.
fn shown<'a>(report: &Report<'a>, ids: &ItemIds<'a>) -> ShownItems<'a> {
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
    ShownItems {
        sections: sections.collect(),
        points: points
            .iter()
            .filter(|point| ids.points.contains(&point.id))
            .cloned()
            .collect(),
    }
}
