//! JSON Lines: one record per line, `{"id": ..., "answers": {...}}`.
//!
//! A quick reader handles the usual spelling only. Lines that it does not recognize go to a thorough reader.

mod cursor;
mod expected;
mod literal;
mod quick;
#[cfg(test)]
mod tests;
mod thorough;
pub(super) mod values;

pub(super) use thorough::{has_comma_after, id_of};

use super::evaluator::{AnswerBits, Evaluator};
use super::record::Record;
use crate::questionnaire::Questionnaire;
use quick::Quick;

/// Reads records from JSON Lines.
#[derive(Debug)]
pub(super) struct JsonLines<'b> {
    of: (&'b Questionnaire, &'b Evaluator),
    quick: Quick<'b>,
}

/// The offset after the last complete line of a text.
pub(super) fn last_end(text: &[u8]) -> Option<usize> {
    let line_feed = text.iter().rposition(|byte| *byte == b'\n');
    line_feed.map(|at| at + 1)
}

impl<'b> JsonLines<'b> {
    /// A reader of answers to a questionnaire.
    pub(super) fn new(of: (&'b Questionnaire, &'b Evaluator)) -> Self {
        Self {
            of,
            quick: Quick::new(of.0, of.1),
        }
    }

    /// Reads the record in the first line of a text. Returns it with the length of the line.
    pub(super) fn read<'t>(&self, text: &'t [u8], answers: &mut AnswerBits) -> (Record<'t>, usize) {
        if let Some((id, rest)) = self.quick.read(text, answers) {
            return (Record::Valid(id), text.len() - rest.len());
        }
        let length = text.iter().position(|byte| *byte == b'\n');
        let line = &text[..length.unwrap_or(text.len())];
        let record = match line.trim_ascii() {
            b"" => Record::Blank,
            _ => read_record(self.of, line, answers),
        };
        (record, line.len() + 1)
    }
}

/// Reads a record in any valid spelling, on one line.
pub(super) fn read_record<'t>(
    (questionnaire, evaluator): (&Questionnaire, &Evaluator),
    line: &'t [u8],
    answers: &mut AnswerBits,
) -> Record<'t> {
    match thorough::read(questionnaire, line) {
        Ok((id, given)) => {
            evaluator.encode(&given, answers);
            Record::Valid(id.as_bytes())
        }
        Err(rejection) => Record::Rejected(rejection),
    }
}
