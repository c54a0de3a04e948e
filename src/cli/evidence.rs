//! Answers that show what was proved, as files that can be run as they stand.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::file::{Destination, Files, NewFolders};
use super::{Failure, output};
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

/// The files that one call writes to show what it found.
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
    /// What is written.
    Answers(String),
    /// Nothing: there are no such answers. A file that an earlier run wrote, which begins and ends like this, is removed.
    None { beginning: String, end: String },
}

impl Evidence {
    /// Adds the answers that break each broken promise: `promise-2.yaml`, or for a change of one answer
    /// `promise-2-before.yaml` and `promise-2-after.yaml`.
    pub(super) fn counterexamples(
        &mut self,
        questionnaire: &Questionnaire,
        proof: &Proof,
        folder: &Path,
    ) {
        for (number, verdict) in (1..).zip(&proof.promises) {
            let (alone, before, after) = match verdict {
                Verdict::Holds | Verdict::NotProved => (None, None, None),
                Verdict::Broken { by, .. } => match by {
                    Counterexample::Answers(answers) => (Some(answers), None, None),
                    Counterexample::Change { before, after } => (None, Some(before), Some(after)),
                },
            };
            for (suffix, answers) in [("", alone), ("-before", before), ("-after", after)] {
                let path = folder.join(format!("promise-{number}{suffix}.yaml"));
                self.add("`--counterexamples`", path, questionnaire, answers, "");
            }
        }
    }

    /// Adds the fewest answers that show each passage: `SECTION-PASSAGE.yaml`, which is a test of it too.
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

    /// Adds an answer set for each change between two versions: `1-old.yaml` to run with the old version, `1-new.yaml`
    /// with the new one.
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

    /// Claims the files, before anything is written to any file of the call.
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

/// Evidence whose files are neither read nor otherwise written by the call.
#[derive(Default)]
pub(super) struct Claimed(Vec<(Exhibit, Destination)>);

impl Claimed {
    /// Writes what there are answers for. Where that fails, no empty folder stays that was made for it.
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
                    folders.make_for(&exhibit.path)?;
                    destination.write(text)?;
                }
                Content::None { beginning, end } => remove_stale(&exhibit.path, beginning, end)?,
            }
        }
        Ok(())
    }
}

/// Removes a file that begins and ends as it is written here. An example that a person wrote under that name has a title.
fn remove_stale(path: &Path, beginning: &str, end: &str) -> Result<(), Failure> {
    let is_written_here = fs::read_to_string(path)
        .is_ok_and(|text| text.starts_with(beginning) && text.ends_with(end));
    if is_written_here {
        let name = path.display().to_string();
        fs::remove_file(path).map_err(|error| Failure::writing(&name, error))?;
        let name = one_line(&name);
        output::say(&format!("removed `{name}`, which an earlier run wrote\n"));
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
