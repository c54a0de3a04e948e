//! `selfcheck new`: a questionnaire to start from.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::Args;

use super::file::Files;
use super::{Failure, clock, output};
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
    let destination = Files::new().destination("the new questionnaire", Some(path))?;
    let Some(path) = destination.path() else {
        return output::print(&text);
    };
    let name = path.display().to_string();
    let folders = NewFolders::make(path.parent().unwrap_or(Path::new("")))?;
    // Made anew or not at all, even where another program makes it at the same time.
    if let Err(error) = destination.make(&text) {
        folders.remove();
        return Err(match error.kind() {
            ErrorKind::AlreadyExists => Failure::refused(
                format!("{} already exists", quoted(&name)),
                "choose a new name: nothing is overwritten",
            ),
            _ => Failure::writing(&name, error),
        });
    }
    let name = quoted(&name);
    output::say(&format!(
        "wrote {name}; change it, and look at it with `selfcheck check`\n"
    ));
    Ok(())
}

/// The folders that were made for a file, outermost first.
struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    /// Makes a folder and those that it is in, as far as they are not there yet.
    fn make(folder: &Path) -> Result<Self, Failure> {
        let missing = folder.ancestors().take_while(|one| {
            let is_current = one.as_os_str().is_empty();
            !is_current && !one.exists()
        });
        let mut missing: Vec<_> = missing.map(Path::to_owned).collect();
        missing.reverse();
        let made = fs::create_dir_all(folder);
        let folders = Self(missing);
        made.map_err(|error| {
            folders.remove();
            Failure::writing(&folder.display().to_string(), error)
        })?;
        Ok(folders)
    }

    /// Removes those that are empty.
    fn remove(&self) {
        for folder in self.0.iter().rev() {
            // What is left over does no harm, and what went wrong is reported already.
            let _ = fs::remove_dir(folder);
        }
    }
}
