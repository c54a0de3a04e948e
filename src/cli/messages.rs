//! Writes messages to standard error, with its width and color.

use std::io::{self, Write};

use console::Term;
use textwrap::WordSplitter;

use crate::diagnostic::Rendering;
use crate::report::Styling;
use crate::terminal::is_plain;

/// The maximum width of text.
pub(super) const WIDEST: usize = 80;

/// Writes a message to standard error. An error in doing so is ignored.
pub(super) fn say(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr
        .write_all(text.as_bytes())
        .and_then(|()| stderr.flush());
}

/// Writes a message to standard error, each line wrapped if it is a terminal. Otherwise lines stay whole, so that they can
/// be searched.
pub(super) fn say_wrapped(text: &str) {
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

/// The styling of text on standard error.
pub(super) fn styling() -> Styling {
    styling_if(console::colors_enabled_stderr())
}

/// Styling, if colors are on and the output is not plain.
pub(super) fn styling_if(colors: bool) -> Styling {
    if is_plain() {
        Styling::Bare
    } else if colors {
        Styling::Styled
    } else {
        Styling::Plain
    }
}

/// The styling of text without escape sequences, such as in a file.
pub(super) fn unstyled() -> Styling {
    styling_if(false)
}

/// The rendering of diagnostics on standard error.
pub(super) fn rendering() -> Rendering {
    Rendering {
        color: console::colors_enabled_stderr(),
        width: width_of(&Term::stderr()),
    }
}

/// The width of text at a terminal.
pub(super) fn width_of(term: &Term) -> usize {
    let columns = term
        .size_checked()
        .map_or(WIDEST, |(_, columns)| usize::from(columns));
    columns.clamp(20, WIDEST)
}
