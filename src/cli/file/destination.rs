//! Where a command writes to: standard output or a file.

use std::cell::RefCell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::growing::{Growing, Readers};
use super::seen::Seen;
use super::target::{Target, may_write};
use crate::cli::{Failure, closed, output};
use crate::terminal::Environment;
use crate::words::{one_line, quoted};

/// Standard output, or a file that is neither read nor otherwise written by the same call: see [`super::Files`].
///
/// A regular file is replaced whole or not at all; anything else, a device or a pipe, is written through.
#[derive(Clone, Debug)]
pub(in crate::cli) enum Destination {
    /// Standard output.
    StandardOutput,
    /// A file.
    File(Place),
}

/// The path of a file to write, and what is to be written over there: what was there when it was claimed, or what was
/// written to it last.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Place {
    path: PathBuf,
    seen: RefCell<Seen>,
}

impl Destination {
    /// The file at a path.
    pub(super) fn at(path: &Path) -> Result<Self, Failure> {
        let seen = Seen::at(path).map_err(|error| failure(path, error))?;
        Ok(Self::File(Place {
            path: path.to_owned(),
            seen: RefCell::new(seen),
        }))
    }

    /// The path of the file, if it is one.
    pub(in crate::cli) fn path(&self) -> Option<&Path> {
        match self {
            Self::StandardOutput => None,
            Self::File(place) => Some(&place.path),
        }
    }

    /// Refuses a page at a terminal, where nobody can read it.
    pub(in crate::cli) fn expect_place_for_html(&self) -> Result<(), Failure> {
        if matches!(self, Self::StandardOutput) && Environment::now().shows_results() {
            return Err(Failure::refused(
                "HTML cannot be read at a terminal",
                "write it to a file, such as `--output page.html`, and open that in a browser",
            ));
        }
        Ok(())
    }

    /// Whether writing replaces what was written before, so that it can be done again and again.
    pub(in crate::cli) fn is_replaced(&self) -> bool {
        match self {
            Self::StandardOutput => false,
            Self::File(place) => !place.seen.borrow().is_special(),
        }
    }

    /// Whether a regular file was there when it was claimed, or has been written since.
    pub(in crate::cli) fn is_there(&self) -> bool {
        match self {
            Self::StandardOutput => false,
            Self::File(place) => place.seen.borrow().is_file(),
        }
    }

    /// Refuses a file that can only be read, and a folder.
    pub(in crate::cli) fn expect_replaceable(&self) -> Result<(), Failure> {
        let Self::File(place) = self else {
            return Ok(());
        };
        let writable = place.seen.borrow().target.expect_writable();
        writable.map_err(|error| self.failure(error))
    }

    /// Refuses a place where no file can be written, as far as can be told without making one.
    pub(in crate::cli) fn expect_writable(&self) -> Result<(), Failure> {
        let Self::File(place) = self else {
            return closed::expect_standard_output().map_err(|error| self.failure(error));
        };
        self.expect_replaceable()?;
        let seen = place.seen.borrow();
        let folder = seen.target.folder();
        if !seen.is_special() && !folder.is_dir() {
            return Err(self.failure(io::ErrorKind::NotFound.into()));
        }
        if self.is_replaced() && !may_write(folder) {
            return Err(self.failure(io::ErrorKind::PermissionDenied.into()));
        }
        Ok(())
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
        let Self::File(place) = self else {
            return Ok(None);
        };
        let opened = place.open(Readers::Owner);
        opened.map(Some).map_err(|error| self.failure(error))
    }

    /// Writes a file that is handed out and is not there yet.
    ///
    /// # Errors
    ///
    /// Of the kind [`io::ErrorKind::AlreadyExists`] where there is one.
    pub(in crate::cli) fn make(&self, text: &str) -> io::Result<()> {
        let Self::File(place) = self else {
            return Err(io::ErrorKind::AlreadyExists.into());
        };
        // A link that leads nowhere is there, too.
        if place.path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        place.write(Readers::Usual, text)
    }

    fn write_for(&self, readers: Readers, text: &str) -> Result<(), Failure> {
        let Self::File(place) = self else {
            return output::print(text);
        };
        let written = place.write(readers, text);
        written.map_err(|error| self.failure(error))
    }

    /// An error in writing it.
    pub(in crate::cli) fn failure(&self, error: io::Error) -> Failure {
        match self {
            Self::StandardOutput => Failure::writing("standard output", error),
            Self::File(place) => failure(&place.path, error),
        }
    }
}

impl Place {
    fn open(&self, readers: Readers) -> io::Result<Growing> {
        Growing::open(&self.path, readers, &self.seen.borrow())
    }

    fn write(&self, readers: Readers, text: &str) -> io::Result<()> {
        let mut file = self.open(readers)?;
        file.write_all(text.as_bytes())?;
        file.sync()?;
        let now = file.finish()?;
        self.seen.replace(now);
        Ok(())
    }
}

/// What the system calls a file that is not there is a folder here: the file itself would be made.
fn failure(path: &Path, error: io::Error) -> Failure {
    let name = path.display().to_string();
    let kind = error.kind();
    if !matches!(kind, io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
        return Failure::writing(&name, error);
    }
    let Ok(target) = Target::of(path) else {
        return Failure::writing(&name, error);
    };
    let folder = target.folder();
    if folder.is_dir() {
        return Failure::writing(&name, error);
    }
    let file = folder.ancestors().find(|one| one.exists() && !one.is_dir());
    let shown = |path: &Path| quoted(&one_line(&path.display().to_string()));
    let (why, help) = match file {
        Some(file) => (
            format!("{} is a file, not a folder", shown(file)),
            "choose another folder",
        ),
        None => (
            format!("there is no folder {}", shown(folder)),
            "create the folder first, or choose another one",
        ),
    };
    Failure::refused(format!("cannot write `{}`: {why}", one_line(&name)), help)
}
