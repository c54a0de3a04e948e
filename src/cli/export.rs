//! `selfcheck export`: writes a questionnaire in other formats.

mod diagram;
mod page;
mod paper;
mod schema;

use clap::{Args, Subcommand};

use super::Failure;

/// Export a questionnaire as a web page, printable form or diagram, or print the schema of its file
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
