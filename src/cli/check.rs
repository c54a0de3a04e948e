//! `selfcheck check`: is a questionnaire file right?

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, file, output};
use crate::check::check;
use crate::diagnostic::render;
use crate::questionnaire::Questionnaire;
use crate::words::{count, one_line};

/// Check questionnaire files
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut falls_short = false;
    for path in &arguments.files {
        match check_file(path) {
            Ok(holds) => output::print(&holds)?,
            Err(Failure::Diagnostics(diagnostics)) => {
                falls_short = true;
                let errors = count(diagnostics.items().len(), "error");
                let name = one_line(diagnostics.source().name());
                output::say(&format!(
                    "{}\n{name}: {errors}\n",
                    render(&diagnostics, output::rendering())
                ));
            }
            Err(failure) => return Err(failure),
        }
    }
    if falls_short {
        Err(Failure::FallsShort)
    } else {
        Ok(())
    }
}

fn check_file(path: &Path) -> Result<String, Failure> {
    let source = file::read(path)?;
    let name = one_line(source.name());
    Ok(format!("{name}: {}\n", holdings(&check(source)?)))
}

/// What a questionnaire holds, in a line.
fn holdings(questionnaire: &Questionnaire) -> String {
    let Questionnaire {
        id,
        version,
        questions,
        article,
        provider_prompt,
        promises,
        ..
    } = questionnaire;
    format!(
        "{id} {version}: {}, {} in {}, {}, {}",
        count(questions.len(), "question"),
        count(article.passages().count(), "passage"),
        count(article.sections.len(), "section"),
        count(provider_prompt.points.len(), "talking point"),
        count(promises.len(), "promise"),
    )
}
