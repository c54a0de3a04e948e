//! `selfcheck test`: do the examples bring up what they say?

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::file::Files;
use super::{Failure, output, resolve};
use crate::answers::{AnswerFile, Expectation};
use crate::builtin::BuiltIn;
use crate::outcome::{Outcome, replay};
use crate::questionnaire::{PassageIndex, PointIndex, Questionnaire};
use crate::source::Source;
use crate::words::{count, list, one_line, quoted};

/// Run every example with an `expect`, and say what differs
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Answer files, or folders with answer files; the id of a built-in questionnaire for its examples
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut files = Files::new();
    let mut cases = Vec::new();
    for path in &arguments.paths {
        cases.extend(Case::of(path)?);
    }
    let mut examples = 0;
    let mut failed = 0;
    let mut unreadable = false;
    for case in cases {
        let name = one_line(&case.name());
        let differences = match differences(case, &mut files) {
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

/// An answer file to look at.
enum Case {
    File(PathBuf),
    BuiltIn(Source),
}

impl Case {
    /// What a path leads to: a file itself, or the answer files of a folder and of those below it, in order of their
    /// names; or the examples of the built-in questionnaire of that id.
    fn of(path: &Path) -> Result<Vec<Self>, Failure> {
        let built_in = path.to_str().and_then(BuiltIn::named);
        match built_in.filter(|_| !path.exists()) {
            Some(built_in) => Ok(built_in
                .examples()
                .map(|(_, source)| Self::BuiltIn(source))
                .collect()),
            None => Ok(answer_files(path)?.into_iter().map(Self::File).collect()),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::BuiltIn(source) => source.name().to_owned(),
        }
    }
}

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
        if entry.is_dir() {
            files.extend(answer_files(&entry)?);
        } else if resolve::has_ending(&entry) && !entry.ends_with("questionnaire.yaml") {
            // Opening a pipe would wait for whoever writes to it.
            if entry.exists() && !entry.is_file() {
                let name = one_line(&entry.display().to_string());
                output::say(&format!("note: `{name}` is not a regular file\n"));
                continue;
            }
            files.push(entry);
        }
    }
    Ok(files)
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
