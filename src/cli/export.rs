//! `selfcheck export`: a questionnaire as what others open.

mod page;

use clap::{Args, Subcommand};

use super::Failure;

/// Write a questionnaire as what others open: a page
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    export: Export,
}

#[derive(Debug, Subcommand)]
enum Export {
    Page(page::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.export {
        Export::Page(arguments) => page::run(arguments),
    }
}
