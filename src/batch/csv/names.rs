//! The names of the columns: `id`, questions and their choices, and what is passed over.

use super::checkbox::Checkboxes;
use super::separator::is_id;
use super::{Answered, Column};
use crate::batch::evaluator::Evaluator;
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::words::{list, nearest, quoted};

/// The most columns that one message names.
const NAMED: usize = 5;

/// The names of the columns so far.
#[derive(Default)]
pub(super) struct Names {
    pub(super) all: Vec<String>,
    /// Those that mean nothing here, and what each was probably meant to be.
    unknown: Vec<(String, Option<String>)>,
    /// The questions that have a column.
    questions: Vec<QuestionIndex>,
    pub(super) checkboxes: Vec<Checkboxes>,
}

impl Names {
    /// Takes the name of the next column, which has that number.
    pub(super) fn take(
        &mut self,
        number: usize,
        name: &str,
        questionnaire: &Questionnaire,
        evaluator: &Evaluator,
    ) -> Result<Column, String> {
        let name = if is_id(name) { "id" } else { name };
        if !name.is_empty() && self.all.iter().any(|other| other == name) {
            return Err(format!("there are two columns {}", quoted(name)));
        }
        self.all.push(name.to_owned());
        if name == "id" {
            return Ok(Column::Id);
        }
        if name.is_empty() || name.starts_with("x-") {
            return Ok(Column::Other);
        }
        let of = (questionnaire, evaluator);
        if let Some(question) = questionnaire.question_named(name) {
            self.questions.push(question);
            return Ok(Column::Answer(Answered::new(question, of)));
        }
        match Checkboxes::add(&mut self.checkboxes, (number, name), of) {
            Some(added) => added?,
            None => self
                .unknown
                .push((name.to_owned(), nearest_name(name, questionnaire))),
        }
        Ok(Column::Other)
    }

    /// Refuses names that are unknown, or do not go together.
    pub(super) fn are_right(&self, questionnaire: &Questionnaire) -> Result<(), String> {
        let has_id = self.all.iter().any(|name| name == "id");
        if !self.unknown.is_empty() {
            let unknown = unknown_columns(&self.unknown);
            let no_id = if has_id {
                ""
            } else {
                "; and there is no column `id`"
            };
            return Err(unknown + no_id);
        }
        if !has_id {
            return Err("there is no column `id`".to_owned());
        }
        let twice = |boxes: &&Checkboxes| self.questions.contains(&boxes.answered.question);
        match self.checkboxes.iter().find(twice) {
            None => Ok(()),
            Some(boxes) => Err(format!(
                "there is a column `{}` and columns for its choices, such as `{}`: keep one or the other",
                questionnaire.question(boxes.answered.question).id,
                boxes.example()
            )),
        }
    }
}

fn nearest_name(name: &str, questionnaire: &Questionnaire) -> Option<String> {
    let ids = questionnaire.questions.iter();
    let ids = ids.map(|question| question.id.as_str());
    nearest(name, ids).map(str::to_owned)
}

/// That there are columns of these names, which mean nothing.
fn unknown_columns(unknown: &[(String, Option<String>)]) -> String {
    if let [(name, nearest)] = unknown {
        let help = nearest.as_ref().map(|id| format!("; did you mean `{id}`?"));
        return format!("unknown column {}", quoted(name)) + &help.unwrap_or_default();
    }
    let mut names: Vec<_> = unknown
        .iter()
        .take(NAMED)
        .map(|(name, nearest)| {
            let help = nearest
                .as_ref()
                .map(|id| format!(" (did you mean `{id}`?)"));
            quoted(name) + &help.unwrap_or_default()
        })
        .collect();
    let more = unknown.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(format!("{more} more"));
    }
    format!("unknown columns {}", list(names, "and"))
}
