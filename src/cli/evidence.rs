//! Answers that show what was proved, as files that can be run as they stand.

use std::fs;
use std::path::Path;

use super::{Failure, file};
use crate::answers::{Answer, Answers, to_yaml, written};
use crate::outcome::replay;
use crate::proof::{Counterexample, Group, Proof, Verdict};
use crate::questionnaire::Questionnaire;

/// Writes the answers that break each broken promise: `promise-2.yaml`, or for a change of one answer
/// `promise-2-before.yaml` and `promise-2-after.yaml`.
pub(super) fn counterexamples(
    questionnaire: &Questionnaire,
    proof: &Proof,
    folder: &Path,
) -> Result<(), Failure> {
    make(folder)?;
    for (number, verdict) in (1..).zip(&proof.promises) {
        match verdict {
            Verdict::Broken {
                by: Counterexample::Answers(answers),
                ..
            } => {
                write(
                    questionnaire,
                    answers,
                    folder,
                    &format!("promise-{number}"),
                    "",
                )?;
            }
            Verdict::Broken {
                by: Counterexample::Change { before, after },
                ..
            } => {
                write(
                    questionnaire,
                    before,
                    folder,
                    &format!("promise-{number}-before"),
                    "",
                )?;
                write(
                    questionnaire,
                    after,
                    folder,
                    &format!("promise-{number}-after"),
                    "",
                )?;
            }
            Verdict::Holds | Verdict::NotProved => {}
        }
    }
    Ok(())
}

/// Writes the fewest answers that show each passage: `SECTION-PASSAGE.yaml`, which is a test of it too.
pub(super) fn witnesses(
    questionnaire: &Questionnaire,
    proof: &Proof,
    folder: &Path,
) -> Result<(), Failure> {
    make(folder)?;
    for ((_, section, passage), figures) in questionnaire.article.passages().zip(&proof.passages) {
        if let Some(answers) = &figures.fewest_answers {
            let name = format!("{}-{}", section.id, passage.id);
            let expect = format!("expect:\n  shows: [{}/{}]\n", section.id, passage.id);
            write(questionnaire, answers, folder, &name, &expect)?;
        }
    }
    Ok(())
}

fn make(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .map_err(|error| Failure::writing(&folder.display().to_string(), error))
}

fn write(
    questionnaire: &Questionnaire,
    answers: &Answers,
    folder: &Path,
    name: &str,
    expect: &str,
) -> Result<(), Failure> {
    let asked = replay(questionnaire, answers);
    let answers = to_yaml(questionnaire, answers, asked.asked());
    file::write(
        &folder.join(format!("{name}.yaml")),
        &format!("{answers}{expect}"),
    )
}

/// Writes an answer set for each change between two versions: `1-old.yaml` to run with the old version, `1-new.yaml` with
/// the new one.
pub(super) fn examples(
    old: &Questionnaire,
    new: &Questionnaire,
    groups: &[Group],
    folder: &Path,
) -> Result<(), Failure> {
    make(folder)?;
    for (number, group) in (1..).zip(groups) {
        if let Some(example) = &group.example {
            write(old, &example.old, folder, &format!("{number}-old"), "")?;
            write(new, &example.new, folder, &format!("{number}-new"), "")?;
        }
    }
    Ok(())
}

/// The answers that are not skipped, each as it stands in an answer file.
pub(super) fn given(questionnaire: &Questionnaire, answers: &Answers) -> Vec<String> {
    let asked = replay(questionnaire, answers);
    let answers = asked
        .asked()
        .filter_map(|index| Some((index, answers.get(index)?)));
    let given = answers
        .filter(|(_, answer)| **answer != Answer::Skipped)
        .map(|(index, answer)| {
            let question = questionnaire.question(index);
            format!("`{}: {}`", question.id, written(question, answer))
        });
    given.collect()
}
