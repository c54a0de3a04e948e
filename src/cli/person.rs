//! Whoever is asked for missing answers, and what they are offered at the end.

mod saving;

pub(super) use saving::{Continuing, InUse};

use std::path::Path;

use super::interaction::{Interaction, expect_one_reader};
use super::{Failure, answering, output};
use crate::answers::Answers;
use crate::interview::Interview;
use crate::questionnaire::Questionnaire;
use crate::terminal::{Environment, Halt, Mode, conduct};
use crate::words::one_line;

/// Somebody who can be asked.
pub(super) struct Person {
    interaction: Interaction,
    is_watched: bool,
}

impl Person {
    /// Whoever sits at the terminal, or types plain lines from anywhere.
    ///
    /// # Errors
    ///
    /// Where there is neither.
    pub(super) fn find(plain: Option<Mode>) -> Result<Self, Failure> {
        expect_one_reader()?;
        let mode = match plain {
            Some(mode) => mode,
            None => Environment::now().mode().map_err(failure)?,
        };
        Ok(Self {
            interaction: Interaction::open(mode).map_err(|error| failure(error.into()))?,
            is_watched: Environment::now().attended(),
        })
    }

    /// Asks for whatever is missing and lets the person check the answers, which are kept after each one. Whoever
    /// interrupts it learns with which command to continue.
    pub(super) fn complete(
        &mut self,
        questionnaire: &Questionnaire,
        answers: Answers,
        saved_to: Option<&Path>,
        continue_with: &str,
        keep: impl Fn(&Answers) -> Result<(), Failure>,
    ) -> Result<Answers, Failure> {
        let mut interview = Interview::new(questionnaire, answers);
        let Interaction { presenter, guard } = &mut self.interaction;
        let mut is_failing = false;
        let keep = |interview: &Interview<'_>| {
            let kept = guard.uninterrupted(|| keep(interview.answers()));
            let began_to_fail = kept.is_err() && !is_failing;
            is_failing = kept.is_err();
            if let (Ok(()), Some(path)) = (&kept, saved_to) {
                guard.say_when_interrupted(where_and_how(path, continue_with));
            }
            if kept.is_err() {
                // The answers that were saved before are not those so far.
                guard.say_when_interrupted(String::new());
            }
            if let Err(failure) = kept
                && began_to_fail
            {
                failure.report();
                output::say_in_words("Your answers are not being saved. You can still continue.\n");
            }
        };
        let conducted = conduct(&mut interview, presenter.as_mut(), saved_to, keep);
        match conducted {
            Ok(()) => Ok(interview.answers().clone()),
            Err(halt) => Err(self.halted(halt, &interview)),
        }
    }

    /// Whether somebody sees what is said and can type a reply to it.
    pub(super) fn is_watched(&self) -> bool {
        self.is_watched
    }

    /// Offers to clear the screen.
    pub(super) fn offer_to_clear(&mut self) -> Result<(), Failure> {
        let cleared = self.interaction.presenter.offer_to_clear();
        cleared.map_err(|halt| self.ended(halt))
    }

    fn halted(&self, halt: Halt, interview: &Interview<'_>) -> Failure {
        let Halt::EndOfInput = halt else {
            return self.ended(halt);
        };
        self.interaction.guard.give_way();
        match answering::missing(interview.questionnaire(), interview.answers()) {
            Some(missing) => Failure::refused(
                format!("the input ended before the last question: {missing}"),
                "answer each on a line of its own; `skip` leaves a question open",
            ),
            None => Failure::refused(
                "the input ended before the answers were checked",
                "end it with a line that says `done`",
            ),
        }
    }

    fn ended(&self, halt: Halt) -> Failure {
        self.interaction.ended(halt, failure)
    }
}

/// Where the answers are, and the command to continue with.
fn where_and_how(path: &Path, continue_with: &str) -> String {
    let path = one_line(&path.display().to_string());
    format!("Your answers so far are in {path}. To continue:\n  {continue_with}\n")
}

/// Says where something was saved.
pub(super) fn tell_where(path: &Path) {
    let path = std::path::absolute(path).unwrap_or(path.to_owned());
    let path = one_line(&path.display().to_string());
    output::say(&format!("\nSaved to {path}\n"));
}

fn failure(halt: Halt) -> Failure {
    match halt {
        Halt::Failed(error) => Failure::refused(
            format!("nothing can be asked here: {error}"),
            "use `--answers FILE`",
        ),
        Halt::Interrupted | Halt::EndOfInput => {
            Failure::refused("the terminal was closed", "use `--answers FILE`")
        }
        Halt::NoTerminal => Failure::refused(
            "there is no terminal to ask at",
            "answer line by line with `--plain`, or use `--answers FILE`",
        ),
        Halt::NotUnderstood(line) => Failure::refused(line.to_string(), line.help),
        Halt::NoProgress(lines) => Failure::refused(lines.to_string(), lines.help()),
    }
}
