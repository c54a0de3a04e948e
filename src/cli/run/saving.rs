//! `--save-answers`: saves the answers to a file.

use std::path::Path;

use crate::answers::{Answers, Header, saved};
use crate::cli::Failure;
use crate::cli::argument::ANSWERS;
use crate::cli::file::{Destination, Files, is_same};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;
use crate::words::{one_line, quoted};

/// The option in messages.
const OPTION: &str = "`--save-answers`";

/// Saves answers repeatedly to the same destination.
pub(super) struct Saving {
    destination: Destination,
    pub(super) header: Header,
}

impl Saving {
    /// Prepares to save to a file, or to standard output; `header` is the other content of the answer file.
    ///
    /// # Errors
    ///
    /// The file cannot be written, or the command uses it otherwise.
    pub(super) fn to(path: &Path, header: Header, files: &mut Files) -> Result<Self, Failure> {
        let destination = files.destination_back(OPTION, path, ANSWERS)?;
        destination.expect_writable()?;
        Ok(Self {
            destination,
            header,
        })
    }

    /// The file, if it already exists and is not the one that the answers were read from: its answers would be lost.
    pub(super) fn in_use(&self, answers: Option<&Path>) -> Option<&Path> {
        let path = self.destination.path()?;
        let is_source = answers.is_some_and(|answers| is_same(path, answers));
        (self.destination.is_there() && !is_source).then_some(path)
    }

    /// The file that is written after each answer; `None` for a pipe or device, which is written once at the end.
    pub(super) fn file(&self) -> Option<&Path> {
        let path = self.destination.path();
        path.filter(|_| self.destination.is_replaced())
    }

    /// Saves the answers to the questions that are asked.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub(super) fn save(
        &self,
        questionnaire: &Questionnaire,
        answers: &Answers,
    ) -> Result<(), Failure> {
        let asked = replay(questionnaire, answers);
        let text = saved(questionnaire, &self.header, answers, asked.asked());
        self.destination.write(&text)
    }
}

/// The failure for a file that already exists.
pub(super) fn in_use(path: &Path) -> Failure {
    let name = one_line(&path.display().to_string());
    Failure::refused(
        format!("{OPTION}: {} already exists", quoted(&name)),
        format!(
            "to continue with its answers, add `--answers {name}`; otherwise, choose another file"
        ),
    )
}
