//! The interaction with a person at the terminal: what it is shown with, and how it ends.

use std::io;

use console::Term;

use super::{Failure, messages};
use crate::terminal::{
    Environment, Guard, Halt, Mode, Plain, Presenter, Prompts, set_plain, text_width,
};

/// A presenter, and the guard that restores the terminal.
pub(super) struct Interaction {
    pub(super) presenter: Box<dyn Presenter>,
    pub(super) guard: Guard,
}

impl Interaction {
    /// Opens the terminal in a mode.
    ///
    /// # Errors
    ///
    /// The system refuses a signal handler or a thread.
    pub(super) fn open(mode: Mode) -> io::Result<Self> {
        // The guard saves the terminal's settings, so it must come before anything that changes them.
        let guard = Guard::install(mode)?;
        let presenter: Box<dyn Presenter> = match mode {
            Mode::Prompts => Box::new(Prompts::new(messages::styling(), &guard)),
            Mode::Plain => {
                set_plain();
                let width = text_width(Term::stderr().size().1);
                Box::new(Plain::on_standard_streams(width))
            }
        };
        Ok(Self { presenter, guard })
    }

    /// The failure for a halt. After an interrupt it does not return: a signal handler ends the process.
    pub(super) fn ended(&self, halt: Halt, failure: impl FnOnce(Halt) -> Failure) -> Failure {
        if matches!(halt, Halt::Interrupted) {
            Guard::wait_for_the_end();
        }
        self.guard.await_pending_signal();
        failure(halt)
    }
}

/// Refuses to ask questions while the results go to a program that may read the same keyboard.
pub(super) fn expect_one_reader() -> Result<(), Failure> {
    if Environment::now().shares_the_keyboard() {
        return Err(Failure::refused(
            "cannot ask questions here: the program that reads the results may also read the keyboard",
            "remove the `|` and the command after it; to keep the results, use `> FILE`",
        ));
    }
    Ok(())
}
