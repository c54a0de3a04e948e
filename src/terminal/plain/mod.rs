//! Asks in plain lines, for pipes, screen readers and simple terminals.
//!
//! It writes no escape sequences, and every line makes sense without its position on a screen. Every prompt ends with a
//! line break, so that the output reads the same with and without echo.
//!
//! A person at a terminal is asked again when a line is not understood. In a pipe or a file, such a line is an error.

mod choices;
mod command;
mod complaint;
mod lines;
mod menu;
mod offer;
mod question;
mod review;
mod slide;
mod typed;
mod words;

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use super::text::{self, introduction};
use super::{
    Asker, Asking, Decision, Halt, Introduction, Menu, Presenter, Reply, Review, SaveOffer, Slide,
    Turn,
};
use crate::phrases::lines::instructions;
use crate::questionnaire::Notice;
use crate::report::Styling;
use lines::{Lines, Typist};

/// Asks in plain lines, over any input and output.
pub(crate) struct Plain<R, W> {
    lines: Lines<R, W>,
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Reads a person's replies from `input` and writes to `output`, in lines of at most `width` columns.
    pub(crate) fn new(input: R, output: W, width: usize) -> Self {
        Self {
            lines: Lines::new(input, output, width, Typist::Person),
        }
    }

    /// Like [`Plain::new()`], for a script: a line that is not understood is an error, and nothing is offered.
    pub(crate) fn for_script(input: R, output: W, width: usize) -> Self {
        Self {
            lines: Lines::new(input, output, width, Typist::Script),
        }
    }
}

impl Plain<io::StdinLock<'static>, io::Stderr> {
    /// Reads standard input and writes to standard error. If standard input is not a terminal, it is a script.
    #[must_use]
    pub(crate) fn on_standard_streams(width: usize) -> Self {
        let input = io::stdin();
        if input.is_terminal() {
            Self::new(input.lock(), io::stderr(), width)
        } else {
            Self::for_script(input.lock(), io::stderr(), width)
        }
    }
}

impl<R: BufRead, W: Write> Asker for Plain<R, W> {
    fn introduce(&mut self, introduced: &Introduction<'_>) -> Result<(), Halt> {
        let questions = introduced.questionnaire.questions.len();
        self.lines.expect_questions(questions);
        let introduction = introduction(introduced, self.lines.width, Styling::Bare);
        self.lines.write(&introduction)?;
        self.lines.blank()?;
        self.lines.say(&instructions())
    }

    fn notify(&mut self, notices: &[&Notice]) -> Result<(), Halt> {
        let width = self.lines.width;
        self.lines
            .write(&text::notices(notices, width, Styling::Bare))
    }

    fn ask(&mut self, asking: &Asking<'_>) -> Result<Reply, Halt> {
        question::ask(&mut self.lines, asking)
    }

    fn check(&mut self, review: &Review<'_>) -> Result<Decision, Halt> {
        review::check(&mut self.lines, review)
    }

    /// A script gets no offer.
    fn offer_to_save(&mut self, offer: &SaveOffer<'_>) -> Result<Option<PathBuf>, Halt> {
        if self.lines.typist == Typist::Script {
            return Ok(None);
        }
        match offer::to_save(&mut self.lines, offer) {
            Err(Halt::EndOfInput) => Ok(None),
            reply => reply,
        }
    }

    /// Does nothing: clearing a screen takes escape sequences.
    fn offer_to_clear(&mut self) -> Result<(), Halt> {
        Ok(())
    }
}

impl<R: BufRead, W: Write> Presenter for Plain<R, W> {
    /// Does nothing: there is no screen.
    fn take_the_screen(&mut self) -> Result<(), Halt> {
        Ok(())
    }

    /// Does nothing: there is no screen.
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
