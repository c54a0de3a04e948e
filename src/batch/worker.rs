//! Takes parts of the input one by one, and evaluates the records in them.

use super::csv::{Columns, Rows};
use super::evaluator::{AnswerBits, Evaluator, OutcomeBits};
use super::input::{Content, Part, leading_blank, line_feeds};
use super::json::{JsonLines, id_of};
use super::lines::Lines;
use super::notation::Notation;
use super::record::{LONGEST, Record};
use super::refusal::{Refusal, Refused};
use super::tally::Tally;
use super::{Batch, Missing};
use crate::words::{count, list, quoted};

/// Evaluates parts of the input, in room that it uses again for each.
pub(super) struct Worker<'b> {
    batch: &'b Batch<'b>,
    notation: &'b Notation,
    rows: Rows,
    answers: AnswerBits,
    /// What came of the last part.
    pub(super) results: Results,
}

/// What comes of a part.
pub(super) struct Results {
    outcome: OutcomeBits,
    /// The outcomes, each a line.
    pub(super) outcomes: Lines,
    /// The refused records.
    pub(super) refused: Refused,
    /// How many lines the part has.
    pub(super) lines: u64,
    /// How many records the part has.
    pub(super) records: u64,
    /// What is counted, over all parts so far.
    pub(super) tally: Tally,
}

impl<'b> Worker<'b> {
    /// A worker that has not done anything yet.
    pub(super) fn new(batch: &'b Batch<'b>, notation: &'b Notation) -> Self {
        Self {
            batch,
            notation,
            rows: Rows::new(),
            answers: batch.evaluator.answers(),
            results: Results {
                outcome: batch.evaluator.outcome(),
                outcomes: Lines::default(),
                refused: Refused::default(),
                lines: 0,
                records: 0,
                tally: Tally::new(&batch.evaluator),
            },
        }
    }

    /// Evaluates a part of the input.
    pub(super) fn take(&mut self, part: &Part) {
        self.results.outcomes.clear();
        self.results.refused.clear();
        self.results.lines = 0;
        self.results.records = 0;
        match (part.content, self.notation) {
            (Content::Records, Notation::JsonLines(reader)) => self.lines(reader, part),
            (Content::Records, Notation::Csv(columns)) => self.rows(columns, part.text()),
            (Content::TooLong, Notation::JsonLines(_)) => {
                self.line(Record::too_long(id_of(part.text())));
            }
            (Content::TooLong, Notation::Csv(_)) => self.line(Record::too_long(None)),
            (Content::OpenQuote, _) => {
                let error = format!(
                    "a quote is opened in this line that is not closed within {LONGEST} bytes"
                );
                self.line(Record::Wrong(Refusal { id: None, error }));
            }
        }
    }

    /// Takes a record that is all there is of a part.
    fn line(&mut self, record: Record<'_>) {
        self.results.take(self.batch, &mut self.answers, record);
        self.results.lines = 1;
    }

    fn lines(&mut self, reader: &JsonLines, part: &Part) {
        let end = part.text().len();
        let mut start = 0;
        while start < end {
            let text = part.padded();
            let (record, next) = reader.read(text, start, self.batch.of(), &mut self.answers);
            let record = record.of_length(next - start);
            self.results.take(self.batch, &mut self.answers, record);
            self.results.lines += 1;
            start = next;
        }
    }

    fn rows(&mut self, columns: &Columns, text: &[u8]) {
        let mut start = 0;
        while start < text.len() {
            let rest = &text[start..];
            // What is blank before a row is no part of it.
            let (blank, rest) = rest.split_at(leading_blank(rest));
            self.results.lines += line_feeds(blank);
            let (rows, of) = (&mut self.rows, self.batch.of());
            let Some((record, length)) = columns.read_row(rows, rest, of, &mut self.answers) else {
                break;
            };
            let record = record.of_length(length);
            self.results.take(self.batch, &mut self.answers, record);
            self.results.lines += line_feeds(&rest[..length]);
            start += blank.len() + length;
        }
    }
}

impl Results {
    /// Takes a record, which begins in the line that comes now.
    fn take(&mut self, batch: &Batch<'_>, answers: &mut AnswerBits, record: Record<'_>) {
        let id = match record {
            Record::Blank => return,
            Record::Right(id) => id,
            Record::Wrong(refusal) => return self.refuse(&refusal),
        };
        batch.evaluator.evaluate(answers, &mut self.outcome);
        if batch.missing == Missing::Error
            && let Some(error) = missing(batch, answers, &self.outcome)
        {
            let id = str::from_utf8(id).ok();
            return self.refuse(&Refusal { id, error });
        }
        self.records += 1;
        self.tally.evaluated += 1;
        if batch.wanted.counts() {
            self.tally.add(&batch.evaluator, answers, &self.outcome);
        }
        if batch.wanted.outcomes() {
            let lines = &mut self.outcomes;
            batch.outcome_lines.write(id, answers, &self.outcome, lines);
        }
    }

    fn refuse(&mut self, refusal: &Refusal<'_>) {
        self.records += 1;
        self.tally.rejected += 1;
        self.refused.push(self.lines, refusal);
    }
}

/// Which questions are asked and have no answer, in words, if there are any.
fn missing(batch: &Batch<'_>, answers: &AnswerBits, outcome: &OutcomeBits) -> Option<String> {
    let questions = Evaluator::missing(answers, outcome);
    let ids = questions.map(|question| &batch.questionnaire.question(question).id);
    let ids: Vec<_> = ids.map(|id| quoted(id.as_str())).collect();
    let verb = match ids.len() {
        0 => return None,
        1 => "is",
        _ => "are",
    };
    let questions = count(ids.len(), "question");
    Some(format!(
        "{questions} {verb} not answered: {}",
        list(ids, "and")
    ))
}
