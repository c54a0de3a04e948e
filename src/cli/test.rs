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
    // All of them are read before the first line is written to what may be one of them.
    let mut looked_at = Vec::with_capacity(cases.len());
    for case in cases {
        let name = one_line(&case.name());
        match differences(case, &mut files) {
            Err(failure @ Failure::SameFile { .. }) => return Err(failure),
            differences => looked_at.push((name, differences)),
        }
    }
    let mut examples = 0;
    let mut failed = 0;
    let mut unreadable = false;
    for (name, differences) in looked_at {
        let differences = match differences {
            Ok(Differences::Found(differences)) => differences,
            Ok(Differences::NotLookedFor(why)) => {
                output::say(&format!("note: `{name}` {why}\n"));
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

/// What was found of an answer file.
enum Differences {
    /// How the outcome differs from what is expected.
    Found(Vec<String>),
    /// Nothing is expected, and why.
    NotLookedFor(&'static str),
}

/// An answer file to look at.
enum Case {
    File(PathBuf),
    /// A pipe or a device among the files of a folder: opening it would wait for whoever writes to it.
    Special(PathBuf),
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
            None => answer_files(path),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::File(path) | Self::Special(path) => path.display().to_string(),
            Self::BuiltIn(source) => source.name().to_owned(),
        }
    }
}

fn answer_files(path: &Path) -> Result<Vec<Case>, Failure> {
    if !path.is_dir() {
        return Ok(vec![Case::File(path.to_owned())]);
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
            let is_special = entry.exists() && !entry.is_file();
            files.push(if is_special {
                Case::Special(entry)
            } else {
                Case::File(entry)
            });
        }
    }
    Ok(files)
}

/// How the outcome of an example differs from what it expects.
fn differences(case: Case, files: &mut Files) -> Result<Differences, Failure> {
    let named = match case {
        Case::File(path) => resolve::answers_in(&path, files)?,
        Case::Special(_) => return Ok(Differences::NotLookedFor("is not a regular file")),
        Case::BuiltIn(source) => resolve::answers_from(source)?,
    };
    let (questionnaire, sheet) = resolve::for_answers(None, named, files)?;
    let AnswerFile {
        answers, expect, ..
    } = sheet.resolve(&questionnaire)?;
    let Some(expect) = expect else {
        return Ok(Differences::NotLookedFor("has no `expect`"));
    };
    let replay = replay(&questionnaire, &answers);
    let Some(outcome) = replay.outcome() else {
        let missing = replay
            .missing()
            .map(|question| quoted(questionnaire.question(question).id.as_str()));
        let missing = format!("not answered: {}", list(missing, "and"));
        return Ok(Differences::Found(vec![missing]));
    };
    let differences = compare(&questionnaire, &expect, &outcome);
    Ok(Differences::Found(differences))
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
