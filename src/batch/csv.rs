//! CSV: a header of `id` and question ids, then a record a row.
//!
//! A cell holds an answer: a choice, several parted by `;`, a number, or `skipped`. An empty one is a missing answer.

use csv_core::ReadRecordResult;

use super::bits::Mask;
use super::evaluator::{AnswerBits, Evaluator};
use super::input::leading_blank;
use super::record::{LONGEST, Record};
use super::refusal::{Refusal, in_words};
use crate::answers::{SKIPPED, answer};
use crate::diagnostic::Fault;
use crate::questionnaire::{ChoiceIndex, QuestionIndex, Questionnaire};
use crate::tree::{Faults, values};
use crate::words::{count, nearest, quoted};

/// What stands in each column.
#[derive(Clone, Debug)]
pub(super) struct Columns(Vec<Column>);

#[derive(Clone, Debug)]
enum Column {
    Id,
    Answer {
        question: QuestionIndex,
        /// Each choice by itself, and what it sets; `skipped` sets nothing.
        words: Vec<(Box<str>, Mask)>,
    },
    /// The author's own, which is passed over.
    Note,
}

/// Parts text into rows, and rows into cells.
#[derive(Debug)]
pub(super) struct Rows {
    reader: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    many: usize,
    /// The `id` of the row as JSON.
    id: Option<String>,
}

/// The place behind the last row of a text that is whole.
pub(super) fn last_end(text: &[u8]) -> Option<usize> {
    if !text.contains(&b'"') {
        return text
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map(|at| at + 1);
    }
    let mut rows = Rows::new();
    let mut end = 0;
    loop {
        let start = end + leading_blank(&text[end..]);
        match rows.next(&text[start..]) {
            // A longer one is none, however much has been read by now.
            Some(length) if length <= LONGEST => end = start + length,
            _ => return (end > 0).then_some(end),
        }
    }
}

impl Rows {
    /// Room for rows.
    pub(super) fn new() -> Self {
        Self {
            // What its `Default` gives knows no commas.
            reader: csv_core::Reader::new(),
            cells: Vec::new(),
            ends: Vec::new(),
            many: 0,
            id: None,
        }
    }

    /// Parts the first row of a text into cells; gives how long it is with the blank lines before it. There is nothing
    /// where no row ends in the text.
    fn next(&mut self, text: &[u8]) -> Option<usize> {
        self.reader.reset();
        let (mut read, mut written) = (0, 0);
        self.many = 0;
        loop {
            let (result, input, output, ends) = self.reader.read_record(
                &text[read..],
                &mut self.cells[written..],
                &mut self.ends[self.many..],
            );
            read += input;
            written += output;
            self.many += ends;
            match result {
                ReadRecordResult::OutputFull => self.cells.resize(2 * self.cells.len() + 1024, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len() + 32, 0),
                ReadRecordResult::Record => return Some(read),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return None,
            }
        }
    }

    /// The cells of the row, each less the white space around it.
    fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let ends = &self.ends[..self.many];
        let starts = std::iter::once(&0).chain(ends);
        starts
            .zip(ends)
            .map(|(start, end)| self.cells[*start..*end].trim_ascii())
    }
}

