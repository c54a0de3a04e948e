//! Where a command writes to: standard output or a file.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::growing::{Growing, Readers};
use super::target::{Target, folder, may_write};
use crate::cli::{Failure, closed, output};
use crate::terminal::Surroundings;

/// Standard output, or a file that is neither read nor otherwise written by the same call: see [`super::Files`].
///
/// A regular file is replaced whole or not at all; anything else, a device or a pipe, is written through.
#[derive(Clone, Debug)]
pub(in crate::cli) enum Destination {
    /// Standard output.
    StandardOutput,
    /// A file.
    File(PathBuf),
}

impl Destination {
    /// The path of the file, if it is one.
    pub(in crate::cli) fn path(&self) -> Option<&Path> {
        match self {
            Self::StandardOutput => None,
            Self::File(path) => Some(path),
        }
    }

    /// Refuses a page at a terminal, where nobody can read it.
    pub(in crate::cli) fn expect_place_for_html(&self) -> Result<(), Failure> {
        if matches!(self, Self::StandardOutput) && Surroundings::now().shows_results() {
            return Err(Failure::refused(
                "HTML cannot be read at a terminal",
                "write it to a file, such as `--output page.html`, and open that in a browser",
            ));
        }
        Ok(())
    }

    /// Whether writing replaces what was written before, so that it can be done again and again.
    pub(in crate::cli) fn is_replaced(&self) -> bool {
        let replaced =
            |path: &PathBuf| fs::metadata(path).map_or(true, |metadata| metadata.is_file());
        match self {
            Self::StandardOutput => false,
            Self::File(path) => replaced(path),
        }
    }

    /// Refuses a file that can only be read, a folder, and a link that is not to be followed.
    pub(in crate::cli) fn expect_replaceable(&self) -> Result<(), Failure> {
        let Self::File(path) = self else {
            return Ok(());
        };
        let target = Target::of(path).and_then(|target| target.expect_writable());
        target.map_err(|error| self.failure(error))
    }

    /// Refuses a place where no file can be written, as far as can be told without making one.
    pub(in crate::cli) fn expect_writable(&self) -> Result<(), Failure> {
        let Self::File(path) = self else {
            return closed::expect_standard_output().map_err(|error| self.failure(error));
        };
        self.expect_replaceable()?;
        let folder = Target::of(path).map(|target| folder(target.path()));
        let kind = match folder {
            Ok(folder) if !folder.is_dir() => io::ErrorKind::NotFound,
            Ok(folder) if self.is_replaced() && !may_write(&folder) => {
                io::ErrorKind::PermissionDenied
            }
            _ => return Ok(()),
        };
        Err(self.failure(kind.into()))
    }

    /// Writes what only the owner of the file is to read.
    pub(in crate::cli) fn write(&self, text: &str) -> Result<(), Failure> {
        self.write_for(Readers::Owner, text)
    }

    /// Writes what is handed out: those can read it who can read any new file of its owner.
    pub(in crate::cli) fn publish(&self, text: &str) -> Result<(), Failure> {
        self.write_for(Readers::Usual, text)
    }

    /// Opens a file to be written piece by piece, for its owner alone; `None` for standard output.
    pub(in crate::cli) fn open(&self) -> Result<Option<Growing>, Failure> {
        let Self::File(path) = self else {
            return Ok(None);
        };
        let opened = Growing::open(path, Readers::Owner);
        opened.map(Some).map_err(|error| self.failure(error))
    }

    /// Writes a file that is handed out and is not there yet.
    ///
    /// # Errors
    ///
    /// Of the kind [`io::ErrorKind::AlreadyExists`] where there is one.
    pub(in crate::cli) fn make(&self, text: &str) -> io::Result<()> {
        let Self::File(path) = self else {
            return Err(io::ErrorKind::AlreadyExists.into());
        };
        // A link that leads nowhere is there, too.
        if path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let mut file = Growing::open(path, Readers::Usual)?;
        file.write_all(text.as_bytes())?;
        file.sync()?;
        file.finish_new()
    }

    fn write_for(&self, readers: Readers, text: &str) -> Result<(), Failure> {
        let Self::File(path) = self else {
            return output::print(text);
        };
        let written = Growing::open(path, readers).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync()?;
            file.finish()
        });
        written.map_err(|error| self.failure(error))
    }

    /// An error in writing it.
    pub(in crate::cli) fn failure(&self, error: io::Error) -> Failure {
        let name = self.path().map(|path| path.display().to_string());
        Failure::writing(name.as_deref().unwrap_or("standard output"), error)
    }
}
