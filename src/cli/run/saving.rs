//! `--save-answers`: where the answers are saved, and what their file says beside them.

use std::path::Path;

use crate::answers::{Answers, Header, saved};
use crate::cli::Failure;
use crate::cli::argument::ANSWERS;
use crate::cli::file::{Destination, Files, is_same};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;
use crate::words::{one_line, quoted};

/// The option, as messages name it.
const OPTION: &str = "`--save-answers`";

/// Saves the answers to a questionnaire, as often as is wanted.
pub(super) struct Saving {
    destination: Destination,
    pub(super) header: Header,
}

impl Saving {
    /// Saves to a file, or to standard output. `header` is what the file of the answers said beside them.
    pub(super) fn to(path: &Path, header: Header, files: &mut Files) -> Result<Self, Failure> {
        let destination = files.destination_back(OPTION, path, ANSWERS)?;
        destination.expect_writable()?;
        Ok(Self {
            destination,
            header,
        })
    }

    /// The file, where it is there already and is not the one that the answers came from: its own answers would be lost.
    pub(super) fn in_use(&self, answers: Option<&Path>) -> Option<&Path> {
        let path = self.destination.path()?;
        let is_source = answers.is_some_and(|answers| is_same(path, answers));
        (self.destination.is_there() && !is_source).then_some(path)
    }

    /// The file that is written after each answer. A pipe or a device is written once, at the end.
    pub(super) fn file(&self) -> Option<&Path> {
        let path = self.destination.path();
        path.filter(|_| self.destination.is_replaced())
    }

    /// Saves the answers to the questions that are asked.
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

/// Refuses to write over a file that is there already.
pub(super) fn in_use(path: &Path) -> Failure {
    let name = one_line(&path.display().to_string());
    Failure::refused(
        format!("{OPTION}: {} already exists", quoted(&name)),
        format!(
            "to continue with its answers, add `--answers {name}`; otherwise, choose another file"
        ),
    )
}
