//! Questions with one column per choice, named `question___choice`, with 1 for a picked choice and 0 otherwise, as
//! `REDCap` exports them.

use super::Answered;
use super::rows::Rows;
use crate::answers::SKIPPED;
use crate::batch::evaluator::Evaluator;
use crate::diagnostic::{NameProblem, Problem};
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::words::{nearest, quoted};

/// Separates the question from the choice in the name of a column.
const BETWEEN: &str = "___";

/// The columns of one question.
#[derive(Clone, Debug)]
pub(super) struct Checkboxes {
    pub(super) answered: Answered,
    columns: Vec<Checkbox>,
}

/// The column of one choice.
#[derive(Clone, Debug)]
struct Checkbox {
    /// Its index, from 0.
    column: usize,
    name: Box<str>,
    /// Where the id of the choice begins in the name.
    choice: usize,
}

/// One split to split the name of a column.
#[derive(Clone, Copy, Debug)]
struct NameSplit<'n> {
    question: QuestionIndex,
    choice: &'n str,
}

impl Checkboxes {
    /// Adds a column to its question; `None` if the name does not begin with a question and `___`.
    ///
    /// # Errors
    ///
    /// A message that says why the question has no such column.
    pub(super) fn add(
        all: &mut Vec<Self>,
        (column, name): (usize, &str),
        (questionnaire, evaluator): (&Questionnaire, &Evaluator),
    ) -> Option<Result<(), String>> {
        let splits: Vec<_> = splits(name, questionnaire).collect();
        let first = splits.first()?;
        let mut right = splits.iter().filter(|split| split.is_valid(questionnaire));
        let (Some(named), None) = (right.next(), right.next()) else {
            return Some(Err(first.problem(name, questionnaire)));
        };
        let checkbox = Checkbox {
            column,
            name: name.into(),
            choice: name.len() - named.choice.len(),
        };
        let same = |boxes: &&mut Self| boxes.answered.question == named.question;
        match all.iter_mut().find(same) {
            Some(boxes) => boxes.columns.push(checkbox),
            None => all.push(Self {
                answered: Answered::new(named.question, (questionnaire, evaluator)),
                columns: vec![checkbox],
            }),
        }
        Some(Ok(()))
    }

    /// The answer in a row, as a single cell would have it: the choices with 1. If all are 0, it is `skipped`. If none
    /// is 1 and some are empty, it is empty.
    ///
    /// # Errors
    ///
    /// A message that names a cell that is neither 0 nor 1.
    pub(super) fn cell(&self, rows: &Rows) -> Result<String, String> {
        let mut picked = Vec::new();
        let mut is_complete = true;
        for checkbox in &self.columns {
            match rows.cell(checkbox.column) {
                b"1" => picked.push(&checkbox.name[checkbox.choice..]),
                b"0" => {}
                b"" => is_complete = false,
                other => {
                    let found = quoted(&String::from_utf8_lossy(other));
                    return Err(format!(
                        "expected 0 or 1 in `{}`, found {found}",
                        checkbox.name
                    ));
                }
            }
        }
        Ok(match (picked.is_empty(), is_complete) {
            (true, true) => SKIPPED.to_owned(),
            _ => picked.join(";"),
        })
    }

    /// The name of one of the columns.
    pub(super) fn example(&self) -> &str {
        self.columns.first().map_or("", |checkbox| &checkbox.name)
    }
}

/// Whether a column names a choice of a question, even if the question does not have that choice.
pub(super) fn is_named(name: &str, questionnaire: &Questionnaire) -> bool {
    splits(name, questionnaire).next().is_some()
}

/// The splits to split a name into question and choice; ids can contain `___`.
fn splits<'n>(name: &'n str, questionnaire: &Questionnaire) -> impl Iterator<Item = NameSplit<'n>> {
    let starts = |at: &usize| name.as_bytes()[*at..].starts_with(BETWEEN.as_bytes());
    let places = (0..name.len()).filter(starts);
    places.filter_map(|at| {
        let question = questionnaire.question_named(&name[..at])?;
        let choice = &name[at + BETWEEN.len()..];
        Some(NameSplit { question, choice })
    })
}

impl NameSplit<'_> {
    fn is_valid(&self, questionnaire: &Questionnaire) -> bool {
        let question = questionnaire.question(self.question);
        question.is_multiple() && question.choice_named(self.choice).is_some()
    }

    /// The error for a name that can be read this split: there is no such choice, or there is another split to read the
    /// name.
    fn problem(&self, name: &str, questionnaire: &Questionnaire) -> String {
        if self.is_valid(questionnaire) {
            return format!("{} can be read as a choice of two questions", quoted(name));
        }
        let question = questionnaire.question(self.question);
        let id = question.id.to_string();
        if !question.is_multiple() {
            let name = quoted(name);
            return format!(
                "{name} is for several answers, but `{id}` takes one: name its column `{id}`"
            );
        }
        let ids = || question.choices().iter().map(|choice| choice.id.as_str());
        let problem = Problem::from(NameProblem::UnknownChoice {
            question: id,
            choice: self.choice.to_owned(),
            nearest: nearest(self.choice, ids()).map(str::to_owned),
            choices: ids().map(str::to_owned).collect(),
        });
        let help = problem.help().map(|help| format!("; {help}"));
        problem.message() + &help.unwrap_or_default()
    }
}
