//! Evaluates the records of chunks, one chunk at a time.

use super::csv::{Columns, Rows, Separator};
use super::evaluator::{AnswerBits, Evaluator, OutcomeBits};
use super::input::{Chunk, Content, leading_blank, line_feeds};
use super::json::values::{brackets, gap, put_into_a_line, record_length};
use super::json::{JsonLines, id_of, read_record};
use super::notation::Notation;
use super::record::{LONGEST, Record};
use super::rejection::{Rejected, Rejection};
use super::tally::Tally;
use super::{Batch, Missing};
use crate::words::{count, list, quoted};

/// Evaluates chunks of the input and reuses its buffers.
pub(super) struct Worker<'b> {
    batch: &'b Batch<'b>,
    notation: &'b Notation,
    json_lines: JsonLines<'b>,
    rows: Rows,
    /// A buffer for a record that spans several lines.
    line: Vec<u8>,
    answers: AnswerBits,
    /// Where it continues in the current chunk.
    start: usize,
    /// The results since `go_on` was last called.
    pub(super) results: Results,
}

/// How much of a chunk has been evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    /// A part of it: the results are large enough to be written first.
    Enough,
    /// All of it.
    End,
}

/// The results of a chunk or of a piece of it.
pub(super) struct Results {
    outcome: OutcomeBits,
    /// The outcomes, one per line.
    pub(super) outcomes: Vec<u8>,
    /// The rejected records.
    pub(super) rejected: Rejected,
    /// How many lines of the chunk have been read.
    pub(super) lines: u64,
    /// How many more array brackets have been opened than closed in the chunk so far.
    pub(super) brackets: i64,
    /// How many records have been read.
    pub(super) records: u64,
    /// The counts of all chunks so far.
    pub(super) tally: Tally,
}

impl<'b> Worker<'b> {
    /// A worker with empty buffers.
    pub(super) fn new(batch: &'b Batch<'b>, notation: &'b Notation) -> Self {
        Self {
            batch,
            notation,
            json_lines: JsonLines::new(batch.of()),
            rows: Rows::new(match notation {
                Notation::Csv(columns) => columns.separator,
                _ => Separator::default(),
            }),
            line: Vec::new(),
            answers: batch.evaluator.answers(),
            start: 0,
            results: Results {
                outcome: batch.evaluator.outcome(),
                outcomes: Vec::new(),
                rejected: Rejected::default(),
                lines: 0,
                brackets: 0,
                records: 0,
                tally: Tally::new(&batch.evaluator),
            },
        }
    }

    /// Starts a chunk of the input.
    pub(super) fn begin(&mut self) {
        self.start = 0;
        self.results.lines = 0;
        self.results.brackets = 0;
    }

    /// Evaluates the next records of a chunk, until its end or until the results are large enough to be written.
    pub(super) fn go_on(&mut self, chunk: &Chunk) -> Reached {
        self.results.outcomes.clear();
        self.results.rejected.clear();
        self.results.records = 0;
        match chunk.content {
            Content::Records => match self.notation {
                Notation::JsonLines => self.lines(chunk.text()),
                Notation::Json => self.json(chunk.text()),
                Notation::Csv(columns) => self.rows(columns, chunk.text()),
            },
            Content::TooLong(lines) => self.too_long(chunk.text(), lines),
            Content::NotClosed => self.not_closed(chunk.text()),
        }
        if self.start < chunk.text().len() {
            Reached::Enough
        } else {
            Reached::End
        }
    }

    /// Rejects the overlong record at the beginning of the chunk.
    fn too_long(&mut self, text: &[u8], lines: u64) {
        let id = match self.notation {
            Notation::JsonLines | Notation::Json => id_of(text),
            Notation::Csv(_) => None,
        };
        let record = Record::too_long(id);
        self.results.take(self.batch, &mut self.answers, record);
        self.results.lines = lines;
        self.start = text.len();
    }

