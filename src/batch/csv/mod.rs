//! CSV: a header of `id` and question ids, then one record per row.
//!
//! A cell has an answer: a choice, several choices separated by `;` or `|`, a number, or `skipped`. An empty cell is a
//! missing answer. A row without text is not a record.

mod cells;
mod checkbox;
mod header;
mod names;
mod rows;
mod separator;

pub(super) use cells::{cells, separator_of};
pub(super) use header::{Header, has_text, is_header};
pub(super) use rows::{Rows, last_end};
pub(super) use separator::Separator;

use super::bits::Mask;
use super::evaluator::{AnswerBits, Evaluator};
use super::record::Record;
use super::rejection::{Rejection, in_words};
use crate::answers::{SKIPPED, answer};
use crate::diagnostic::{Problem, ShapeProblem, SyntaxProblem};
use crate::questionnaire::{ChoiceIndex, QuestionIndex, Questionnaire};
use crate::tree::{Problems, values};
use crate::words::count;
use checkbox::Checkboxes;
use header::no_name;

/// The columns of a CSV input.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// The separator between cells.
    pub(super) separator: Separator,
    /// The columns up to the last one with a name.
    all: Vec<Column>,
    /// The number of columns, including unnamed ones at the end.
    width: usize,
    /// The columns without a name in front of the last one with a name.
    unnamed: Vec<usize>,
    checkboxes: Vec<Checkboxes>,
}

#[derive(Clone, Debug)]
enum Column {
    Id,
    Answer(Answered),
    /// A choice of a question, an author's own column, or a column without a name: skipped here.
    Other,
}

/// A question and the words that answer it.
#[derive(Clone, Debug)]
struct Answered {
    question: QuestionIndex,
    /// Each choice and the bit that it sets; `skipped` sets none.
    words: Vec<(Box<str>, Mask)>,
}

impl Answered {
    /// The words that answer a question.
    fn new(
        question: QuestionIndex,
        (questionnaire, evaluator): (&Questionnaire, &Evaluator),
    ) -> Self {
        let choices = questionnaire.question(question).choices().iter();
        let words = choices.enumerate().map(|(number, choice)| {
            let bit = evaluator.layout.choice(question, ChoiceIndex(number));
            (choice.id.as_str().into(), Mask::of(bit))
        });
        Self {
            question,
            words: words.chain([(SKIPPED.into(), Mask::default())]).collect(),
        }
    }
}

impl Columns {
    /// Reads the first row of a text. Returns it with its length; `None` if no row ends in the text.
    pub(super) fn read_row<'r>(
        &self,
        rows: &'r mut Rows,
        text: &[u8],
        (questionnaire, evaluator): (&Questionnaire, &Evaluator),
        answers: &mut AnswerBits,
    ) -> Option<(Record<'r>, usize)> {
        let length = rows.next(text)?;
        if rows.is_blank() {
            return Some((Record::Blank, length));
        }
        answers.clear();
        let mut id = None;
        let mut problem = None;
        let mut row = Row {
            questionnaire,
            evaluator,
            answers,
            problems: Problems::default(),
        };
        for (column, cell) in self.all.iter().zip(rows.cells()) {
            match (column, str::from_utf8(cell)) {
                (Column::Other, _) => {}
                (_, Err(_)) => problem = Some(Problem::from(SyntaxProblem::NotUtf8).message()),
                (Column::Id, Ok("")) => {
                    problem = Some(Problem::from(ShapeProblem::MissingKey { key: "id" }).message());
                }
                (Column::Id, Ok(cell)) => id = serde_json::to_string(cell).ok(),
                (Column::Answer(answered), Ok(cell)) => row.answer(answered, cell),
            }
        }
        for checkboxes in &self.checkboxes {
            match checkboxes.cell(rows) {
                Ok(cell) => row.answer_in_words(checkboxes.answered.question, &cell),
                Err(wrong) => problem = Some(wrong),
            }
        }
        let problem = self.misfit(rows).or(problem);
        let problem = problem.or_else(|| in_words(&row.problems));
        rows.id = id;
        let id = rows.id.as_deref();
        let record = match problem {
            Some(error) => Record::Rejected(Rejection { id, error }),
            None => Record::Valid(id.unwrap_or_default().as_bytes()),
        };
        Some((record, length))
    }

    /// Why a row does not match the header, if it does not: empty cells in unnamed columns are ignored.
    fn misfit(&self, rows: &Rows) -> Option<String> {
        let (cells, columns) = (rows.len(), self.all.len());
        if cells == columns && self.unnamed.is_empty() {
            return None;
        }
        let filled = self.filled_without_name(rows);
        if let Some(column) = filled.filter(|column| *column < self.width) {
            return Some(no_name(column));
        }
        (cells < columns || filled.is_some())
            .then(|| format!("expected {}, found {cells}", count(self.width, "cell")))
    }

    /// The first nonempty cell in a column without a name.
    fn filled_without_name(&self, rows: &Rows) -> Option<usize> {
        let unnamed = self.unnamed.iter().copied();
        let mut unnamed = unnamed.chain(self.all.len()..rows.len());
        unnamed.find(|column| !rows.cell(*column).is_empty())
    }
}

/// The record that the cells of a row are read into.
struct Row<'b> {
    questionnaire: &'b Questionnaire,
    evaluator: &'b Evaluator,
    answers: &'b mut AnswerBits,
    problems: Problems,
}

impl Row<'_> {
    /// Reads the answer in a cell, which is usually a single choice.
    fn answer(&mut self, answered: &Answered, cell: &str) {
        if cell.is_empty() {
            return;
        }
        let mut words = answered.words.iter();
        if let Some((_, sets)) = words.find(|(word, _)| **word == *cell) {
            self.answers.answered.insert(answered.question.0);
            self.answers.picked.insert_all(*sets);
            return;
        }
        self.answer_in_words(answered.question, cell);
    }

    /// Reads any other answer in a cell.
    fn answer_in_words(&mut self, index: QuestionIndex, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.answers.answered.insert(index.0);
        // Spreadsheets write truth values in capitals.
        let values = match cell {
            _ if cell.eq_ignore_ascii_case("true") => values("true", ';'),
            _ if cell.eq_ignore_ascii_case("false") => values("false", ';'),
            _ if cell.contains('|') => values(&cell.replace('|', ";"), ';'),
            _ => values(cell, ';'),
        };
        let question = self.questionnaire.question(index);
        if let Some(answer) = answer(question, &values, &mut self.problems) {
            for bit in self.evaluator.layout.answer(index, &answer) {
                self.answers.picked.insert(bit);
            }
        }
    }
}
