//! `selfcheck list`: lists what is built in.

use std::fmt::Write;

use clap::Args;

use super::{Failure, output};
use crate::answers::AnswerSheet;
use crate::builtin::BUILT_IN;
use crate::check::check;
use crate::words::count;

/// List the built-in questionnaires and their examples
#[derive(Debug, Args)]
pub(super) struct Arguments {}

/// Runs the command.
pub(super) fn run(_: &Arguments) -> Result<(), Failure> {
    let mut text = String::new();
    for built_in in BUILT_IN {
        let questionnaire = check(built_in.source())?;
        let questions = count(questionnaire.questions.len(), "question");
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{}: {}, version {}, {questions}",
            questionnaire.id, questionnaire.title, questionnaire.version
        );
        for (name, source) in built_in.examples() {
            let example = AnswerSheet::read(source)?.resolve(&questionnaire)?;
            let _ = writeln!(
                text,
                "  {name}\n      {}",
                example.title.unwrap_or_default()
            );
        }
    }
    output::print(&text)
}
