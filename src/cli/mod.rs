//! The commands. Results go to standard output, messages to standard error.
//!
//! There is one file per command, with its arguments and its `run`. Modules outside `cli` do not depend on clap.

mod answering;
mod argument;
#[cfg(feature = "batch")]
mod batch;
#[cfg(feature = "proof")]
mod check;
mod clock;
mod closed;
mod compare;
mod completions;
mod demo;
#[cfg(feature = "proof")]
mod diff;
#[cfg(feature = "proof")]
mod evidence;
mod examples;
#[cfg(feature = "export")]
mod export;
mod failure;
mod file;
mod format;
mod interaction;
mod list;
mod messages;
mod new;
mod output;
mod person;
mod resolve;
mod run;
mod show;
mod suggestion;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::terminal::{Environment, report_oversized_files};
use failure::Failure;

/// A self-check questionnaire for health education.
///
/// You answer questions, and see what to read, why, and what to talk about with your health care provider. It is not a
/// diagnosis. Your answers stay on this computer, and are not saved unless you ask for it.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true, max_term_width = 80)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    run: run::Options,
}

#[derive(Debug, Subcommand)]
enum Command {
    Run(run::Arguments),
    List(list::Arguments),
    Show(show::Arguments),
    #[cfg(feature = "proof")]
    Check(check::Arguments),
    Test(test::Arguments),
    #[cfg(feature = "proof")]
    Diff(diff::Arguments),
    Compare(compare::Arguments),
    #[cfg(feature = "batch")]
    Batch(batch::Arguments),
    Demo(demo::Arguments),
    #[cfg(feature = "export")]
    Export(export::Arguments),
    New(new::Arguments),
    Completions(completions::Arguments),
}

/// Runs the command that the process was started with; returns its exit status.
#[must_use]
pub fn main() -> ExitCode {
    Environment::now().set_colors();
    // If this fails, only an error message is lost.
    let _ = report_oversized_files();
    let result = match Cli::try_parse() {
        Ok(cli) => dispatch(cli),
        Err(error) => Err(suggestion::failure(error)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn dispatch(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        None => run::run(&run::Arguments::bare(cli.run)),
        Some(Command::Run(arguments)) => run::run(&arguments),
        Some(Command::List(arguments)) => list::run(&arguments),
        Some(Command::Show(arguments)) => show::run(&arguments),
        #[cfg(feature = "proof")]
        Some(Command::Check(arguments)) => check::run(&arguments),
        Some(Command::Test(arguments)) => test::run(&arguments),
        #[cfg(feature = "proof")]
        Some(Command::Diff(arguments)) => diff::run(&arguments),
        Some(Command::Compare(arguments)) => compare::run(&arguments),
        #[cfg(feature = "batch")]
        Some(Command::Batch(arguments)) => batch::run(&arguments),
        Some(Command::Demo(arguments)) => demo::run(&arguments),
        #[cfg(feature = "export")]
        Some(Command::Export(arguments)) => export::run(&arguments),
        Some(Command::New(arguments)) => new::run(&arguments),
        Some(Command::Completions(arguments)) => completions::run(&arguments),
    }
}
