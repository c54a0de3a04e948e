//! `check --mutants`: which small changes to the conditions nothing notices.

use std::fmt::Write;

use serde::Serialize;

use super::{Arguments, Effort};
use crate::check::Checked;
use crate::cli::examples::Examples;
use crate::cli::file::Files;
use crate::cli::{Failure, messages};
use crate::proof::{Mutants, Unnoticed, mutants};
use crate::source::Position;
use crate::words::{count, list};

/// The mutants of a file, each unnoticed one with its position.
pub(super) struct Found {
    pub(super) mutants: Mutants,
    positions: Vec<Position>,
}

/// The JSON of the mutants of a file.
#[derive(Debug, Serialize)]
pub(super) struct Record {
    altering: usize,
    noticed: usize,
    unnoticed: Vec<UnnoticedRecord>,
}

#[derive(Debug, Serialize)]
struct UnnoticedRecord {
    line: usize,
    column: usize,
    change: String,
}

/// Finds the mutants of the questionnaire that an argument names, with the examples next to it.
///
/// # Errors
///
/// An example cannot be read or is invalid.
pub(super) fn find(
    argument: &str,
    checked: &Checked,
    arguments: &Arguments,
    files: &mut Files,
) -> Result<Found, Failure> {
    let questionnaire = &checked.questionnaire;
    let mut answers = Vec::new();
    // Without a folder of examples, only promises can notice anything.
    if let Ok(examples) = Examples::of(argument) {
        examples.note(None, files)?;
        for index in examples.all() {
            answers.push(examples.read(index, questionnaire)?);
        }
    }
    let mutants = mutants(questionnaire, &answers, Effort::seconds(arguments.effort));
    let spots: Vec<_> = mutants.unnoticed.iter().map(|one| &one.spot).collect();
    let positions = checked.positions(&spots);
    if mutants.undecided > 0 {
        let changes = count(mutants.undecided, "small change");
        messages::say(&format!(
            "note: {changes} to the conditions could not be decided within the effort\n"
        ));
    }
    Ok(Found { mutants, positions })
}

impl Found {
    /// The unnoticed changes with their positions, in the order of the file.
    fn unnoticed(&self) -> Vec<(Position, &Unnoticed)> {
        let positions = self.positions.iter().copied();
        let mut unnoticed: Vec<_> = positions.zip(&self.mutants.unnoticed).collect();
        unnoticed.sort_by_key(|(position, _)| (position.line, position.column));
        unnoticed
    }

    /// What is said of them on standard output.
    pub(super) fn text(&self) -> String {
        let Mutants {
            altering,
            by_promises,
            by_examples,
            ..
        } = &self.mutants;
        let noticed = self.mutants.noticed();
        let mut text = format!(
            "  {noticed} of {} to the conditions that alter an outcome are noticed: {by_promises} by promises, \
             {by_examples} by examples\n",
            count(*altering, "small change"),
        );
        let unnoticed = self.unnoticed();
        for lines in unnoticed.chunk_by(|(one, _), (other, _)| one == other) {
            let Position { line, column } = lines[0].0;
            let changes = list(lines.iter().map(|(_, one)| &one.change), "or");
            let _ = writeln!(text, "  not noticed at {line}:{column}: {changes}");
        }
        text
    }

    /// The JSON of them.
    pub(super) fn record(&self) -> Record {
        let unnoticed = self.unnoticed().into_iter();
        let unnoticed = unnoticed.map(|(position, one)| UnnoticedRecord {
            line: position.line,
            column: position.column,
            change: one.change.to_string(),
        });
        Record {
            altering: self.mutants.altering,
            noticed: self.mutants.noticed(),
            unnoticed: unnoticed.collect(),
        }
    }
}