impl Columns {
    /// Reads the header, which is the first row of a text; gives it with its length.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub(super) fn read(
        text: &[u8],
        questionnaire: &Questionnaire,
        evaluator: &Evaluator,
    ) -> Result<(Self, usize), String> {
        let mut rows = Rows::new();
        let length = rows.next(text).ok_or("there is no header")?;
        let mut seen: Vec<&str> = Vec::new();
        let mut columns = Vec::new();
        for cell in rows.cells() {
            let name = str::from_utf8(cell).map_err(|_| Fault::NotUtf8.message())?;
            if seen.contains(&name) {
                return Err(format!("there are two columns {}", quoted(name)));
            }
            seen.push(name);
            columns.push(Column::named(name, questionnaire, evaluator)?);
        }
        if !seen.contains(&"id") {
            return Err("there is no column `id`".to_owned());
        }
        Ok((Self(columns), length))
    }

    /// Reads the first row of a text; gives it with its length. There is nothing where no row ends in the text.
    pub(super) fn read_row<'r>(
        &self,
        rows: &'r mut Rows,
        text: &[u8],
        (questionnaire, evaluator): (&Questionnaire, &Evaluator),
        answers: &mut AnswerBits,
    ) -> Option<(Record<'r>, usize)> {
        let length = rows.next(text)?;
        if rows.many == 1 && rows.cells().all(<[u8]>::is_empty) {
            return Some((Record::Blank, length));
        }
        answers.clear();
        let mut id = None;
        let mut faults = Faults::default();
        let mut problem = None;
        for (column, cell) in self.0.iter().zip(rows.cells()) {
            match (column, str::from_utf8(cell)) {
                (Column::Note, _) => {}
                (_, Err(_)) => problem = Some(Fault::NotUtf8.message()),
                (Column::Id, Ok("")) => problem = Some(Fault::MissingKey { key: "id" }.message()),
                (Column::Id, Ok(cell)) => id = serde_json::to_string(cell).ok(),
                (Column::Answer { question, words }, Ok(cell)) => {
                    let row = Row {
                        questionnaire,
                        evaluator,
                        question: *question,
                    };
                    row.answer(cell, words, answers, &mut faults);
                }
            }
        }
        if rows.many != self.0.len() {
            let cells = count(rows.many, "cell");
            let columns = count(self.0.len(), "column");
            problem = Some(format!("{cells} in a row under {columns}"));
        }
        rows.id = id;
        let id = rows.id.as_deref();
        let record = match problem.or_else(|| in_words(&faults)) {
            Some(error) => Record::Wrong(Refusal { id, error }),
            None => Record::Right(id.unwrap_or_default().as_bytes()),
        };
        Some((record, length))
    }
}

impl Column {
    fn named(
        name: &str,
        questionnaire: &Questionnaire,
        evaluator: &Evaluator,
    ) -> Result<Self, String> {
        if name == "id" {
            return Ok(Self::Id);
        }
        if name.starts_with("x-") {
            return Ok(Self::Note);
        }
        let Some(question) = questionnaire.question_named(name) else {
            let ids = questionnaire.questions.iter();
            let ids = ids.map(|question| question.id.as_str());
            let fault = Fault::UnknownQuestion {
                id: name.to_owned(),
                nearest: nearest(name, ids).map(str::to_owned),
            };
            let help = fault.help().map(|help| format!("; {help}"));
            return Err(fault.message() + &help.unwrap_or_default());
        };
        let choices = questionnaire.question(question).choices().iter();
        let words = choices.enumerate().map(|(number, choice)| {
            let bit = evaluator.layout.choice(question, ChoiceIndex(number));
            (choice.id.as_str().into(), Mask::of(bit))
        });
        Ok(Self::Answer {
            question,
            words: words.chain([(SKIPPED.into(), Mask::default())]).collect(),
        })
    }
}

/// What a cell is held against.
struct Row<'b> {
    questionnaire: &'b Questionnaire,
    evaluator: &'b Evaluator,
    question: QuestionIndex,
}

impl Row<'_> {
    /// Takes the answer in a cell, most often a choice by itself.
    fn answer(
        &self,
        cell: &str,
        words: &[(Box<str>, Mask)],
        answers: &mut AnswerBits,
        faults: &mut Faults,
    ) {
        if cell.is_empty() {
            return;
        }
        answers.answered.insert(self.question.0);
        if let Some((_, sets)) = words.iter().find(|(word, _)| **word == *cell) {
            answers.picked.insert_all(*sets);
            return;
        }
        let question = self.questionnaire.question(self.question);
        if let Some(answer) = answer(question, &values(cell, ';'), faults) {
            for bit in self.evaluator.layout.answer(self.question, &answer) {
                answers.picked.insert(bit);
            }
        }
    }
}
