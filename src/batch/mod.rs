//! Many answer sets in, one outcome a line out.
//!
//! The input is read once, in chunks that end where a record ends. A free thread takes the next chunk, reads and evaluates
//! the records in it, waits for its turn, and hands over what came of it; so the outcomes keep the order of the input, and
//! only the chunks in work are kept. Answers are bits, and conditions are tests on them, compiled by the same fold that
//! gives conditions their meaning everywhere.
//!
//! Nothing here opens files or talks to a terminal: what comes of each chunk is given to a [`Sink`].

mod bits;
mod broken;
mod csv;
mod evaluator;
mod input;
mod json;
mod layout;
mod lines;
mod notation;
mod pipeline;
mod recognize;
mod record;
mod refusal;
pub(crate) mod summary;
mod tally;
mod test;
mod worker;

pub use broken::Broken;
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
    wanted: Wanted,
}

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `{"id": ..., "answers": {...}}`, one record per line; also an array of records, or one over several lines.
    JsonLines,
    /// A header of `id` and question ids, then one record per row.
    Csv,
}

/// What becomes of a record in which the answer to a question that is asked is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The question counts as skipped.
    Skip,
    /// The record is rejected.
    Error,
}

/// What is wanted of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The outcome of each.
    Outcomes,
    /// How many of them answered and saw what.
    Counts,
    /// Both.
    Both,
}

impl<'q> Batch<'q> {
    /// A batch of answer sets of a questionnaire.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, missing: Missing, wanted: Wanted) -> Self {
        Self {
            questionnaire,
            evaluator: Evaluator::new(questionnaire),
            outcome_lines: OutcomeLines::new(questionnaire),
            missing,
            wanted,
        }
    }

    fn of(&self) -> (&'q Questionnaire, &Evaluator) {
        (self.questionnaire, &self.evaluator)
    }
}

impl Wanted {
    fn outcomes(self) -> bool {
        self != Self::Counts
    }

    fn counts(self) -> bool {
        self != Self::Outcomes
    }
}
