//! Answer files that demonstrate what was proved.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::file::{Destination, Files, NewFolders};
use super::{Failure, messages};
use crate::answers::{Answer, Answers, expectation, to_yaml, written};
use crate::outcome::replay;
use crate::proof::{Counterexample, Group, Mutants, Proof, Verdict};
use crate::questionnaire::{Id, Questionnaire};
use crate::words::one_line;

/// The subfolders for the evidence of several questionnaire files.
#[derive(Debug)]
pub(super) struct Subfolders {
    files: usize,
    seen: HashMap<String, usize>,
}

impl Subfolders {
    /// The subfolders for this number of files.
    pub(super) fn of(files: usize) -> Self {
        Self {
            files,
            seen: HashMap::new(),
        }
    }

    /// The subfolder of the next file: none for a single file, else the id of the questionnaire, such as `lower_back`,
    /// and `lower_back-2` for a second file with that id.
    pub(super) fn next(&mut self, id: &Id) -> PathBuf {
        let times = self.seen.entry(id.to_string()).or_default();
        *times += 1;
        match (self.files, *times) {
            (0 | 1, _) => PathBuf::new(),
            (_, 1) => PathBuf::from(id.as_str()),
            (_, times) => PathBuf::from(format!("{id}-{times}")),
        }
    }
}

/// The evidence files that a command writes.
#[derive(Default)]
pub(super) struct Evidence {
    exhibits: Vec<Exhibit>,
}

struct Exhibit {
    /// The option that asked for it.
    role: &'static str,
    path: PathBuf,
    content: Content,
}

enum Content {
    /// The text of an answer file.
    Answers(String),
    /// No such answers exist. A file from an earlier run, which begins and ends like this, is removed.
    None { beginning: String, end: String },
}

impl Evidence {
    /// Adds a counterexample for each broken promise: `promise-2.yaml`, or for a change of one answer
    /// `promise-2-before.yaml` and `promise-2-after.yaml`.
    pub(super) fn counterexamples(
        &mut self,
        questionnaire: &Questionnaire,
        proof: &Proof,
        folder: &Path,
    ) {
        for (number, verdict) in (1..).zip(&proof.promises) {
            let (single, before, after) = match verdict {
                Verdict::Holds | Verdict::NotProved => (None, None, None),
                Verdict::Broken { by, .. } => match by {
                    Counterexample::Answers(answers) => (Some(answers), None, None),
                    Counterexample::Change { before, after } => (None, Some(before), Some(after)),
                },
            };
            for (suffix, answers) in [("", single), ("-before", before), ("-after", after)] {
                let path = folder.join(format!("promise-{number}{suffix}.yaml"));
                self.add("`--counterexamples`", path, questionnaire, answers, "");
            }
        }
    }

    /// Adds an example for each change that nothing notices: `mutant-1.yaml`, which the change makes fail.
    pub(super) fn unnoticed(
        &mut self,
        questionnaire: &Questionnaire,
        mutants: &Mutants,
        folder: &Path,
    ) {
        for (number, unnoticed) in (1..).zip(&mutants.unnoticed) {
            if let Some(example) = &unnoticed.example {
                let path = folder.join(format!("mutant-{number}.yaml"));
                let expect = expectation(questionnaire, &example.expect);
                let answers = Some(&example.answers);
                self.add("`--counterexamples`", path, questionnaire, answers, &expect);
            }
        }
    }

    /// Adds the fewest answers that show each passage: `SECTION-PASSAGE.yaml`, which is also a test.
    pub(super) fn witnesses(
        &mut self,
        questionnaire: &Questionnaire,
        proof: &Proof,
        folder: &Path,
    ) {
        let passages = questionnaire.article.passages().zip(&proof.passages);
        for ((_, section, passage), figures) in passages {
            let path = folder.join(format!("{}-{}.yaml", section.id, passage.id));
            let expect = format!("expect:\n  shows: [{}/{}]\n", section.id, passage.id);
            let answers = figures.fewest_answers.as_ref();
            self.add("`--witnesses`", path, questionnaire, answers, &expect);
        }
    }

