//! The screen: what is printed on it and taken from it again.

use std::io::{self, Write};
use std::sync::Arc;

use console::Term;
use dialoguer::Input;

use super::apart::apart;
use super::layout::{Layout, Size};
use super::page::Page;
use super::recording::Recording;
use super::shrunk::expect_quietly;
use super::theme::InputTheme;
use crate::report::Styling;
use crate::terminal::environment::is_too_small;
use crate::terminal::guard::Watch;
use crate::terminal::phrases::text_width;
use crate::terminal::{Guard, Halt};

/// The terminal that is asked at.
pub(super) struct Screen {
    pub(super) term: Term,
    pub(super) styling: Styling,
    recording: Recording,
    watch: Arc<Watch>,
}

/// Why a page came to no end.
#[derive(Debug)]
pub(super) enum Broken {
    /// Nobody answers any more.
    Halted(Halt),
    /// The screen has become too small for prompts.
    TooSmall,
}

impl Screen {
    /// The terminal of standard error.
    pub(super) fn new(styling: Styling, guard: &Guard) -> Self {
        expect_quietly();
        let recording = Recording::default();
        Self {
            term: recording.term(),
            styling,
            recording,
            watch: Arc::clone(&guard.watch),
        }
    }

    /// How wide text is.
    pub(super) fn width(&self) -> usize {
        text_width(self.term.size().1)
    }

    /// Prints lines.
    pub(super) fn print(&self, text: &str) -> Result<(), Halt> {
        (&self.term).write_all(text.as_bytes())?;
        self.term.flush()?;
        Ok(())
    }

    /// Prints what is above a prompt, then has it answered. Where the process is stopped meanwhile and goes on, both are
    /// drawn again.
    pub(super) fn prompt<T: Send>(
        &self,
        header: &str,
        prompt: impl FnOnce() -> T + Send,
    ) -> Result<T, Halt> {
        self.recording.begin();
        self.print(header)?;
        Ok(apart(&self.watch, &self.recording, prompt)?)
    }

    /// Clears the screen, and what was scrolled off it.
    pub(super) fn clear_all(&self) -> Result<(), Halt> {
        self.term.clear_screen()?;
        self.print("\u{1b}[3J")
    }

    /// Shows a page without a list until a line has been typed, which may be empty.
    pub(super) fn type_in(
        &self,
        page: &Page<'_>,
        prompt: &str,
        begun: &str,
    ) -> Result<String, Broken> {
        let (layout, size) = self.lay_out(page)?;
        let header = format!("{}{}\n", layout.header, layout.prompt);
        let typed = self.prompt(&header, || {
            let input = Input::<String>::with_theme(&InputTheme)
                .with_prompt(prompt)
                .with_initial_text(begun)
                .allow_empty(true)
                .report(false);
            input.interact_text_on(&self.term)
        })??;
        // The line has taken itself away, but for those that it ran over from; a full one runs over with the next key.
        let width = prompt.len() + console::measure_text_width(&typed);
        let full = width.saturating_sub(1) / usize::from(size.1).max(1);
        self.wipe(&layout, size, lines(&layout.prompt) + full)?;
        Ok(typed.trim().to_owned())
    }

    /// Fits a page to the screen as it is now.
    pub(super) fn lay_out(&self, page: &Page<'_>) -> Result<(Layout, Size), Broken> {
        let size = self.term.size();
        if is_too_small(size) {
            return Err(Broken::TooSmall);
        }
        Ok((Layout::new(page, size, self.styling), size))
    }

    /// Takes a page from the screen again, with so many lines below its header: all of the screen where lines have moved
    /// because its size has changed.
    pub(super) fn wipe(&self, layout: &Layout, size: Size, below: usize) -> Result<(), Halt> {
        if self.term.size() == size {
            self.term
                .clear_last_lines(layout.header.lines().count() + below)?;
        } else {
            self.term.clear_screen()?;
        }
        Ok(())
    }
}

/// How many lines a prompt takes.
pub(super) fn lines(prompt: &str) -> usize {
    prompt.split('\n').count()
}

impl From<Halt> for Broken {
    fn from(halt: Halt) -> Self {
        Self::Halted(halt)
    }
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Self::Halted(error.into())
    }
}

impl From<dialoguer::Error> for Broken {
    fn from(error: dialoguer::Error) -> Self {
        io::Error::from(error).into()
    }
}
