//! `selfcheck export page`: the whole self-check as one HTML page.

use std::path::PathBuf;

use clap::Args;

use crate::cli::{Failure, file, output, resolve};
use crate::export::page::page;

/// The whole self-check as one HTML page: it opens from disk, on a phone too, needs no network and keeps nothing
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
    let page = page(&resolve::questionnaire(&arguments.questionnaire)?);
    match &arguments.output {
        Some(path) => file::publish(path, &page),
        None => output::print(&page),
    }
}
