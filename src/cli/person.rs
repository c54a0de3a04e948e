//! Whoever is asked for missing answers, and what they are offered at the end.

use std::path::Path;

use console::Term;

use super::{Failure, answering, file, output};
use crate::answers::Answers;
use crate::interview::Interview;
use crate::questionnaire::Questionnaire;
use crate::report::{Ending, OutcomeFormat, Report, Styling, ending, html, json, markdown, text};
use crate::terminal::{
    Asker, Guard, Halt, Manner, Plain, Prompts, Surroundings, Unfinished, conduct, text_width,
    without_colours,
};
use crate::words::one_line;

/// Somebody who can be asked.
pub(super) struct Person {
    asker: Box<dyn Asker>,
    guard: Guard,
}

impl Person {
    /// Whoever sits at the terminal, or types plain lines from anywhere.
    ///
    /// # Errors
    ///
    /// Where there is neither.
    pub(super) fn find(plain: Option<Manner>) -> Result<Self, Failure> {
        let manner = match plain {
            Some(manner) => manner,
            None => Surroundings::now().manner().map_err(failure)?,
        };
        // The guard keeps the terminal's settings, so it comes before whatever changes them.
        let guard = Guard::install(manner).map_err(|error| failure(error.into()))?;
        let asker: Box<dyn Asker> = match manner {
            Manner::Prompts => Box::new(Prompts::new(output::styling_of_messages(), &guard)),
            Manner::Plain => {
                without_colours();
                let width = text_width(Term::stderr().size().1);
                Box::new(Plain::on_standard_streams(width))
            }
        };
        Ok(Self { asker, guard })
    }

    /// Asks for whatever is missing and lets the person check the answers, which are kept after each one.
    pub(super) fn complete(
        &mut self,
        questionnaire: &Questionnaire,
        answers: Answers,
        saved_to: Option<&Path>,
        keep: impl Fn(&Answers) -> Result<(), Failure>,
    ) -> Result<Answers, Failure> {
        let mut interview = Interview::new(questionnaire, answers);
        let guard = &self.guard;
        let keep = |interview: &Interview<'_>| guard.uninterrupted(|| keep(interview.answers()));
        match conduct(&mut interview, self.asker.as_mut(), saved_to, keep) {
            Ok(()) => Ok(interview.answers().clone()),
            Err(Unfinished::NotKept(failure)) => Err(failure),
            Err(Unfinished::Halted(halt)) => Err(self.halted(halt, &interview)),
        }
    }

    /// Offers to save an outcome that the person has seen, until it is saved or they do not want it.
    pub(super) fn offer_to_save(&mut self, report: &Report<'_>) -> Result<(), Failure> {
        let proposed = format!("{}-outcome.txt", report.questionnaire.id);
        loop {
            let path = match self.asker.offer_to_save(&proposed) {
                Ok(Some(path)) => path,
                Ok(None) => return Ok(()),
                Err(halt) => return Err(self.interrupted(halt)),
            };
            let written = self.guard.uninterrupted(|| save(report, &path));
            match written {
                Ok(()) => {
                    let path = std::path::absolute(&path).unwrap_or(path);
                    let path = one_line(&path.display().to_string());
                    output::say(&format!("\nSaved to {path}\n"));
                    return Ok(());
                }
                Err(failure) => drop(failure.report()),
            }
        }
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
            Halt::Interrupted => self.guard.wait_for_the_end(),
            halt => {
                self.guard.give_way();
                failure(halt)
            }
        }
    }
}

/// Saves an outcome in the form that the ending of the file's name asks for.
fn save(report: &Report<'_>, path: &Path) -> Result<(), Failure> {
    let outcome = match ending(path) {
        Ending::Format(OutcomeFormat::Markdown) => markdown(report),
        Ending::Format(OutcomeFormat::Html) => html(report),
        Ending::Format(OutcomeFormat::Json) => json(report),
        _ => text(report, output::WIDEST, Styling::Plain),
    };
    file::write(path, &outcome)
}

fn failure(halt: Halt) -> Failure {
    match halt {
        Halt::Failed(error) => Failure::refused(
            format!("nothing can be asked here: {error}"),
            "answer with `--answers FILE`",
        ),
        Halt::Interrupted | Halt::EndOfInput => {
            Failure::refused("the terminal was closed", "answer with `--answers FILE`")
        }
        Halt::NoTerminal => Failure::refused(
            "there is no terminal to ask at",
            "use `--plain` to ask in lines, or answer with `--answers FILE`",
        ),
        Halt::NotUnderstood(line) => Failure::refused(line.to_string(), line.help),
    }
}
