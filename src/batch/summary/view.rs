//! The content of a summary, which is also the schema of the JSON summary.

use serde::Serialize;

use super::cells::{ANSWERED, ASKED, CHOICES, Cells, NOT_ASKED, that_add_up};
use super::hide::{hidden, is_small};
use super::links::EntryCells;
use crate::batch::layout::Layout;
use crate::batch::{Batch, Tally};
use crate::questionnaire::{Condition, Id, NoticeIndex, PointIndex, QuestionIndex, Questionnaire};
use crate::report::QuestionnaireHead;

/// A summary of many records; its serialized form is the JSON summary.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Summary<'a> {
    /// The version of this schema.
    pub(super) selfcheck: u32,
    /// The questionnaire that was answered.
    pub(super) questionnaire: QuestionnaireHead<'a>,
    /// How many records there were.
    pub(super) records: u64,
    /// How many of them were evaluated.
    pub(super) evaluated: u64,
    /// How many of them were rejected.
    pub(super) rejected: u64,
    /// Nonzero counts below this limit are hidden.
    pub(super) suppressed_below: u64,
    /// The counts for each question.
    pub(super) questions: Vec<QuestionCount<'a>>,
    /// How many people were shown each passage, named `section/passage`.
    pub(super) passages: Vec<ItemCount>,
    /// How many people were shown each talking point.
    pub(super) points: Vec<ItemCount>,
    /// How many people were shown each notice; nothing where the questionnaire has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) notices: Option<Vec<ItemCount>>,
}

/// A count that may be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Count {
    /// The count; `null` if it is hidden.
    pub(super) count: Option<u64>,
    /// The share of all evaluated records, from 0 to 1; `null` if it is hidden or there are no records.
    pub(super) share: Option<f64>,
}

/// The counts of the answers to a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct QuestionCount<'a> {
    /// The question.
    pub(super) question: &'a Id,
    /// The text of the question; Markdown.
    pub(super) text: &'a str,
    /// How many people were asked it.
    pub(super) asked: Count,
    /// How many people answered it, or wrote that they skipped it, though they were not asked it.
    pub(super) unasked: Count,
    /// How many people answered it without skipping it.
    pub(super) answered: Count,
    /// How many people gave each choice, alone or with others.
    pub(super) choices: Vec<ChoiceCount<'a>>,
}

/// How many people gave a choice.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ChoiceCount<'a> {
    /// The choice.
    pub(super) choice: &'a Id,
    /// Its label; plain text.
    pub(super) label: &'a str,
    /// The count.
    #[serde(flatten)]
    pub(super) count: Count,
}

/// How many people were shown an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ItemCount {
    /// Its name.
    pub(super) name: String,
    /// The count.
    #[serde(flatten)]
    pub(super) count: Count,
}

impl<'a> Summary<'a> {
    /// Summarizes the counts of a batch; counts below `below` are hidden.
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
            count: all.item(tally.shown_passage(index), &passage.when),
        });
        let points = questionnaire.provider_prompt.points.iter().enumerate();
        let points = points.map(|(index, point)| ItemCount {
            name: point.id.to_string(),
            count: all.item(tally.shown_point(PointIndex(index)), &point.when),
        });
        let notices = questionnaire.notices.iter().enumerate();
        let notices = notices.map(|(index, notice)| ItemCount {
            name: notice.id.to_string(),
            count: all.item(tally.shown_notice(NoticeIndex(index)), &notice.when),
        });
        let has_notices = !questionnaire.notices.is_empty();
        Self {
            selfcheck: 1,
            questionnaire: QuestionnaireHead::new(questionnaire),
            records: tally.records(),
            evaluated: tally.evaluated,
            rejected: tally.rejected,
            suppressed_below: below,
            questions: questions
                .map(|(index, _)| all.question(index, tally.unasked(index)))
                .collect(),
            passages: passages.collect(),
            points: points.collect(),
            notices: has_notices.then(|| notices.collect()),
        }
    }
}

/// The counts of a question, and which of them are hidden.
struct Table {
    counts: Vec<u64>,
    hidden: Vec<bool>,
}

/// The tables of the questions, in order.
struct Tables<'a, 'b> {
    questionnaire: &'a Questionnaire,
    layout: &'b Layout,
    evaluated: u64,
    below: u64,
    by_question: Vec<Table>,
}

impl<'a> Tables<'a, '_> {
    /// The table of the next question, given the tables of all earlier ones.
    fn next(&self, index: QuestionIndex, tally: &Tally) -> Table {
        let question = self.questionnaire.question(index);
        let cells = Cells::new(index, tally);
        let asked = self.reveals(&question.when).then_some(ASKED);
        let mut hidden = hidden(&cells, self.below, asked);
        if question.is_multiple() && hidden[ANSWERED] {
            // Each choice gives a lower bound for the number of people who answered.
            for (hidden, count) in hidden.iter_mut().zip(&cells.counts).skip(CHOICES) {
                *hidden |= *count > 0;
            }
        }
        Table {
            counts: cells.counts,
            hidden,
        }
    }

    fn question(&self, index: QuestionIndex, unasked: u64) -> QuestionCount<'a> {
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
            unasked: self.count(unasked, self.hides_unasked(table, unasked)),
            answered: count(ANSWERED),
            choices: choices.collect(),
        }
    }

    /// Whether the number of people who answered though they were not asked is hidden: where it is small, where it and a
    /// shown number of people who were not asked give away a small number who gave no answer, and where it is a lower
    /// bound of a hidden number.
    fn hides_unasked(&self, table: &Table, unasked: u64) -> bool {
        let silent = table.counts[NOT_ASKED].saturating_sub(unasked);
        is_small(unasked, self.below)
            || is_small(self.evaluated, self.below)
            || (unasked > 0 && (table.hidden[NOT_ASKED] || is_small(silent, self.below)))
    }

    /// How many people were shown an item with a condition.
    fn item(&self, count: u64, when: &Condition) -> Count {
        let is_hidden = is_small(count, self.below) || is_small(self.evaluated, self.below);
        self.count(count, is_hidden || (count > 0 && self.reveals(when)))
    }

    /// Whether the number of people who meet a condition would reveal a hidden count.
    fn reveals(&self, when: &Condition) -> bool {
        EntryCells::all(when, self.layout).iter().any(|link| {
            let hidden = &self.by_question[link.question.0].hidden;
            let question = self.questionnaire.question(link.question);
            link.reveals(hidden, &that_add_up(question, hidden.len()))
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

/// A share does not need to be more exact.
#[expect(
    clippy::cast_precision_loss,
    reason = "beyond 2^53 records a share is still right to 15 digits"
)]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}