    /// Reads the chunk as a single record that is not closed.
    fn not_closed(&mut self, text: &[u8]) {
        if let Notation::Json = self.notation {
            self.record(text);
            self.results.brackets = brackets(text);
        } else {
            let error =
                format!("a quote is opened in this line that is not closed within {LONGEST} bytes");
            let record = Record::Rejected(Rejection { id: None, error });
            self.results.take(self.batch, &mut self.answers, record);
        }
        self.results.lines = line_feeds(text);
        self.start = text.len();
    }

    /// Reads a JSON record that may span several lines.
    fn record(&mut self, text: &[u8]) {
        put_into_a_line(text, &mut self.line);
        let record = read_record(self.batch.of(), &self.line, &mut self.answers);
        self.results.take(self.batch, &mut self.answers, record);
    }

    fn json(&mut self, text: &[u8]) {
        while self.start < text.len() && !self.results.are_enough() {
            let rest = &text[self.start..];
            let gap = gap(rest);
            let (between, rest) = rest.split_at(gap.length);
            self.results.lines += line_feeds(between);
            self.results.brackets += gap.brackets;
            self.start += gap.length;
            if rest.is_empty() {
                break;
            }
            let length = record_length(rest).unwrap_or(rest.len());
            self.record(&rest[..length]);
            self.results.lines += line_feeds(&rest[..length]);
            self.start += length;
        }
    }

    fn lines(&mut self, text: &[u8]) {
        while self.start < text.len() && !self.results.are_enough() {
            let rest = &text[self.start..];
            let (record, length) = self.json_lines.read(rest, &mut self.answers);
            self.results.take(self.batch, &mut self.answers, record);
            self.results.lines += 1;
            self.start += length;
        }
    }

    fn rows(&mut self, columns: &Columns, text: &[u8]) {
        while self.start < text.len() && !self.results.are_enough() {
            let rest = &text[self.start..];
            // Blank lines in front of a row do not belong to it.
            let (blank, rest) = rest.split_at(leading_blank(rest));
            self.results.lines += line_feeds(blank);
            let (rows, of) = (&mut self.rows, self.batch.of());
            let Some((record, length)) = columns.read_row(rows, rest, of, &mut self.answers) else {
                self.start = text.len();
                break;
            };
            self.results.take(self.batch, &mut self.answers, record);
            self.results.lines += line_feeds(&rest[..length]);
            self.start += blank.len() + length;
        }
    }
}

/// How many bytes of results to collect before they are written: outcomes can be many times as long as their records.
const ENOUGH: usize = 1024 * 1024;

impl Results {
    /// Whether the results should be written before more are added.
    fn are_enough(&self) -> bool {
        self.outcomes.len() + self.rejected.len() >= ENOUGH
    }

    /// Adds a record, which begins on the current line.
    fn take(&mut self, batch: &Batch<'_>, answers: &mut AnswerBits, record: Record<'_>) {
        let id = match record {
            Record::Blank => return,
            Record::Valid(id) => id,
            Record::Rejected(rejection) => return self.reject(&rejection),
        };
        batch.evaluator.evaluate(answers, &mut self.outcome);
        if batch.missing == Missing::Error
            && let Some(error) = missing(batch, answers, &self.outcome)
        {
            let id = str::from_utf8(id).ok();
            return self.reject(&Rejection { id, error });
        }
        self.records += 1;
        self.tally.evaluated += 1;
        if batch.mode.counts() {
            self.tally.add(&batch.evaluator, answers, &self.outcome);
        }
        if batch.mode.outcomes() {
            let lines = &mut self.outcomes;
            batch.outcome_lines.write(id, answers, &self.outcome, lines);
        }
    }

    fn reject(&mut self, rejection: &Rejection<'_>) {
        self.records += 1;
        self.tally.rejected += 1;
        self.rejected
            .push(self.lines, self.outcomes.len(), rejection);
    }
}

/// A message about the questions that are asked and not answered, if there are any.
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
