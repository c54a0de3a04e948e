//! The offers to save an outcome or answers, and the files that the person chooses.

use std::path::{Path, PathBuf};

use super::{Person, say_saved};
use crate::cli::file::Files;
use crate::cli::{Failure, format};
use crate::phrases::saving::{ANOTHER_FILE, CONTINUE_WITH_IT, already_exists};
use crate::phrases::stage::QUIT;
use crate::questionnaire::Questionnaire;
use crate::report::{Ending, OutcomeFormat, Part, Report, ending};
use crate::terminal::{Menu, MenuRow, Opening, SaveOffer, Saved};
use crate::words::one_line;

/// The role of the outcome file in messages.
const OUTCOME: &str = "the outcome";
/// The role of the answer file in messages.
const ANSWERS: &str = "`--save-answers`";

/// The person's decision about an answer file that already exists.
pub(in crate::cli) enum InUse {
    /// Continue with its answers.
    Continue,
    /// Use another file.
    Other(PathBuf),
    /// Quit.
    Quit,
}

/// Whether the interview can continue with the answers in an existing file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Continuing {
    /// As far as is known.
    Possible,
    /// `--answers` names another file.
    Impossible,
    /// It failed, and the error was already printed.
    Failed,
}

impl Person {
    /// Offers to save an outcome until it is saved or the person declines; returns whether it was saved.
    ///
    /// # Errors
    ///
    /// The terminal fails.
    pub(in crate::cli) fn offer_to_save(
        &mut self,
        report: &Report<'_>,
        part: Part,
        files: &mut Files,
    ) -> Result<bool, Failure> {
        let proposed = format!("{}-outcome.txt", report.questionnaire.id);
        self.until_saved(Saved::Outcome, &proposed, files, |files, path| {
            let destination = files.destination(OUTCOME, Some(path))?;
            let format = match ending(path) {
                Ending::Format(format) => format,
                _ => OutcomeFormat::Text,
            };
            destination.write(&format::outcome(report, part, format, &destination))
        })
    }

    /// Offers to save the answers to another file until they are saved or the person declines; returns whether they were
    /// saved.
    ///
    /// # Errors
    ///
    /// The terminal fails.
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
                    say_saved(&path);
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

    /// Asks the person what to do about an answer file that already exists.
    ///
    /// # Errors
    ///
    /// The terminal fails.
    pub(in crate::cli) fn settle_file_in_use(
        &mut self,
        questionnaire: &Questionnaire,
        path: &Path,
        continuing: Continuing,
        files: &Files,
    ) -> Result<InUse, Failure> {
        let proposed = proposed(questionnaire);
        let name = one_line(&path.display().to_string());
        let question = already_exists(&name);
        let continuing_row = (continuing == Continuing::Possible)
            .then(|| MenuRow::action("continue", CONTINUE_WITH_IT));
        let others = [
            MenuRow::action("other", ANOTHER_FILE),
            MenuRow::action("quit", QUIT),
        ];
        let rows: Vec<_> = continuing_row.into_iter().chain(others).collect();
        let mut wants_other = continuing == Continuing::Failed;
        loop {
            if wants_other {
                let named = self.name_a_file(Opening::Name, Saved::Answers, &proposed, files)?;
                if let Some(path) = named {
                    return Ok(InUse::Other(path));
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
                "continue" => return Ok(InUse::Continue),
                "quit" => return Ok(InUse::Quit),
                _ => wants_other = true,
            }
        }
    }
}

/// The proposed name of an answer file.
fn proposed(questionnaire: &Questionnaire) -> String {
    format!("{}-answers.yaml", questionnaire.id)
}
