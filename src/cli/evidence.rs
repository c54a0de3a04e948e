//! Answers that show what was proved, as files that can be run as they stand.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Failure, file, output};
use crate::answers::{Answer, Answers, to_yaml, written};
use crate::outcome::replay;
use crate::proof::{Counterexample, Group, Proof, Verdict};
use crate::questionnaire::{Id, Questionnaire};
use crate::words::one_line;

/// Where the evidence of each of several questionnaire files goes, within the folder that was named.
#[derive(Debug)]
pub(super) struct Places {
    files: usize,
    met: HashMap<String, usize>,
}

impl Places {
    /// The places for so many files.
    pub(super) fn of(files: usize) -> Self {
        Self {
            files,
            met: HashMap::new(),
        }
    }

    /// The place of the next one: the folder itself where there is one file, else one in it by the id of the
    /// questionnaire, `lower_back`, and of a second one with that id `lower_back-2`.
    pub(super) fn next(&mut self, id: &Id) -> PathBuf {
        let times = self.met.entry(id.to_string()).or_default();
        *times += 1;
        match (self.files, *times) {
            (0 | 1, _) => PathBuf::new(),
            (_, 1) => PathBuf::from(id.as_str()),
            (_, times) => PathBuf::from(format!("{id}-{times}")),
        }
    }
}

/// A file that there is where there are such answers.
struct Exhibit<'a> {
    name: String,
    answers: Option<&'a Answers>,
    expect: String,
}

/// Writes the answers that break each broken promise: `promise-2.yaml`, or for a change of one answer
/// `promise-2-before.yaml` and `promise-2-after.yaml`.
pub(super) fn counterexamples(
    questionnaire: &Questionnaire,
    proof: &Proof,
    folder: &Path,
) -> Result<(), Failure> {
    let exhibits = (1..).zip(&proof.promises).flat_map(|(number, verdict)| {
        let (alone, before, after) = match verdict {
            Verdict::Holds | Verdict::NotProved => (None, None, None),
            Verdict::Broken { by, .. } => match by {
                Counterexample::Answers(answers) => (Some(answers), None, None),
                Counterexample::Change { before, after } => (None, Some(before), Some(after)),
            },
        };
        [("", alone), ("-before", before), ("-after", after)].map(|(suffix, answers)| Exhibit {
            name: format!("promise-{number}{suffix}.yaml"),
            answers,
            expect: String::new(),
        })
    });
    show(questionnaire, exhibits, folder)
}

/// Writes the fewest answers that show each passage: `SECTION-PASSAGE.yaml`, which is a test of it too.
pub(super) fn witnesses(
    questionnaire: &Questionnaire,
    proof: &Proof,
    folder: &Path,
) -> Result<(), Failure> {
    let passages = questionnaire.article.passages().zip(&proof.passages);
    let exhibits = passages.map(|((_, section, passage), figures)| Exhibit {
        name: format!("{}-{}.yaml", section.id, passage.id),
        answers: figures.fewest_answers.as_ref(),
        expect: format!("expect:\n  shows: [{}/{}]\n", section.id, passage.id),
    });
    show(questionnaire, exhibits, folder)
}

/// Writes what there are answers for. Of what there are none for, a file that an earlier run wrote is removed.
fn show<'a>(
    questionnaire: &Questionnaire,
    exhibits: impl Iterator<Item = Exhibit<'a>>,
    folder: &Path,
) -> Result<(), Failure> {
    make(folder)?;
    for exhibit in exhibits {
        let path = folder.join(exhibit.name);
        match exhibit.answers {
            Some(answers) => write(questionnaire, answers, &path, &exhibit.expect)?,
            None => remove_stale(questionnaire, &path, &exhibit.expect)?,
        }
    }
    Ok(())
}

/// Removes a file that begins and ends as it is written here. An example that a person wrote under that name has a title.
fn remove_stale(questionnaire: &Questionnaire, path: &Path, expect: &str) -> Result<(), Failure> {
    let no_answers = to_yaml(questionnaire, &Answers::none(questionnaire), []);
    let beginning = no_answers.trim_end_matches(" {}\n");
    let is_written_here = fs::read_to_string(path)
        .is_ok_and(|text| text.starts_with(beginning) && text.ends_with(expect));
    if is_written_here {
        let name = path.display().to_string();
        fs::remove_file(path).map_err(|error| Failure::writing(&name, error))?;
        let name = one_line(&name);
        output::say(&format!("removed `{name}`, which an earlier run wrote\n"));
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
    path: &Path,
    expect: &str,
) -> Result<(), Failure> {
    let asked = replay(questionnaire, answers);
    let answers = to_yaml(questionnaire, answers, asked.asked());
    file::write(path, &format!("{answers}{expect}"))
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
            let path = |version: &str| folder.join(format!("{number}-{version}.yaml"));
            write(old, &example.old, &path("old"), "")?;
            write(new, &example.new, &path("new"), "")?;
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
