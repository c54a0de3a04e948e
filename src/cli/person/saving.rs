//! What a person is offered to save, and the files that they choose for it.

use std::path::{Path, PathBuf};

use super::{Person, tell_where};
use crate::cli::file::Files;
use crate::cli::{Failure, format};
use crate::questionnaire::Questionnaire;
use crate::report::{Ending, OutcomeFormat, Report, ending};
use crate::terminal::{Menu, MenuRow, Opening, SaveOffer, Saved};
use crate::words::one_line;

/// The role of a file that an outcome is saved to.
const OUTCOME: &str = "the outcome";
/// The role of a file that answers are saved to, by the option that is replaced by what the person chooses.
const ANSWERS: &str = "`--save-answers`";

/// What becomes of a file of answers that is there already.
pub(in crate::cli) enum InUse {
    /// Its answers are taken up.
    GoOn,
    /// Another file is used.
    Elsewhere(PathBuf),
    /// Nothing is done.
    Leave,
}

/// Whether the answers in a file that is there can be taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Continuing {
    /// As far as is known.
    Possible,
    /// Others were given.
    Impossible,
    /// It was tried, and it was said why not.
    Failed,
}

impl Person {
    /// Offers to save an outcome that the person has seen, until it is saved or they do not want it; whether it is saved.
    pub(in crate::cli) fn offer_to_save(
        &mut self,
        report: &Report<'_>,
        files: &mut Files,
    ) -> Result<bool, Failure> {
        let proposed = format!("{}-outcome.txt", report.questionnaire.id);
        self.until_saved(Saved::Outcome, &proposed, files, |files, path| {
            let destination = files.destination(OUTCOME, Some(path))?;
            let format = match ending(path) {
                Ending::Format(format) => format,
                _ => OutcomeFormat::Text,
            };
            destination.write(&format::outcome(report, format, &destination))
        })
    }

    /// Offers to save the answers to another file, until they are saved or the person does not want it; whether they are
    /// saved.
    pub(in crate::cli) fn offer_to_save_answers(
        &mut self,
        questionnaire: &Questionnaire,
        files: &mut Files,
        save: impl FnMut(&mut Files, &Path) -> Result<(), Failure>,
    ) -> Result<bool, Failure> {
        self.until_saved(Saved::Answers, &proposed(questionnaire), files, save)
    }

    fn until_saved(
        &mut self,
        what: Saved,
        proposed: &str,
        files: &mut Files,
        mut save: impl FnMut(&mut Files, &Path) -> Result<(), Failure>,
    ) -> Result<bool, Failure> {
        if !self.is_watched {
            return Ok(false);
        }
        loop {
            let named = self.name_a_file(Opening::Offer, what, proposed, files)?;
            let Some(path) = named else {
                return Ok(false);
            };
            match self.interaction.guard.uninterrupted(|| save(files, &path)) {
                Ok(()) => {
                    tell_where(&path);
                    return Ok(true);
                }
                Err(failure) => drop(failure.report()),
            }
        }
    }

    fn name_a_file(
        &mut self,
        opening: Opening,
        what: Saved,
        proposed: &str,
        files: &Files,
    ) -> Result<Option<PathBuf>, Failure> {
        let role = match what {
            Saved::Outcome => OUTCOME,
            Saved::Answers => ANSWERS,
        };
        let named = self.interaction.presenter.offer_to_save(&SaveOffer {
            opening,
            what,
            proposed,
            taken: &|path| files.taken(role, path),
        });
        named.map_err(|halt| self.ended(halt))
    }

    /// Has the person decide what becomes of a file of answers that is there already.
    pub(in crate::cli) fn settle_file_in_use(
        &mut self,
        questionnaire: &Questionnaire,
        path: &Path,
        continuing: Continuing,
        files: &Files,
    ) -> Result<InUse, Failure> {
        let proposed = proposed(questionnaire);
        let name = one_line(&path.display().to_string());
        let question = format!("A file named \"{name}\" already exists.");
        let go_on = (continuing == Continuing::Possible)
            .then(|| MenuRow::action("continue", "Continue with the answers in it"));
        let others = [
            MenuRow::action("other", "Choose another file"),
            MenuRow::action("quit", "Quit"),
        ];
        let rows: Vec<_> = go_on.into_iter().chain(others).collect();
        let mut is_other_wanted = continuing == Continuing::Failed;
        loop {
            if is_other_wanted {
                let named = self.name_a_file(Opening::Name, Saved::Answers, &proposed, files)?;
                if let Some(path) = named {
                    return Ok(InUse::Elsewhere(path));
                }
            }
            let picked = self.interaction.presenter.pick(&Menu {
                question: &question,
                hint: "",
                rows: rows.clone(),
                at: 0,
            });
            let picked = picked.map_err(|halt| self.ended(halt))?;
            match rows[picked].word.as_str() {
                "continue" => return Ok(InUse::GoOn),
                "quit" => return Ok(InUse::Leave),
                _ => is_other_wanted = true,
            }
        }
    }
}

/// The name that is proposed for a file of answers.
fn proposed(questionnaire: &Questionnaire) -> String {
    format!("{}-answers.yaml", questionnaire.id)
}
