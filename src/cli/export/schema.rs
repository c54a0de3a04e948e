//! `selfcheck export schema`: prints the JSON Schema of questionnaire and answer files.

use std::path::PathBuf;

use clap::Args;

use crate::cli::Failure;
use crate::cli::file::Files;
use crate::export::schema;

/// Export the JSON Schema of a questionnaire file, so that an editor can complete and check it as you type
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// Export the schema of an answer file instead
    #[arg(long)]
    answers: bool,
    /// Write the schema to a file
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let schema = if arguments.answers {
        schema::answers()
    } else {
        schema::questionnaire()
    };
    let output = Files::new().destination("`--output`", arguments.output.as_deref())?;
    output.publish(&format!("{schema:#}\n"))
}