    /// Adds answers for each change between two versions: `1-old.yaml` for the old version, `1-new.yaml` for the new one.
    pub(super) fn examples(
        &mut self,
        old: &Questionnaire,
        new: &Questionnaire,
        groups: &[Group],
        folder: &Path,
    ) {
        for (number, group) in (1..).zip(groups) {
            if let Some(example) = &group.example {
                let versions = [("old", old, &example.old), ("new", new, &example.new)];
                for (version, questionnaire, answers) in versions {
                    let path = folder.join(format!("{number}-{version}.yaml"));
                    self.add("`--examples`", path, questionnaire, Some(answers), "");
                }
            }
        }
    }

    fn add(
        &mut self,
        role: &'static str,
        path: PathBuf,
        questionnaire: &Questionnaire,
        answers: Option<&Answers>,
        expect: &str,
    ) {
        let content = if let Some(answers) = answers {
            let asked = replay(questionnaire, answers);
            let answers = to_yaml(questionnaire, answers, asked.asked());
            Content::Answers(format!("{answers}{expect}"))
        } else {
            let no_answers = to_yaml(questionnaire, &Answers::none(questionnaire), []);
            Content::None {
                beginning: no_answers.trim_end_matches(" {}\n").to_owned(),
                end: expect.to_owned(),
            }
        };
        self.exhibits.push(Exhibit {
            role,
            path,
            content,
        });
    }

    /// Claims the files, before the command writes to any file.
    ///
    /// # Errors
    ///
    /// A file is also read or written by the command, or cannot be replaced.
    pub(super) fn claim(self, files: &mut Files) -> Result<Claimed, Failure> {
        let mut claimed = Vec::with_capacity(self.exhibits.len());
        for exhibit in self.exhibits {
            let destination = files.destination(exhibit.role, Some(&exhibit.path))?;
            if matches!(exhibit.content, Content::Answers(_)) {
                destination.expect_replaceable()?;
            }
            claimed.push((exhibit, destination));
        }
        Ok(Claimed(claimed))
    }
}

/// Evidence whose files are not otherwise read or written by the command.
#[derive(Default)]
pub(super) struct Claimed(Vec<(Exhibit, Destination)>);

impl Claimed {
    /// Writes the files. If that fails, removes the empty folders that were created for them.
    ///
    /// # Errors
    ///
    /// A file or folder cannot be written.
    pub(super) fn write(&self) -> Result<(), Failure> {
        let mut folders = NewFolders::default();
        let written = self.write_within(&mut folders);
        if written.is_err() {
            folders.remove();
        }
        written
    }

    fn write_within(&self, folders: &mut NewFolders) -> Result<(), Failure> {
        for (exhibit, destination) in &self.0 {
            match &exhibit.content {
                Content::Answers(text) => {
                    folders.create_for(&exhibit.path)?;
                    destination.write(text)?;
                }
                Content::None { beginning, end } => remove_stale(&exhibit.path, beginning, end)?,
            }
        }
        Ok(())
    }
}

/// Removes a file from an earlier run. A person's own example has a title, so it does not begin like one.
fn remove_stale(path: &Path, beginning: &str, end: &str) -> Result<(), Failure> {
    let is_stale = fs::read_to_string(path)
        .is_ok_and(|text| text.starts_with(beginning) && text.ends_with(end));
    if is_stale {
        let name = path.display().to_string();
        fs::remove_file(path).map_err(|error| Failure::writing(&name, error))?;
        let name = one_line(&name);
        messages::say(&format!("removed `{name}`, which an earlier run wrote\n"));
    }
    Ok(())
}

/// The answers that are not skipped, each as written in an answer file.
pub(super) fn given_answers(questionnaire: &Questionnaire, answers: &Answers) -> Vec<String> {
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
