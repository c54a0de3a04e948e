//! The content of a list of single changes, which is also the schema of its JSON.

use serde::Serialize;

use super::SingleChange;
use crate::comparison::Difference;
use crate::comparison::view::{AnswerDifference, Side, difference};
use crate::questionnaire::Questionnaire;
use crate::report::{AdaptedHead, ArticleHead, QuestionnaireHead};

/// The content of a list of single changes; its serialized form is the JSON list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ChangesView<'a> {
    /// The version of this schema.
    pub selfcheck: u32,
    /// The questionnaire that was answered.
    pub questionnaire: QuestionnaireHead<'a>,
    /// The source of the facts.
    pub article: ArticleHead<'a>,
    /// The answers that are changed.
    pub before: Side<'a>,
    /// The changes that have an effect; those that add and remove the most come first.
    pub changes: Vec<RankedChange<'a>>,
    /// How many other changes there are, which have no effect.
    pub without_effect: usize,
    /// The notice that this is not a diagnosis; Markdown.
    pub not_a_diagnosis: &'a str,
    /// Who made the text from its source.
    #[serde(skip)]
    pub adapted: Option<AdaptedHead<'a>>,
    /// The questionnaire, for formats that name items in words.
    #[serde(skip)]
    pub of: &'a Questionnaire,
}

/// A change of one answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct RankedChange<'a> {
    /// The answers before and after, and the items that are added and removed.
    #[serde(flatten)]
    pub answer: AnswerDifference<'a>,
    /// How many notices, talking points, questions to ask and passages are added.
    pub added: usize,
    /// How many of them are removed.
    pub removed: usize,
}

impl<'a> ChangesView<'a> {
    /// The content of a list of changes to some answers.
    #[must_use]
    pub(crate) fn new(
        questionnaire: &'a Questionnaire,
        before: Side<'a>,
        changes: &'a [SingleChange],
    ) -> Self {
        let effective = changes.iter().filter(|change| change.has_effect());
        let ranked: Vec<_> = effective
            .map(|change| ranked(questionnaire, change))
            .collect();
        Self {
            selfcheck: 1,
            questionnaire: QuestionnaireHead::new(questionnaire),
            article: ArticleHead::new(&questionnaire.article),
            before,
            without_effect: changes.len() - ranked.len(),
            changes: ranked,
            not_a_diagnosis: &questionnaire.not_a_diagnosis,
            adapted: questionnaire.adapted.as_ref().map(AdaptedHead::new),
            of: questionnaire,
        }
    }
}

impl RankedChange<'_> {
    /// Whether another change is of the same answer and has the same effect.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let (one, other) = (&self.answer.of, &other.answer.of);
        (one.question, &one.brings_up, &one.takes_away)
            == (other.question, &other.brings_up, &other.takes_away)
    }
}

fn ranked<'a>(questionnaire: &'a Questionnaire, change: &'a SingleChange) -> RankedChange<'a> {
    let of = Difference {
        question: change.question,
        before: Some(&change.before),
        after: Some(&change.after),
        brings_up: change.appears.clone(),
        takes_away: change.goes.clone(),
    };
    let [added, removed] = change.shown();
    RankedChange {
        answer: difference(questionnaire, of),
        added,
        removed,
    }
}
