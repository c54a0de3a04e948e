//! `selfcheck export paper`: writes a printable form with a key.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::file::Files;
use crate::cli::{Failure, format, resolve};
use crate::export::paper::{Sheet, html, markdown};
use crate::report::OutcomeFormat;

/// Export a form to print and fill in by hand, with a key that shows what to read for each answer
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: String,
    /// Output format [default: from the file extension of --output, else markdown]
    #[arg(long, value_enum)]
    format: Option<PaperFormat>,
    /// Write the form to a file
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PaperFormat {
    /// Markdown, to edit or print
    Markdown,
    /// HTML, to print from a browser on A4 or Letter paper
    Html,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let formats = [
        (OutcomeFormat::Html, PaperFormat::Html),
        (OutcomeFormat::Markdown, PaperFormat::Markdown),
    ];
    let format = format::chosen(arguments.format, arguments.output.as_deref(), &formats)?;
    let mut files = Files::new();
    let questionnaire = resolve::questionnaire(&arguments.questionnaire, &mut files)?;
    let output = files.destination("`--output`", arguments.output.as_deref())?;
    if format == PaperFormat::Html {
        output.expect_place_for_html()?;
    }
    let sheet = Sheet::new(&questionnaire);
    output.publish(&match format {
        PaperFormat::Markdown => markdown(&sheet),
        PaperFormat::Html => html(&sheet),
    })
}
