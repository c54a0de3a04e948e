//! `selfcheck new`: writes a questionnaire to start from.

use std::io::ErrorKind;
use std::path::PathBuf;

use clap::Args;

use super::file::{Files, NewFolders};
use super::{Failure, clock, messages, output};
use crate::template;
use crate::words::quoted;

/// Write a commented questionnaire to start from
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The file to create, along with its folders; it must not exist yet. `-` prints to standard output
    file: PathBuf,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let text = template::questionnaire(clock::today());
    let path = &arguments.file;
    let destination = Files::new().destination("the new questionnaire", Some(path))?;
    let Some(path) = destination.path() else {
        return output::print(&text);
    };
    let name = path.display().to_string();
    let mut folders = NewFolders::default();
    if let Err(failure) = folders.create_for(path) {
        folders.remove();
        return Err(failure);
    }
    // The file must be new, even if another program creates it at the same time.
    if let Err(error) = destination.create(&text) {
        folders.remove();
        return Err(match error.kind() {
            ErrorKind::AlreadyExists => Failure::refused(
                format!("{} already exists", quoted(&name)),
                "choose a new name; existing files are not overwritten",
            ),
            _ => destination.failure(error),
        });
    }
    let name = quoted(&name);
    messages::say(&format!(
        "wrote {name}; edit it, and check it with `selfcheck check`\n"
    ));
    Ok(())
}
