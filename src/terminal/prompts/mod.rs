//! Asks at prompts: lists that are used with the arrow keys, drawn by dialoguer.
//!
//! The question and its hint are printed above the list. After the reply, two lines replace all of it: the question and
//! the answer. Everything is written to standard error.

mod choose;
mod layout;
mod list;
mod menu;
mod number;
mod offer;
mod on_thread;
mod page;
mod parts;
mod question;
mod recording;
mod review;
mod row;
mod screen;
mod several;
mod shrunk;
mod single;
mod slide;
mod theme;
mod ways_out;

use std::io;
use std::path::PathBuf;

use console::Term;

use super::keyboard::Keyboard;
use super::text::{self, introduction};
use super::{
    Asker, Asking, Decision, Guard, Halt, Introduction, Menu, Plain, Presenter, Reply, Review,
    SaveOffer, Slide, Turn,
};
use crate::questionnaire::Notice;
use crate::report::Styling;
use screen::{Screen, Unfinished};
use several::Unsent;

/// Asks at the terminal of standard error, with prompts, or in plain lines while it is too small for prompts.
///
/// Echo is off as long as this exists.
pub(crate) struct Prompts {
    screen: Screen,
    keyboard: Keyboard,
    unsent: Unsent,
}

impl Prompts {
    /// Asks with or without styling; `guard` restores the terminal on signals.
    #[must_use]
    pub(crate) fn new(styling: Styling, guard: &Guard) -> Self {
        Self {
            screen: Screen::new(styling, guard),
            keyboard: Keyboard::quiet(),
            unsent: Unsent::new(),
        }
    }

    /// The result of a prompt, or of plain lines if the terminal is too small for the prompt.
    fn or_in_lines<T>(
        &self,
        result: Result<T, Unfinished>,
        ask: impl FnOnce(&mut dyn Presenter) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        match result {
            Ok(result) => Ok(result),
            Err(Unfinished::Halted(halt)) => Err(halt),
            Err(Unfinished::TooSmall) => self.keyboard.with_echo(|| {
                let width = self.screen.width();
                ask(&mut Plain::new(io::stdin().lock(), Term::stderr(), width))
            }),
        }
    }
}

impl Asker for Prompts {
    fn introduce(&mut self, introduced: &Introduction<'_>) -> Result<(), Halt> {
        let introduction = introduction(introduced, self.screen.width(), self.screen.styling);
        self.screen.print(&introduction)
    }

    fn notify(&mut self, notices: &[&Notice]) -> Result<(), Halt> {
        let (width, styling) = (self.screen.width(), self.screen.styling);
        self.screen.print(&text::notices(notices, width, styling))
    }

    fn ask(&mut self, asking: &Asking<'_>) -> Result<Reply, Halt> {
        let reply = question::ask(&self.screen, asking, &mut self.unsent);
        self.or_in_lines(reply, |plain| plain.ask(asking))
    }

    fn check(&mut self, answers: &Review<'_>) -> Result<Decision, Halt> {
        self.unsent.clear();
        let decision = review::check(&self.screen, answers);
        self.or_in_lines(decision, |plain| plain.check(answers))
    }

    fn offer_to_save(&mut self, offer: &SaveOffer<'_>) -> Result<Option<PathBuf>, Halt> {
        let path = offer::to_save(&self.screen, offer);
        self.or_in_lines(path, |plain| plain.offer_to_save(offer))
    }

    fn offer_to_clear(&mut self) -> Result<(), Halt> {
        let cleared = offer::to_clear(&self.screen);
        self.or_in_lines(cleared, |plain| plain.offer_to_clear())
    }
}

impl Presenter for Prompts {
    fn take_the_screen(&mut self) -> Result<(), Halt> {
        let rows = self.screen.term.size().0;
        self.screen.print(&"\n".repeat(rows.into()))?;
        self.clear()
    }

    fn clear(&mut self) -> Result<(), Halt> {
        Ok(self.screen.term.clear_screen()?)
    }

    fn show(&mut self, shown: &Slide<'_>) -> Result<Turn, Halt> {
        self.unsent.clear();
        let turn = slide::show(&self.screen, shown);
        self.or_in_lines(turn, |plain| plain.show(shown))
    }

    fn pick(&mut self, menu: &Menu<'_>) -> Result<usize, Halt> {
        self.unsent.clear();
        let row = menu::pick(&self.screen, menu);
        self.or_in_lines(row, |plain| plain.pick(menu))
    }
}
