//! Which bit represents which answer.
//!
//! Each choice has a bit. A number has the bit of its range, among the ranges that the questionnaire's conditions
//! distinguish. A question that is skipped or not asked has no bit set, since no condition distinguishes the two.

use std::ops::Range as Span;

use super::bits::WORD;
use crate::answers::Answer;
use crate::questionnaire::{
    Accepts, ChoiceIndex, Entry, NamedIndex, QuestionIndex, QuestionType, Questionnaire, Range,
};

/// The bits of every question.
#[derive(Debug)]
pub(super) struct Layout {
    slots: Vec<Slot>,
    /// The bit of the first named condition; the others follow.
    named: usize,
    bits: usize,
}

/// The bits of one question.
#[derive(Debug)]
struct Slot {
    bits: Span<usize>,
    /// The numbers at which a new range begins, in ascending order; empty for a question with choices.
    cuts: Vec<i64>,
}

impl Layout {
    /// The bits for the answers to a questionnaire.
    pub(super) fn new(questionnaire: &Questionnaire) -> Self {
        let cuts = cuts(questionnaire);
        let mut next = 0;
        let slots = questionnaire.questions.iter().zip(cuts);
        let slots = slots.map(|(question, mut cuts)| {
            cuts.sort_unstable();
            cuts.dedup();
            let size = match &question.question_type {
                QuestionType::Integer(_) => cuts.len() + 1,
                _ => question.choices().len(),
            };
            // If a question's bits are all in one word, they can be tested at once.
            if size <= WORD && next % WORD + size > WORD {
                next = usize::next_multiple_of(next, WORD);
            }
            let bits = next..next + size;
            next = bits.end;
            Slot { bits, cuts }
        });
        Self {
            slots: slots.collect(),
            named: next,
            bits: next + questionnaire.named.len(),
        }
    }

    /// How many bits there are.
    pub(super) fn bits(&self) -> usize {
        self.bits
    }

    /// The bits of a question.
    pub(super) fn of(&self, question: QuestionIndex) -> Span<usize> {
        self.slots[question.0].bits.clone()
    }

    /// The bit that a named condition sets where it holds.
    pub(super) fn named(&self, index: NamedIndex) -> usize {
        self.named + index.0
    }

    /// The bit of a choice.
    pub(super) fn choice(&self, question: QuestionIndex, choice: ChoiceIndex) -> usize {
        self.slots[question.0].bits.start + choice.0
    }

    /// The bit of a number.
    pub(super) fn number(&self, question: QuestionIndex, number: i64) -> usize {
        let slot = &self.slots[question.0];
        slot.bits.start + slot.cuts.partition_point(|cut| *cut <= number)
    }

    /// The bits of an answer.
    pub(super) fn answer(
        &self,
        question: QuestionIndex,
        answer: &Answer,
    ) -> impl Iterator<Item = usize> {
        let (choices, number) = match answer {
            Answer::Skipped => (None, None),
            Answer::Choices(choices) => (Some(choices), None),
            Answer::Number(number) => (None, Some(self.number(question, *number))),
        };
        let choices = choices.into_iter().flatten();
        choices
            .map(move |choice| self.choice(question, *choice))
            .chain(number)
    }

    /// The bits of the answers that an entry of a condition accepts.
    pub(super) fn accepted(&self, entry: &Entry) -> Vec<usize> {
        let question = entry.question;
        match &entry.accepts {
            Accepts::Choices(choices) => {
                let bits = choices.iter().map(|choice| self.choice(question, *choice));
                bits.collect()
            }
            Accepts::Numbers(range) => self.range(question, *range).collect(),
            Accepts::AnyAnswer => self.of(question).collect(),
        }
    }

    /// The bits of a range that a condition names; at least one, because every bound begins or ends a range.
    fn range(&self, question: QuestionIndex, range: Range) -> Span<usize> {
        let bits = self.of(question);
        let first = range.at_least.map(|least| self.number(question, least));
        let last = range.at_most.map(|most| self.number(question, most));
        first.unwrap_or(bits.start)..last.map_or(bits.end, |last| last + 1)
    }
}

/// The numbers at which conditions begin to distinguish an answer from a smaller one, by question.
fn cuts(questionnaire: &Questionnaire) -> Vec<Vec<i64>> {
    let mut cuts = vec![Vec::new(); questionnaire.questions.len()];
    for entry in questionnaire.items().flat_map(|(_, when)| when.entries()) {
        if let Accepts::Numbers(range) = entry.accepts {
            let above = range.at_most.and_then(|most| most.checked_add(1));
            cuts[entry.question.0].extend(range.at_least.into_iter().chain(above));
        }
    }
    cuts
}
