//! Whoever is asked for missing answers, and what they are offered at the end.

mod saving;

pub(super) use saving::{Continuing, InUse};

use std::path::Path;

use console::Term;

use super::{Failure, answering, output};
use crate::answers::Answers;
use crate::interview::Interview;
use crate::questionnaire::Questionnaire;
use crate::terminal::{
    Environment, Guard, Halt, Mode, Plain, Presenter, Prompts, conduct, text_width, without_colours,
};
use crate::words::one_line;

/// Somebody who can be asked.
pub(super) struct Person {
    asker: Box<dyn Presenter>,
    guard: Guard,
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
        // The guard keeps the terminal's settings, so it comes before whatever changes them.
        let guard = Guard::install(mode).map_err(|error| failure(error.into()))?;
        let asker: Box<dyn Presenter> = match mode {
            Mode::Prompts => Box::new(Prompts::new(output::styling_of_messages(), &guard)),
            Mode::Plain => {
                without_colours();
                let width = text_width(Term::stderr().size().1);
                Box::new(Plain::on_standard_streams(width))
            }
        };
        Ok(Self {
            asker,
            guard,
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
        let guard = &self.guard;
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
        let conducted = conduct(&mut interview, self.asker.as_mut(), saved_to, keep);
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
        self.asker
            .offer_to_clear()
            .map_err(|halt| self.interrupted(halt))
    }

    fn halted(&self, halt: Halt, interview: &Interview<'_>) -> Failure {
        let Halt::EndOfInput = halt else {
            return self.interrupted(halt);
        };
        self.guard.give_way();
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

    fn interrupted(&self, halt: Halt) -> Failure {
        match halt {
            Halt::Interrupted => Guard::wait_for_the_end(),
            halt => {
                self.guard.give_way();
                failure(halt)
            }
        }
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

/// Refuses to ask where the results go to another program that may read the same keyboard.
pub(super) fn expect_one_reader() -> Result<(), Failure> {
    if Environment::now().shares_the_keyboard() {
        return Err(Failure::refused(
            "cannot ask questions here: the program that reads the results may also read the keyboard",
            "remove the `|` and the command after it; to keep the results, use `> FILE`",
        ));
    }
    Ok(())
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
