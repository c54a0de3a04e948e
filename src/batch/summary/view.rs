//! What every format shows of many records, and the shape of the JSON one.

use serde::Serialize;

use super::cells::{ANSWERED, ASKED, CHOICES, Cells, that_add_up};
use super::hide::{hidden, is_small};
use super::links::Link;
use crate::batch::layout::Layout;
use crate::batch::{Batch, Tally};
use crate::questionnaire::{Condition, Id, PointIndex, QuestionIndex, Questionnaire};
use crate::report::QuestionnaireHead;

/// What many records came to; serialized, it is the JSON summary.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Summary<'a> {
    /// The version of this shape.
    pub(super) selfcheck: u32,
    /// What was answered.
    pub(super) questionnaire: QuestionnaireHead<'a>,
    /// How many records there were.
    pub(super) records: u64,
    /// How many of them could be evaluated.
    pub(super) evaluated: u64,
    /// How many of them were rejected.
    pub(super) rejected: u64,
    /// Counts below this are hidden, but for zeros.
    pub(super) suppressed_below: u64,
    /// What was answered.
    pub(super) questions: Vec<QuestionCount<'a>>,
    /// How many saw each passage; its name is `section/passage`.
    pub(super) passages: Vec<ItemCount>,
    /// How many had each point to bring up.
    pub(super) points: Vec<ItemCount>,
}

/// A count, as one may see it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Count {
    /// How many; `null` where that is hidden.
    pub(super) count: Option<u64>,
    /// Its share of all records that were evaluated, from 0 to 1; `null` where it is hidden, or where there are
    /// none.
    pub(super) share: Option<f64>,
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct QuestionCount<'a> {
    /// The question.
    pub(super) question: &'a Id,
    /// What is asked; Markdown.
    pub(super) text: &'a str,
    /// Who was asked.
    pub(super) asked: Count,
    /// Who answered, and did not skip it.
    pub(super) answered: Count,
    /// Who gave each choice as the answer or as one of several.
    pub(super) choices: Vec<ChoiceCount<'a>>,
}

/// How many gave a choice.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ChoiceCount<'a> {
    /// The choice.
    pub(super) choice: &'a Id,
    /// How it is shown; plain text.
    pub(super) label: &'a str,
    /// How many.
    #[serde(flatten)]
    pub(super) count: Count,
}

/// How many were shown something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ItemCount {
    /// What.
    pub(super) name: String,
    /// How many.
    #[serde(flatten)]
    pub(super) count: Count,
}

impl<'a> Summary<'a> {
    /// Sums up what was counted in a batch; counts below `below` are hidden.
    #[must_use]
    pub(crate) fn new(batch: &Batch<'a>, tally: &Tally, below: u64) -> Self {
        let questionnaire = batch.questionnaire;
        let mut all = Tables {
            questionnaire,
            layout: &batch.evaluator.layout,
            evaluated: tally.evaluated,
            below,
            by_question: Vec::new(),
        };
        for (index, _) in questionnaire.indexed_questions() {
            let table = all.next(index, tally);
            all.by_question.push(table);
        }
        let questions = questionnaire.indexed_questions();
        let passages = questionnaire.article.passages();
        let passages = passages.map(|(index, _, passage)| ItemCount {
            name: questionnaire.article.name(index),
            count: all.item(tally.saw(index), &passage.when),
        });
        let points = questionnaire.provider_prompt.points.iter().enumerate();
        let points = points.map(|(index, point)| ItemCount {
            name: point.id.to_string(),
            count: all.item(tally.had(PointIndex(index)), &point.when),
        });
        Self {
            selfcheck: 1,
            questionnaire: QuestionnaireHead::new(questionnaire),
            records: tally.records(),
            evaluated: tally.evaluated,
            rejected: tally.rejected,
            suppressed_below: below,
            questions: questions.map(|(index, _)| all.question(index)).collect(),
            passages: passages.collect(),
            points: points.collect(),
        }
    }
}

/// The counts of a question, and which of them are hidden.
struct Table {
    counts: Vec<u64>,
    hidden: Vec<bool>,
}

/// Those of all questions.
struct Tables<'a, 'b> {
    questionnaire: &'a Questionnaire,
    layout: &'b Layout,
    evaluated: u64,
    below: u64,
    by_question: Vec<Table>,
}

impl<'a> Tables<'a, '_> {
    /// The counts of the question that comes after those whose tables are there.
    fn next(&self, index: QuestionIndex, tally: &Tally) -> Table {
        let question = self.questionnaire.question(index);
        let cells = Cells::new(index, tally);
        let asked = self.tells(&question.when).then_some(ASKED);
        let mut hidden = hidden(&cells, self.below, asked);
        if question.is_multiple() && hidden[ANSWERED] {
            // Each of them says how many answered at the least.
            for (hidden, count) in hidden.iter_mut().zip(&cells.counts).skip(CHOICES) {
                *hidden |= *count > 0;
            }
        }
        Table {
            counts: cells.counts,
            hidden,
        }
    }

    fn question(&self, index: QuestionIndex) -> QuestionCount<'a> {
        let question = self.questionnaire.question(index);
        let table = &self.by_question[index.0];
        let count = |cell: usize| self.count(table.counts[cell], table.hidden[cell]);
        let choices = question.choices().iter().enumerate();
        let choices = choices.map(|(number, choice)| ChoiceCount {
            choice: &choice.id,
            label: &choice.label,
            count: count(CHOICES + number),
        });
        QuestionCount {
            question: &question.id,
            text: &question.text,
            asked: count(ASKED),
            answered: count(ANSWERED),
            choices: choices.collect(),
        }
    }

    /// How many were shown something that has a condition.
    fn item(&self, count: u64, when: &Condition) -> Count {
        let is_hidden = is_small(count, self.below) || is_small(self.evaluated, self.below);
        self.count(count, is_hidden || (count > 0 && self.tells(when)))
    }

    /// Whether the number of those for whom a condition holds would give a hidden count away.
    fn tells(&self, when: &Condition) -> bool {
        Link::all(when, self.layout).iter().any(|link| {
            let hidden = &self.by_question[link.question.0].hidden;
            let question = self.questionnaire.question(link.question);
            link.tells(hidden, &that_add_up(question, hidden.len()))
        })
    }

    fn count(&self, count: u64, is_hidden: bool) -> Count {
        if is_hidden {
            return Count {
                count: None,
                share: None,
            };
        }
        Count {
            count: Some(count),
            share: (self.evaluated > 0).then(|| ratio(count, self.evaluated)),
        }
    }
}

/// As exact as a share has to be.
#[expect(
    clippy::cast_precision_loss,
    reason = "beyond 2^53 records a share is still right to 15 digits"
)]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}
