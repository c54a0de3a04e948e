//! The person who is asked for missing answers, and gets the offers at the end.

mod saving;

pub(super) use saving::{Continuing, InUse};

use std::path::Path;

use super::interaction::{Interaction, expect_one_reader};
use super::{Failure, answering, messages};
use crate::answers::Answers;
use crate::interview::Interview;
use crate::phrases::saving as phrases;
use crate::questionnaire::Questionnaire;
use crate::terminal::{Environment, Halt, Mode, conduct};
use crate::words::one_line;

/// A person who can be asked.
pub(super) struct Person {
    interaction: Interaction,
    is_watched: bool,
}

impl Person {
    /// The person at the terminal, or the one who sends plain lines.
    ///
    /// # Errors
    ///
    /// There is no terminal, or another program may read the keyboard.
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

    /// Asks for missing answers and lets the person review all of them; `keep` saves them after each answer. After an
    /// interrupt, the command to continue is printed.
    ///
    /// # Errors
    ///
    /// The interview ended before the answers were complete and confirmed.
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
                let path = one_line(&path.display().to_string());
                guard.say_when_interrupted(phrases::continue_with(&path, continue_with));
            }
            if kept.is_err() {
                // The file does not contain the latest answers.
                guard.say_when_interrupted(String::new());
            }
            if let Err(failure) = kept
                && began_to_fail
            {
                failure.report();
                messages::say_wrapped(&format!("{}\n", phrases::NOT_BEING_SAVED));
            }
        };
        let conducted = conduct(&mut interview, presenter.as_mut(), saved_to, keep);
        match conducted {
            Ok(()) => Ok(interview.answers().clone()),
            Err(halt) => Err(self.halted(halt, &interview)),
        }
    }

    /// Whether the person is at a terminal, and can see and answer messages.
    pub(super) fn is_watched(&self) -> bool {
        self.is_watched
    }

    /// Offers to clear the screen.
    ///
    /// # Errors
    ///
    /// The terminal fails.
    pub(super) fn offer_to_clear(&mut self) -> Result<(), Failure> {
        let cleared = self.interaction.presenter.offer_to_clear();
        cleared.map_err(|halt| self.ended(halt))
    }

    fn halted(&self, halt: Halt, interview: &Interview<'_>) -> Failure {
        let Halt::EndOfInput = halt else {
            return self.ended(halt);
        };
        self.interaction.guard.await_pending_signal();
        match answering::missing(interview.questionnaire(), interview.answers()) {
            Some(missing) => Failure::refused(
                format!("the input ended before the last question: {missing}"),
                "answer each question on a line of its own; `skip` skips a question",
            ),
            None => Failure::refused(
                "the input ended before the answers were confirmed",
                "add a last line with `done`",
            ),
        }
    }

    fn ended(&self, halt: Halt) -> Failure {
        self.interaction.ended(halt, failure)
    }
}

/// Prints where something was saved.
pub(super) fn say_saved(path: &Path) {
    let path = std::path::absolute(path).unwrap_or(path.to_owned());
    messages::say(&phrases::saved_to(&one_line(&path.display().to_string())));
}

fn failure(halt: Halt) -> Failure {
    match halt {
        Halt::Failed(error) => Failure::refused(
            format!("cannot use the terminal: {error}"),
            "use `--answers FILE`",
        ),
        Halt::Interrupted | Halt::EndOfInput => {
            Failure::refused("the terminal was closed", "use `--answers FILE`")
        }
        Halt::NoTerminal => Failure::refused(
            "there is no terminal",
            "answer line by line with `--plain`, or use `--answers FILE`",
        ),
        Halt::NotUnderstood(line) => Failure::refused(line.to_string(), line.help),
        Halt::NoProgress(lines) => Failure::refused(lines.to_string(), lines.help()),
    }
}
