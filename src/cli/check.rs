//! `selfcheck check`: is a questionnaire file right?

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::{Failure, clock, file, output};
use crate::check::{Checked, examine};
use crate::diagnostic::{Severity, render};
use crate::questionnaire::Questionnaire;
use crate::tree::Faults;
use crate::words::{count, one_line};
use crate::{review, wording};

/// Check questionnaire files
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day to hold the last review against, in place of today's
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut falls_short = false;
    let today = arguments.today.unwrap_or_else(clock::today);
    for path in &arguments.files {
        match check_file(path, today) {
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

fn check_file(path: &Path, today: Date) -> Result<String, Failure> {
    let checked = examine(file::read(path)?)?;
    let mut findings = Faults::default();
    wording::look(&checked.document, &mut findings);
    review::look(&checked.document, today, &mut findings);
    let diagnostics = checked.diagnostics(findings);
    let name = one_line(diagnostics.source().name());
    let warnings = diagnostics.count(Severity::Warning);
    if warnings > 0 {
        output::say(&format!("{}\n", render(&diagnostics, output::rendering())));
    }
    say_what_was_left_out(&name, &checked);
    let warnings = if warnings > 0 {
        format!("; {}", count(warnings, "warning"))
    } else {
        String::new()
    };
    Ok(format!(
        "{name}: {}{warnings}\n",
        holdings(&checked.questionnaire)
    ))
}

fn say_what_was_left_out(name: &str, checked: &Checked) {
    let language = &checked.questionnaire.language;
    if !wording::has_list(language) {
        output::say(&format!(
            "{name}: the wording was not looked at: there is no list of phrases for `{language}`\n"
        ));
    }
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
