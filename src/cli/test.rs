//! `selfcheck test`: do the examples bring up what they say?

mod cases;

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;

use super::file::Files;
use super::{Failure, output, resolve};
use crate::answers::{AnswerFile, Expectation};
use crate::outcome::{Outcome, replay};
use crate::questionnaire::{PassageIndex, PointIndex, Questionnaire};
use crate::words::{count, list, one_line, quoted};
use cases::{Case, Found};

/// Run every example with an `expect`, and say what differs
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Answer files, or folders with answer files; the id of a built-in questionnaire for its examples, or the name of one
    /// of them
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut files = Files::new();
    let mut found = Found::default();
    for path in &arguments.paths {
        found.add(path)?;
    }
    // All of them are read before the first line is written to what may be one of them.
    let mut looked_at = Vec::with_capacity(found.cases.len());
    for case in found.cases.drain(..) {
        let name = one_line(&case.name());
        match differences(case, &mut files) {
            Err(failure @ Failure::SameFile { .. }) => return Err(failure),
            differences => looked_at.push((name, differences)),
        }
    }
    found.say_what_is_passed_over();
    let mut examples = 0;
    let mut failed = 0;
    let mut unreadable = false;
    for (name, differences) in looked_at {
        let differences = match differences {
            Ok(Some(differences)) => differences,
            Ok(None) => {
                output::say(&format!("note: `{name}` has no `expect`\n"));
                continue;
            }
            Err(failure) => {
                failure.report();
                unreadable = true;
                continue;
            }
        };
        examples += 1;
        if differences.is_empty() {
            output::print(&format!("ok      {name}\n"))?;
            continue;
        }
        failed += 1;
        let mut text = format!("FAILED  {name}\n");
        for difference in differences {
            // A String takes whatever is written to it.
            let _ = writeln!(text, "        {difference}");
        }
        output::print(&text)?;
    }
    if examples == 0 && !unreadable {
        return Err(Failure::refused(
            "no example with an `expect` is there",
            "name a folder of examples",
        ));
    }
    output::print(&format!(
        "{}, {failed} failed\n",
        count(examples, "example")
    ))?;
    match (unreadable, failed) {
        (true, _) => Err(Failure::Reported),
        (false, 0) => Ok(()),
        (false, _) => Err(Failure::FallsShort),
    }
}

/// How the outcome of an example differs from what it expects; `None` if it expects nothing.
fn differences(case: Case, files: &mut Files) -> Result<Option<Vec<String>>, Failure> {
    let named = match case {
        Case::File(path) => resolve::answers_in(&path, files)?,
        Case::BuiltIn(source) => resolve::answers_from(source)?,
    };
    let (questionnaire, sheet) = resolve::for_answers(None, named, files)?;
    let AnswerFile {
        answers, expect, ..
    } = sheet.resolve(&questionnaire)?;
    let Some(expect) = expect else {
        return Ok(None);
    };
    let replay = replay(&questionnaire, &answers);
    let Some(outcome) = replay.outcome() else {
        let missing = replay
            .missing()
            .map(|question| quoted(questionnaire.question(question).id.as_str()));
        let missing = format!("not answered: {}", list(missing, "and"));
        return Ok(Some(vec![missing]));
    };
    let differences = compare(&questionnaire, &expect, &outcome);
    Ok(Some(differences))
}

fn compare(
    questionnaire: &Questionnaire,
    expect: &Expectation,
    outcome: &Outcome<'_>,
) -> Vec<String> {
    let is_shown =
        |passage: &PassageIndex| outcome.passages.iter().any(|(shown, _)| shown == passage);
    let is_made = |point: &PointIndex| outcome.points.iter().any(|(made, _)| made == point);
    let passage = |index: &PassageIndex| quoted(&questionnaire.article.name(*index));
    let point =
        |index: &PointIndex| quoted(questionnaire.provider_prompt.points[index.0].id.as_str());
    let not_shown = expect.shows.iter().filter(|index| !is_shown(index));
    let shown = expect.hides.iter().filter(|index| is_shown(index));
    let not_made = expect.points.iter().filter(|index| !is_made(index));
    not_shown
        .map(|index| format!("{} is not shown", passage(index)))
        .chain(shown.map(|index| format!("{} is shown", passage(index))))
        .chain(not_made.map(|index| format!("talking point {} is not made", point(index))))
        .collect()
}
