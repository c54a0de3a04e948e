//! Lines in and lines out: no cursor is moved, nothing is drawn again.

use std::io::{BufRead, Read, Write};

use crate::report::{Styling, prose};
use crate::terminal::Halt;
use crate::terminal::phrases::wrapped;

/// What is typed beyond this many bytes counts as a line of its own, so that no input fills the memory.
const LONGEST_LINE: u64 = 4096;

/// A line that was read.
pub(super) enum Line {
    /// Its text, without what ended it.
    Text(String),
    /// It was no UTF-8.
    Unreadable,
}

/// Where lines are read from and written to.
pub(super) struct Lines<R, W> {
    input: R,
    output: W,
    pub(super) width: usize,
}

impl<R: BufRead, W: Write> Lines<R, W> {
    pub(super) fn new(input: R, output: W, width: usize) -> Self {
        Self {
            input,
            output,
            width,
        }
    }

    /// The next line.
    pub(super) fn read(&mut self) -> Result<Line, Halt> {
        let mut bytes = Vec::new();
        self.input
            .by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Err(Halt::EndOfInput);
        }
        Ok(String::from_utf8(bytes).map_or(Line::Unreadable, |text| {
            Line::Text(text.trim_end_matches(['\n', '\r']).to_owned())
        }))
    }

    /// Writes text whose lines are wrapped already.
    pub(super) fn write(&mut self, text: &str) -> Result<(), Halt> {
        self.output.write_all(text.as_bytes())?;
        self.output.flush()?;
        Ok(())
    }

    /// Writes plain text, wrapped.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Halt> {
        self.item("", text)
    }

    /// Writes plain text behind a number or a bullet, wrapped.
    pub(super) fn item(&mut self, bullet: &str, text: &str) -> Result<(), Halt> {
        let rest = " ".repeat(bullet.len());
        let text = wrapped(text, self.width, bullet, &rest);
        self.write(&text)
    }

    /// Writes Markdown, wrapped.
    pub(super) fn prose(&mut self, markdown: &str) -> Result<(), Halt> {
        let text = prose(markdown, self.width, Styling::Plain);
        self.write(&text)
    }

    /// Writes a blank line.
    pub(super) fn blank(&mut self) -> Result<(), Halt> {
        self.write("\n")
    }
}
