//! JSON Lines: a record a line, `{"id": ..., "answers": {...}}`.
//!
//! Each line is read twice at the most: by a quick reader that knows the usual spelling and nothing else, and where that
//! does not get through, by a thorough one.

mod cursor;
mod expected;
mod quick;
#[cfg(test)]
mod tests;
mod thorough;
mod token;
pub(super) mod values;

pub(super) use thorough::{has_comma_after, id_of};
pub(super) use token::PADDING;

use super::evaluator::{AnswerBits, Evaluator};
use super::record::Record;
use crate::questionnaire::Questionnaire;
use quick::Quick;

/// Reads records that stand in lines of JSON.
#[derive(Debug)]
pub(super) struct JsonLines {
    quick: Quick,
}

/// The place behind the last line of a text that is whole.
pub(super) fn last_end(text: &[u8]) -> Option<usize> {
    let line_feed = text.iter().rposition(|byte| *byte == b'\n');
    line_feed.map(|at| at + 1)
}

impl JsonLines {
    /// A reader of answers to a questionnaire.
    pub(super) fn new(questionnaire: &Questionnaire, evaluator: &Evaluator) -> Self {
        Self {
            quick: Quick::new(questionnaire, evaluator),
        }
    }

    /// Reads the record in the line that begins at `start`; gives it with the place where the next line begins.
    ///
    /// `text` ends its last line with a line feed, and has [`PADDING`] bytes more behind that.
    pub(super) fn read<'t>(
        &self,
        text: &'t [u8],
        start: usize,
        (questionnaire, evaluator): (&Questionnaire, &Evaluator),
        answers: &mut AnswerBits,
    ) -> (Record<'t>, usize) {
        if let Some(places) = self.quick.read(text, start, evaluator, answers) {
            return (Record::Right(&text[places.id]), places.next);
        }
        let rest = &text[start..];
        let length = rest.iter().position(|byte| *byte == b'\n');
        let line = &rest[..length.unwrap_or(rest.len())];
        let next = start + line.len() + 1;
        if line.trim_ascii().is_empty() {
            return (Record::Blank, next);
        }
        (read_record((questionnaire, evaluator), line, answers), next)
    }
}

/// Reads a record that may be written in any way, but in one line.
pub(super) fn read_record<'t>(
    (questionnaire, evaluator): (&Questionnaire, &Evaluator),
    line: &'t [u8],
    answers: &mut AnswerBits,
) -> Record<'t> {
    match thorough::read(questionnaire, line) {
        Ok((id, given)) => {
            evaluator.encode(&given, answers);
            Record::Right(id.as_bytes())
        }
        Err(refusal) => Record::Wrong(refusal),
    }
}
