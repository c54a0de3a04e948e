//! `selfcheck test`: compares the outcomes of examples with their expectations.

mod cases;

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;

use super::file::Files;
use super::{Failure, messages, output, resolve};
use crate::answers::{AnswerFile, Expectation};
use crate::outcome::{Outcome, replay};
use crate::questionnaire::{PassageIndex, PointIndex, Questionnaire};
use crate::words::{count, list, one_line, quoted};
use cases::{Case, Cases};

/// Run every example that has an `expect`, and report differences
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Answer files, folders of answer files, ids of built-in questionnaires for all their examples, or names of examples
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut files = Files::new();
    let mut cases = Cases::default();
    for path in &arguments.paths {
        cases.add(path)?;
    }
    // Read all files first: the results must not be written to one of them.
    let mut results = Vec::with_capacity(cases.all.len());
    for case in cases.all.drain(..) {
        let name = one_line(&case.name());
        match differences(case, &mut files) {
            Err(failure @ Failure::SameFile { .. }) => return Err(failure),
            differences => results.push((name, differences)),
        }
    }
    cases.note_ignored();
    let mut examples = 0;
    let mut failed = 0;
    let mut unreadable = false;
    for (name, differences) in results {
        let differences = match differences {
            Ok(Some(differences)) => differences,
            Ok(None) => {
                messages::say(&format!("note: `{name}` has no `expect`\n"));
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
            // Writing to a String cannot fail.
            let _ = writeln!(text, "        {difference}");
        }
        output::print(&text)?;
    }
    if examples == 0 && !unreadable {
        return Err(Failure::refused(
            "there is no example with an `expect`",
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

/// The differences between the outcome of an example and its `expect`; `None` if it has no `expect`.
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
    let has_point = |point: &PointIndex| outcome.points.iter().any(|(shown, _)| shown == point);
    let passage = |index: &PassageIndex| quoted(&questionnaire.article.name(*index));
    let point =
        |index: &PointIndex| quoted(questionnaire.provider_prompt.points[index.0].id.as_str());
    let not_shown = expect.shows.iter().filter(|index| !is_shown(index));
    let shown = expect.hides.iter().filter(|index| is_shown(index));
    let without_point = expect.points.iter().filter(|index| !has_point(index));
    not_shown
        .map(|index| format!("{} is not shown", passage(index)))
        .chain(shown.map(|index| format!("{} is shown", passage(index))))
        .chain(without_point.map(|index| format!("talking point {} is not shown", point(index))))
        .collect()
}
