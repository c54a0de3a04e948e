//! `selfcheck show`: shows the questions and what each answer leads to, or which answers lead to one item.

#[cfg(feature = "proof")]
mod item;
mod listing;

use clap::Args;

use super::file::Files;
use super::{Failure, output, resolve};
use listing::listing;

/// Show the questions of a questionnaire, and what each answer leads to
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    #[arg(default_value = resolve::DEFAULT)]
    questionnaire: String,
    #[cfg(feature = "proof")]
    #[command(flatten)]
    item: item::Options,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let questionnaire = resolve::questionnaire(&arguments.questionnaire, &mut Files::new())?;
    #[cfg(feature = "proof")]
    if let Some(text) = arguments.item.text(&questionnaire)? {
        return output::print(&text);
    }
    output::print(&listing(&questionnaire))
}
