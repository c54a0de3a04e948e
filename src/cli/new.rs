//! `selfcheck new`: a questionnaire to start from.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, clock, file, output};
use crate::template;
use crate::words::quoted;

/// Write a commented questionnaire to start from
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The file to make, which must not be there yet, with its folder; `-` prints it
    file: PathBuf,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let text = template::questionnaire(clock::today());
    let path = &arguments.file;
    if file::is_dash(path) {
        return output::print(&text);
    }
    let name = path.display().to_string();
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)
        .map_err(|error| Failure::writing(&folder.display().to_string(), error))?;
    // Made anew or not at all, even where another program makes it at the same time.
    let written = File::create_new(path).and_then(|mut file| file.write_all(text.as_bytes()));
    match written {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(Failure::refused(
                format!("{} is already there", quoted(&name)),
                "name a file that is not there yet: nothing is overwritten",
            ));
        }
        written => written.map_err(|error| Failure::writing(&name, error))?,
    }
    let name = quoted(&name);
    output::say(&format!(
        "wrote {name}; change it, and look at it with `selfcheck check`\n"
    ));
    Ok(())
}
