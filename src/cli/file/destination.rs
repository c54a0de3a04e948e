//! The destination of output: standard output or a file.

use std::cell::RefCell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::atomic::{AtomicFile, Readers};
use super::seen::Seen;
use super::target::{Target, may_write};
use crate::cli::{Failure, closed, output};
use crate::terminal::Environment;
use crate::words::{one_line, quoted};

/// Standard output, or a file that the command does not otherwise read or write: see [`super::Files`].
///
/// A regular file is replaced atomically; a device or a pipe is written directly.
#[derive(Clone, Debug)]
pub(in crate::cli) enum Destination {
    /// Standard output.
    StandardOutput,
    /// A file.
    File(OutputFile),
}

/// A file to write, and what may be overwritten: what was there when it was claimed, or what was last written to it.
#[derive(Clone, Debug)]
pub(in crate::cli) struct OutputFile {
    path: PathBuf,
    seen: RefCell<Seen>,
}

impl Destination {
    /// The file at a path.
    pub(super) fn at(path: &Path) -> Result<Self, Failure> {
        let seen = Seen::at(path).map_err(|error| failure(path, error))?;
        Ok(Self::File(OutputFile {
            path: path.to_owned(),
            seen: RefCell::new(seen),
        }))
    }

    /// The path of the file; `None` for standard output.
    pub(in crate::cli) fn path(&self) -> Option<&Path> {
        match self {
            Self::StandardOutput => None,
            Self::File(file) => Some(&file.path),
        }
    }

    /// Rejects HTML at a terminal, where nobody can read it.
    pub(in crate::cli) fn expect_place_for_html(&self) -> Result<(), Failure> {
        if matches!(self, Self::StandardOutput) && Environment::now().shows_results() {
            return Err(Failure::refused(
                "HTML cannot be read at a terminal",
                "write it to a file with `--output page.html`, and open that in a browser",
            ));
        }
        Ok(())
    }

    /// Whether each write replaces the previous one.
    pub(in crate::cli) fn is_replaced(&self) -> bool {
        match self {
            Self::StandardOutput => false,
            Self::File(file) => !file.seen.borrow().is_special(),
        }
    }

    /// Whether a regular file existed when it was claimed, or was written since.
    pub(in crate::cli) fn is_there(&self) -> bool {
        match self {
            Self::StandardOutput => false,
            Self::File(file) => file.seen.borrow().is_file(),
        }
    }

    /// Rejects a read-only file, and a folder.
    pub(in crate::cli) fn expect_replaceable(&self) -> Result<(), Failure> {
        let Self::File(file) = self else {
            return Ok(());
        };
        let writable = file.seen.borrow().target.expect_writable();
        writable.map_err(|error| self.failure(error))
    }

    /// Rejects a destination that cannot be written, as far as can be determined without writing.
    pub(in crate::cli) fn expect_writable(&self) -> Result<(), Failure> {
        let Self::File(file) = self else {
            return closed::expect_standard_output().map_err(|error| self.failure(error));
        };
        self.expect_replaceable()?;
        let seen = file.seen.borrow();
        let folder = seen.target.folder();
        if !seen.is_special() && !folder.is_dir() {
            return Err(self.failure(io::ErrorKind::NotFound.into()));
        }
        if self.is_replaced() && !may_write(folder) {
            return Err(self.failure(io::ErrorKind::PermissionDenied.into()));
        }
        Ok(())
    }

    /// Writes a private text: only the owner can read the file.
    pub(in crate::cli) fn write(&self, text: &str) -> Result<(), Failure> {
        self.write_for(Readers::Owner, text)
    }

    /// Writes a public text: the file has the default permissions of a new file.
    pub(in crate::cli) fn publish(&self, text: &str) -> Result<(), Failure> {
        self.write_for(Readers::Default, text)
    }

    /// Opens a private file to be written piece by piece; `None` for standard output.
    pub(in crate::cli) fn open(&self) -> Result<Option<AtomicFile>, Failure> {
        let Self::File(file) = self else {
            return Ok(None);
        };
        let opened = file.open(Readers::Owner);
        opened.map(Some).map_err(|error| self.failure(error))
    }

    /// Creates a public file that must not exist yet.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::AlreadyExists`] if it exists; other kinds if it cannot be written.
    pub(in crate::cli) fn create(&self, text: &str) -> io::Result<()> {
        let Self::File(file) = self else {
            return Err(io::ErrorKind::AlreadyExists.into());
        };
        // A dangling link exists, too.
        if file.path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        file.write(Readers::Default, text)
    }

    fn write_for(&self, readers: Readers, text: &str) -> Result<(), Failure> {
        let Self::File(file) = self else {
            return output::print(text);
        };
        let written = file.write(readers, text);
        written.map_err(|error| self.failure(error))
    }

    /// The failure for an error in writing it.
    pub(in crate::cli) fn failure(&self, error: io::Error) -> Failure {
        match self {
            Self::StandardOutput => Failure::writing("standard output", error),
            Self::File(file) => failure(&file.path, error),
        }
    }
}

impl OutputFile {
    fn open(&self, readers: Readers) -> io::Result<AtomicFile> {
        AtomicFile::open(&self.path, readers, &self.seen.borrow())
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

/// The failure for an error in writing a file. "Not found" means that its folder is missing, since the file itself would
/// be created.
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
