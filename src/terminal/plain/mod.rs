//! Asks in plain lines: for a pipe, a screen reader, a terminal that cannot do more.
//!
//! No escape sequence is ever written, and no line depends on where it stands on a screen. Every line that asks for
//! something is ended, so that what is asked reads the same whether or not what is typed is seen.

mod lines;
mod menu;
mod offer;
mod question;
mod review;
mod slide;
mod typed;

use std::io::{BufRead, Write};
use std::path::PathBuf;

use super::phrases::introduction;
use super::{
    Asker, Asking, Decision, Halt, Introduction, Menu, Presenter, Reply, Review, Slide, Turn,
};
use crate::report::Styling;
use lines::Lines;

/// Asks in lines, over any input and output.
pub struct Plain<R, W> {
    lines: Lines<R, W>,
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Reads answers from `input`; writes what is said to `output`, in lines of at most `width` columns.
    pub fn new(input: R, output: W, width: usize) -> Self {
        Self {
            lines: Lines::new(input, output, width),
        }
    }
}

impl<R: BufRead, W: Write> Asker for Plain<R, W> {
    fn introduce(&mut self, introduced: &Introduction<'_>) -> Result<(), Halt> {
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

    fn offer_to_save(&mut self) -> Result<Option<PathBuf>, Halt> {
        match offer::to_save(&mut self.lines) {
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
