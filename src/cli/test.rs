//! `selfcheck test`: compares the outcomes of examples with their expectations.

mod cases;

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;

use super::file::Files;
use super::{Failure, messages, output, resolve};
use crate::answers::AnswerFile;
use crate::outcome::{Replay, replay};
use crate::questionnaire::{Expectation, Item, Questionnaire};
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
    let missing: Vec<_> = replay
        .missing()
        .map(|question| quoted(questionnaire.question(question).id.as_str()))
        .collect();
    if !missing.is_empty() {
        let missing = format!("not answered: {}", list(missing, "and"));
        return Ok(Some(vec![missing]));
    }
    Ok(Some(compare(&questionnaire, &expect, &replay)))
}

/// What is there and should not be, and what should be there and is not.
fn compare(
    questionnaire: &Questionnaire,
    expect: &Expectation,
    replay: &Replay<'_>,
) -> Vec<String> {
    let differences = questionnaire.shown_items().filter_map(|(item, when)| {
        let is_there = replay.holds(when) == Some(true);
        let is_wrong = !expect.allows(questionnaire, item, is_there);
        is_wrong.then(|| difference(questionnaire, item, is_there))
    });
    differences.collect()
}

fn difference(questionnaire: &Questionnaire, item: Item, is_there: bool) -> String {
    let name = quoted(&questionnaire.item_name(item));
    let (what, verb) = match item {
        Item::Passage(_) | Item::Question(_) => ("", "shown"),
        Item::Point(_) => ("talking point ", "shown"),
        Item::Notice(_) => ("notice ", "shown"),
        Item::ProviderQuestion(_) => ("question to ask ", "shown"),
    };
    let not = if is_there { "" } else { "not " };
    format!("{what}{name} is {not}{verb}")
}
