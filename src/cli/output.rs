//! Standard output and standard error: how wide, how coloured, and what is written to them.

use std::io::{self, Write};

use console::Term;
use textwrap::WordSplitter;

use super::{Failure, closed};
use crate::diagnostic::Rendering;
use crate::report::Styling;

/// Text is never wider.
pub(super) const WIDEST: usize = 80;

/// Writes results to standard output, all of them or an error.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let written = closed::expect_standard_output()
        .and_then(|()| stdout.write_all(text.as_bytes()))
        .and_then(|()| stdout.flush());
    written.map_err(|error| Failure::writing("standard output", error))
}

/// Says something to the person on standard error. That nobody is there to read it is no reason to fail.
pub(super) fn say(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr
        .write_all(text.as_bytes())
        .and_then(|()| stderr.flush());
}

/// Says something in words on standard error: wrapped where that is a terminal, each line by itself, and elsewhere as it
/// is, for whoever looks for a line.
pub(super) fn say_in_words(text: &str) {
    let term = Term::stderr();
    if !term.is_term() {
        return say(text);
    }
    let width = width_of(&term);
    let wrapped = text.lines().map(|line| {
        let indent = " ".repeat(line.len() - line.trim_start().len());
        let options = textwrap::Options::new(width)
            .subsequent_indent(&indent)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        textwrap::fill(line, options) + "\n"
    });
    say(&wrapped.collect::<String>());
}

/// How wide text on standard output is.
pub(super) fn width() -> usize {
    width_of(&Term::stdout())
}

/// How text on standard output is marked up.
pub(super) fn styling() -> Styling {
    styling_if(console::colors_enabled())
}

/// How text on standard error is marked up.
pub(super) fn styling_of_messages() -> Styling {
    styling_if(console::colors_enabled_stderr())
}

fn styling_if(coloured: bool) -> Styling {
    if coloured {
        Styling::Styled
    } else {
        Styling::Plain
    }
}

/// How diagnostics on standard error are drawn.
pub(super) fn rendering() -> Rendering {
    Rendering {
        color: console::colors_enabled_stderr(),
        width: width_of(&Term::stderr()),
    }
}

fn width_of(term: &Term) -> usize {
    let columns = term
        .size_checked()
        .map_or(WIDEST, |(_, columns)| usize::from(columns));
    columns.clamp(20, WIDEST)
}
