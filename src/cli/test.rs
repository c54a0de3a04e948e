//! `selfcheck test`: do the examples bring up what they say?

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, file, output, resolve};
use crate::answers::{AnswerFile, AnswerSheet, Expectation};
use crate::outcome::{Outcome, replay};
use crate::questionnaire::{PassageIndex, PointIndex, Questionnaire};
use crate::words::{count, list, one_line, quoted};

/// Run every example with an `expect`, and say what differs
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Answer files, or folders in which they lie
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut examples = 0;
    let mut failed = 0;
    for path in arguments
        .paths
        .iter()
        .map(|path| answer_files(path))
        .collect::<Result<Vec<_>, _>>()?
        .concat()
    {
        let Some(differences) = differences(&path)? else {
            continue;
        };
        examples += 1;
        let name = one_line(&path.display().to_string());
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
    if examples == 0 {
        return Err(Failure::refused(
            "no example with an `expect` is there",
            "name a folder of examples",
        ));
    }
    output::print(&format!(
        "{}, {failed} failed\n",
        count(examples, "example")
    ))?;
    if failed > 0 {
        Err(Failure::FallsShort)
    } else {
        Ok(())
    }
}

/// A file itself, or the answer files of a folder and of those below it, in order of their names.
fn answer_files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let unreadable = |error| Failure::reading(&path.display().to_string(), error);
    let mut entries = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        entries.push(entry.map_err(unreadable)?.path());
    }
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        let ending = entry.extension().and_then(|ending| ending.to_str());
        if entry.is_dir() {
            files.extend(answer_files(&entry)?);
        } else if matches!(ending, Some("yaml" | "yml" | "json"))
            && !entry.ends_with("questionnaire.yaml")
        {
            files.push(entry);
        }
    }
    Ok(files)
}

/// What an example brings up otherwise than it says; nothing, if it says nothing.
fn differences(path: &Path) -> Result<Option<Vec<String>>, Failure> {
    let sheet = AnswerSheet::read(file::read(path)?)?;
    let Some(questionnaire) = resolve::for_run(None, Some(&sheet), Some(path))? else {
        return Err(sheet.without_questionnaire(&resolve::built_in_ids()).into());
    };
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
        return Ok(Some(vec![format!(
            "not answered: {}",
            list(missing, "and")
        )]));
    };
    Ok(Some(compare(&questionnaire, &expect, &outcome)))
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
