//! Evaluates many answer sets: one outcome per line.
//!
//! The input is read once, in chunks that end at the end of a record. A free thread takes the next chunk, reads and
//! evaluates its records, waits for its turn, and hands over the results. So outcomes keep the order of the input, and
//! only the chunks in progress are in memory. Answers are bits, and conditions are tests on bits, compiled by the same
//! fold that evaluates conditions everywhere.
//!
//! This module does not open files or write to a terminal: the results of each chunk go to a [`Sink`].

mod bits;
mod csv;
mod error;
mod evaluator;
mod input;
mod json;
mod layout;
mod lines;
mod notation;
mod pipeline;
mod recognize;
mod record;
mod rejection;
pub(crate) mod summary;
mod tally;
mod test;
mod worker;

pub use error::BatchError;
pub(crate) use evaluator::Evaluator;
pub use pipeline::{Progress, Sink};
pub use recognize::Mistaken;
pub(crate) use recognize::holds_answer_sets;
pub use tally::Tally;

use crate::questionnaire::Questionnaire;
use lines::OutcomeLines;

/// An evaluation of many answer sets of one questionnaire.
#[derive(Debug)]
pub struct Batch<'q> {
    questionnaire: &'q Questionnaire,
    evaluator: Evaluator,
    outcome_lines: OutcomeLines,
    missing: Missing,
    mode: Mode,
}

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `{"id": ..., "answers": {...}}`, one record per line; also an array of records, or records that span several
    /// lines.
    JsonLines,
    /// A header of `id` and question ids, then one record per row.
    Csv,
}

/// What to do with a record in which a question that is asked has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The question counts as skipped.
    Skip,
    /// The record is rejected.
    Error,
}

/// The requested results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The outcome of each record.
    Outcomes,
    /// The counts over all records.
    Counts,
    /// Both.
    Both,
}

impl<'q> Batch<'q> {
    /// A batch of answer sets of a questionnaire.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, missing: Missing, mode: Mode) -> Self {
        Self {
            questionnaire,
            evaluator: Evaluator::new(questionnaire),
            outcome_lines: OutcomeLines::new(questionnaire),
            missing,
            mode,
        }
    }

    fn of(&self) -> (&'q Questionnaire, &Evaluator) {
        (self.questionnaire, &self.evaluator)
    }
}

impl Mode {
    fn outcomes(self) -> bool {
        self != Self::Counts
    }

    fn counts(self) -> bool {
        self != Self::Outcomes
    }
}
