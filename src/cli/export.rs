//! `selfcheck export`: a questionnaire as what others open.

mod diagram;
mod page;
mod paper;
mod schema;

use clap::{Args, Subcommand};

use super::Failure;

/// Write a questionnaire as what others open: a page, a sheet of paper, a diagram; or the schema of its file
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    export: Export,
}

#[derive(Debug, Subcommand)]
enum Export {
    Page(page::Arguments),
    Paper(paper::Arguments),
    Diagram(diagram::Arguments),
    Schema(schema::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.export {
        Export::Page(arguments) => page::run(arguments),
        Export::Paper(arguments) => paper::run(arguments),
        Export::Diagram(arguments) => diagram::run(arguments),
        Export::Schema(arguments) => schema::run(arguments),
    }
}
