//! Asks in plain lines: for a pipe, a screen reader, a terminal that cannot do more.
//!
//! No escape sequence is ever written, and no line depends on where it stands on a screen. Every line that asks for
//! something is ended, so that what is asked reads the same whether or not what is typed is seen.
//!
//! A person at a terminal is asked again when a line is not understood. In a pipe or a file such a line ends the input.

mod complaint;
mod lines;
mod menu;
mod offer;
mod question;
mod review;
mod slide;
mod typed;

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use super::phrases::introduction;
use super::{
    Asker, Asking, Decision, Halt, Introduction, Menu, Presenter, Reply, Review, SaveOffer, Slide,
    Turn,
};
use crate::report::Styling;
use lines::{Lines, Typist};

/// Asks in lines, over any input and output.
pub(crate) struct Plain<R, W> {
    lines: Lines<R, W>,
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Reads what a person types from `input`, and writes what is said to them to `output`, in lines of at most `width`
    /// columns.
    pub(crate) fn new(input: R, output: W, width: usize) -> Self {
        Self {
            lines: Lines::new(input, output, width, Typist::Person),
        }
    }

    /// As [`Plain::new()`], but nobody watches: a line that is not understood ends the input, and nothing is offered.
    pub(crate) fn unwatched(input: R, output: W, width: usize) -> Self {
        Self {
            lines: Lines::new(input, output, width, Typist::Script),
        }
    }
}

impl Plain<io::StdinLock<'static>, io::Stderr> {
    /// Reads standard input, and writes to standard error. Somebody watches where standard input is a terminal.
    #[must_use]
    pub(crate) fn on_standard_streams(width: usize) -> Self {
        let input = io::stdin();
        if input.is_terminal() {
            Self::new(input.lock(), io::stderr(), width)
        } else {
            Self::unwatched(input.lock(), io::stderr(), width)
        }
    }
}

impl<R: BufRead, W: Write> Asker for Plain<R, W> {
    fn introduce(&mut self, introduced: &Introduction<'_>) -> Result<(), Halt> {
        let questions = introduced.questionnaire.questions.len();
        self.lines.expect_questions(questions);
        let introduction = introduction(introduced, self.lines.width, Styling::Plain);
        self.lines.write(&introduction)?;
        self.lines.blank()?;
        self.lines.say(
            "Type each answer on a line of its own and press Enter. Instead of an answer you can type skip to leave a \
             question open, why to see why it is asked, and back to go to the question before.",
        )
    }

    fn ask(&mut self, asking: &Asking<'_>) -> Result<Reply, Halt> {
        question::ask(&mut self.lines, asking)
    }

    fn check(&mut self, review: &Review<'_>) -> Result<Decision, Halt> {
        review::check(&mut self.lines, review)
    }

    /// Nothing is offered where nobody watches.
    fn offer_to_save(&mut self, offer: &SaveOffer<'_>) -> Result<Option<PathBuf>, Halt> {
        if self.lines.typist == Typist::Script {
            return Ok(None);
        }
        match offer::to_save(&mut self.lines, offer) {
            Err(Halt::EndOfInput) => Ok(None),
            reply => reply,
        }
    }

    /// Nothing is offered: clearing takes what is not written here.
    fn offer_to_clear(&mut self) -> Result<(), Halt> {
        Ok(())
    }
}

impl<R: BufRead, W: Write> Presenter for Plain<R, W> {
    /// There is no screen here, only lines.
    fn take_the_screen(&mut self) -> Result<(), Halt> {
        Ok(())
    }

    /// Nothing is taken away here.
    fn clear(&mut self) -> Result<(), Halt> {
        Ok(())
    }

    fn show(&mut self, shown: &Slide<'_>) -> Result<Turn, Halt> {
        slide::show(&mut self.lines, shown)
    }

    fn pick(&mut self, menu: &Menu<'_>) -> Result<usize, Halt> {
        menu::pick(&mut self.lines, menu)
    }
}
