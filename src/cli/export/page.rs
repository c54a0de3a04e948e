//! `selfcheck export page`: writes the whole self-check as one HTML page.

use std::path::PathBuf;

use clap::Args;

use crate::cli::file::Files;
use crate::cli::{Failure, format, resolve};
use crate::export::page;
use crate::report::OutcomeFormat;

/// Export the whole self-check as one HTML page, which works offline, also on a phone, and stores nothing
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: String,
    /// Write the page to a file
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> Result<(), Failure> {
    // Reject the extension of another format.
    format::chosen(
        None,
        arguments.output.as_deref(),
        &[(OutcomeFormat::Html, ())],
    )?;
    let mut files = Files::new();
    let questionnaire = resolve::questionnaire(&arguments.questionnaire, &mut files)?;
    let output = files.destination("`--output`", arguments.output.as_deref())?;
    output.expect_place_for_html()?;
    output.publish(&page(&questionnaire))
}
