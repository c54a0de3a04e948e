//! The screen: prints pages and wipes them.

use std::io::{self, Write};
use std::sync::Arc;

use console::Term;
use dialoguer::Input;

use super::layout::{Layout, Size};
use super::on_thread::on_thread;
use super::page::Page;
use super::recording::Recording;
use super::shrunk::silence_expected;
use super::theme::InputTheme;
use crate::report::Styling;
use crate::terminal::environment::is_too_small;
use crate::terminal::guard::Watch;
use crate::terminal::text::text_width;
use crate::terminal::{Guard, Halt};

/// The terminal of the prompts.
pub(super) struct Screen {
    pub(super) term: Term,
    pub(super) styling: Styling,
    recording: Recording,
    watch: Arc<Watch>,
}

/// Why a page was not completed.
#[derive(Debug)]
pub(super) enum Unfinished {
    /// The interview cannot continue.
    Halted(Halt),
    /// The screen has become too small for prompts.
    TooSmall,
}

impl Screen {
    /// The terminal of standard error.
    pub(super) fn new(styling: Styling, guard: &Guard) -> Self {
        silence_expected();
        let recording = Recording::default();
        Self {
            term: recording.term(),
            styling,
            recording,
            watch: Arc::clone(&guard.watch),
        }
    }

    /// The width of text.
    pub(super) fn width(&self) -> usize {
        text_width(self.term.size().1)
    }

    /// Prints lines.
    pub(super) fn print(&self, text: &str) -> Result<(), Halt> {
        (&self.term).write_all(text.as_bytes())?;
        self.term.flush()?;
        Ok(())
    }

    /// Prints the header of a prompt, then runs the prompt. Both are redrawn when the process is resumed.
    pub(super) fn prompt<T: Send>(
        &self,
        header: &str,
        prompt: impl FnOnce() -> T + Send,
    ) -> Result<T, Halt> {
        self.recording.begin();
        self.print(header)?;
        Ok(on_thread(&self.watch, &self.recording, prompt)?)
    }

    /// Clears the screen and its scrollback.
    pub(super) fn clear_all(&self) -> Result<(), Halt> {
        self.term.clear_screen()?;
        self.print("\u{1b}[3J")
    }

    /// Shows a page without a list until a line is typed, which can be empty.
    pub(super) fn type_in(
        &self,
        page: &Page<'_>,
        prompt: &str,
        initial: &str,
    ) -> Result<String, Unfinished> {
        let (layout, size) = self.lay_out(page)?;
        let header = format!("{}{}\n", layout.header, layout.prompt);
        let typed = self.prompt(&header, || {
            let input = Input::<String>::with_theme(&InputTheme)
                .with_prompt(prompt)
                .with_initial_text(initial)
                .allow_empty(true)
                .report(false);
            input.interact_text_on(&self.term)
        })??;
        // The prompt wipes only its last line. A typed line wraps when the key after the last column is pressed.
        let width = prompt.len() + console::measure_text_width(&typed);
        let full = width.saturating_sub(1) / usize::from(size.1).max(1);
        self.wipe(&layout, size, lines(&layout.prompt) + full)?;
        Ok(typed.trim().to_owned())
    }

    /// Fits a page to the current screen.
    pub(super) fn lay_out(&self, page: &Page<'_>) -> Result<(Layout, Size), Unfinished> {
        let size = self.term.size();
        if is_too_small(size) {
            return Err(Unfinished::TooSmall);
        }
        Ok((Layout::new(page, size, self.styling), size))
    }

    /// Wipes a page with `below` lines below its header. After a change of size, lines have moved, so the whole screen is
    /// cleared.
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

/// The number of lines of a prompt.
pub(super) fn lines(prompt: &str) -> usize {
    prompt.split('\n').count()
}

impl From<Halt> for Unfinished {
    fn from(halt: Halt) -> Self {
        Self::Halted(halt)
    }
}

impl From<io::Error> for Unfinished {
    fn from(error: io::Error) -> Self {
        Self::Halted(error.into())
    }
}

impl From<dialoguer::Error> for Unfinished {
    fn from(error: dialoguer::Error) -> Self {
        io::Error::from(error).into()
    }
}
