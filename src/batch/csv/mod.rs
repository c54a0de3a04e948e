//! CSV: a header of `id` and question ids, then a record a row.
//!
//! A cell holds an answer: a choice, several separated by `;` or `|`, a number, or `skipped`. An empty one is a missing
//! answer. A row without any text is no record.

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
use super::refusal::{Refusal, in_words};
use crate::answers::{SKIPPED, answer};
use crate::diagnostic::{Problem, ShapeProblem, SyntaxProblem};
use crate::questionnaire::{ChoiceIndex, QuestionIndex, Questionnaire};
use crate::tree::{Problems, values};
use crate::words::count;
use checkbox::Checkboxes;
use header::no_name;

/// What is in each column.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// What separates them.
    pub(super) separator: Separator,
    /// Each, up to the last that has a name.
    all: Vec<Column>,
    /// How many there are with those after it.
    width: usize,
    /// Those before it that have no name.
    unnamed: Vec<usize>,
    checkboxes: Vec<Checkboxes>,
}

#[derive(Clone, Debug)]
enum Column {
    Id,
    Answer(Answered),
    /// A choice of a question, or the author's own, or one without a name: it is passed over here.
    Other,
}

/// A question and the words that are an answer to it.
#[derive(Clone, Debug)]
struct Answered {
    question: QuestionIndex,
    /// Each choice by itself, and what it sets; `skipped` sets nothing.
    words: Vec<(Box<str>, Mask)>,
}

impl Answered {
    /// What answers a question.
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
    /// Reads the first row of a text; gives it with its length. There is nothing where no row ends in the text.
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
            Some(error) => Record::Wrong(Refusal { id, error }),
            None => Record::Right(id.unwrap_or_default().as_bytes()),
        };
        Some((record, length))
    }

    /// How a row does not fit under the header, if it does not: empty cells do not count where no column has a name.
    fn misfit(&self, rows: &Rows) -> Option<String> {
        let (cells, columns) = (rows.many(), self.all.len());
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

    /// The first cell of a row that holds something under no name.
    fn filled_without_name(&self, rows: &Rows) -> Option<usize> {
        let unnamed = self.unnamed.iter().copied();
        let mut unnamed = unnamed.chain(self.all.len()..rows.many());
        unnamed.find(|column| !rows.cell(*column).is_empty())
    }
}

/// What the cells of a row are taken into.
struct Row<'b> {
    questionnaire: &'b Questionnaire,
    evaluator: &'b Evaluator,
    answers: &'b mut AnswerBits,
    problems: Problems,
}

impl Row<'_> {
    /// Takes the answer in a cell, most often a choice by itself.
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

    /// Takes the answer in a cell, whatever it is.
    fn answer_in_words(&mut self, index: QuestionIndex, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.answers.answered.insert(index.0);
        // A spreadsheet writes in capitals what it takes for a truth value.
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
