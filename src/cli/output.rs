//! Writes results to standard output, with its width and color.

use std::io::{self, Write};

use console::Term;

use super::messages::{styling_if, width_of};
use super::{Failure, closed};
use crate::report::Styling;

/// Writes results to standard output.
///
/// # Errors
///
/// Standard output is closed, or writing fails.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let written = closed::expect_standard_output()
        .and_then(|()| stdout.write_all(text.as_bytes()))
        .and_then(|()| stdout.flush());
    written.map_err(|error| Failure::writing("standard output", error))
}

/// The width of text on standard output.
pub(super) fn width() -> usize {
    width_of(&Term::stdout())
}

/// The styling of text on standard output.
pub(super) fn styling() -> Styling {
    styling_if(console::colors_enabled())
}
