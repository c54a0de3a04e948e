//! `selfcheck export paper`: the questions on paper, with a key at the back.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::file::Files;
use crate::cli::{Failure, format, resolve};
use crate::export::paper::{Sheet, html, markdown};
use crate::report::OutcomeFormat;

/// A sheet to fill in by hand, with a key at the back: which answers lead to what
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: String,
    /// Output format [default: from the file extension of --output, else markdown]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write the sheet to a file
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Markdown, to edit or to print
    Markdown,
    /// HTML, to print from a browser, on A4 or Letter
    Html,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let formats = [
        (OutcomeFormat::Html, Format::Html),
        (OutcomeFormat::Markdown, Format::Markdown),
    ];
    let format = format::chosen(arguments.format, arguments.output.as_deref(), &formats)?;
    let mut files = Files::new();
    let questionnaire = resolve::questionnaire(&arguments.questionnaire, &mut files)?;
    let output = files.destination("`--output`", arguments.output.as_deref())?;
    if format == Format::Html {
        output.expect_place_for_html()?;
    }
    let sheet = Sheet::new(&questionnaire);
    output.publish(&match format {
        Format::Markdown => markdown(&sheet),
        Format::Html => html(&sheet),
    })
}
