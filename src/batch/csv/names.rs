//! The names of the columns: `id`, questions, their choices, and columns that are ignored.

use super::cells::is_id;
use super::checkbox::Checkboxes;
use super::{Answered, Column};
use crate::batch::evaluator::Evaluator;
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::words::{OddLetter, Oddity, in_plain_letters, list, nearest, quoted};

/// The maximum number of columns that one message names.
const NAMED: usize = 5;

/// The names of the columns so far.
#[derive(Default)]
pub(super) struct Names {
    pub(super) all: Vec<String>,
    /// Unknown names, each with the name that was probably meant.
    unknown: Vec<(String, Option<String>)>,
    /// The questions that have a column.
    questions: Vec<QuestionIndex>,
    pub(super) checkboxes: Vec<Checkboxes>,
}

impl Names {
    /// Adds the name of the column at this index.
    pub(super) fn take(
        &mut self,
        number: usize,
        name: &str,
        questionnaire: &Questionnaire,
        evaluator: &Evaluator,
    ) -> Result<Column, String> {
        let name = if is_id(name) { "id" } else { name };
        if !name.is_empty() && self.all.iter().any(|other| other == name) {
            return Err(format!("duplicate column {}", quoted(name)));
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

    /// Rejects names that are unknown or that conflict.
    pub(super) fn check(&self, questionnaire: &Questionnaire) -> Result<(), String> {
        let has_id = self.all.iter().any(|name| name == "id");
        if !self.unknown.is_empty() {
            let unknown = unknown_columns(&self.unknown);
            let means_id =
                |(_, nearest): &(String, Option<String>)| nearest.as_deref() == Some("id");
            let no_id = if has_id || self.unknown.iter().any(means_id) {
                ""
            } else {
                "; missing column `id`"
            };
            return Err(unknown + no_id);
        }
        if !has_id {
            return Err("missing column `id`".to_owned());
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

/// The column that was probably meant. Only a name that looks exactly like `id` is taken for `id`.
fn nearest_name(name: &str, questionnaire: &Questionnaire) -> Option<String> {
    if is_id(&in_plain_letters(name)) {
        return Some("id".to_owned());
    }
    let ids = questionnaire.questions.iter();
    let ids = ids.map(|question| question.id.as_str());
    nearest(name, ids).map(str::to_owned)
}

/// A lookalike letter in a name.
fn odd_letter(name: &str) -> Option<OddLetter<'_>> {
    OddLetter::of(name).filter(|odd| odd.kind != Oddity::Foreign)
}

/// The error for unknown columns.
fn unknown_columns(unknown: &[(String, Option<String>)]) -> String {
    let (odd, plain): (Vec<_>, Vec<_>) = unknown
        .iter()
        .partition(|(name, _)| odd_letter(name).is_some());
    let odd = odd.into_iter().filter_map(|(name, nearest)| {
        let odd = odd_letter(name)?;
        let help = odd.help(nearest.as_deref())?;
        Some(format!("column {}; {help}", odd.message()))
    });
    let mut problems: Vec<_> = odd.take(NAMED).collect();
    problems.extend(unknown_plain(&plain));
    problems.join("; ")
}

/// The error for unknown columns whose names have no lookalike letters.
fn unknown_plain(unknown: &[&(String, Option<String>)]) -> Option<String> {
    if let [(name, nearest)] = unknown {
        let help = nearest.as_ref().map(|id| format!("; did you mean `{id}`?"));
        return Some(format!("unknown column {}", quoted(name)) + &help.unwrap_or_default());
    }
    let shown = unknown.iter().take(NAMED).map(|(name, nearest)| {
        let help = nearest
            .as_ref()
            .map(|id| format!(" (did you mean `{id}`?)"));
        quoted(name) + &help.unwrap_or_default()
    });
    let mut names: Vec<_> = shown.collect();
    let more = unknown.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(format!("{more} more"));
    }
    (!names.is_empty()).then(|| format!("unknown columns {}", list(names, "and")))
}
