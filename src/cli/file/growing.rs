//! A file that is written bit by bit, and put in its place when it is whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::folder;

/// A file that is being written. A regular file is replaced when it is finished, and stays as it was if it never is;
/// anything else, a device or a pipe, is written through.
pub(in crate::cli) enum Growing {
    /// What takes each bit at once.
    Through(File),
    /// What takes all of them at the end.
    Replacing {
        /// Where they are kept until then.
        file: NamedTempFile,
        /// Where they go.
        target: PathBuf,
    },
}

impl Growing {
    /// Opens a file to be written; `files` says who can read it.
    pub(in crate::cli) fn open(files: &tempfile::Builder<'_, '_>, path: &Path) -> io::Result<Self> {
        if fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
            return File::options().write(true).open(path).map(Self::Through);
        }
        let target = super::target(path);
        if target.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let file = files.tempfile_in(folder(&target))?;
        Ok(Self::Replacing { file, target })
    }

    /// The file that has to be removed if this one never is finished.
    pub(in crate::cli) fn unfinished(&self) -> Option<&Path> {
        match self {
            Self::Through(_) => None,
            Self::Replacing { file, .. } => Some(file.path()),
        }
    }

    /// Waits until the system has it on disk: then not even a power cut leaves half of it behind. That takes time, which
    /// is for answers and not for what can be worked out again.
    pub(in crate::cli) fn sync(&self) -> io::Result<()> {
        match self {
            Self::Through(_) => Ok(()),
            Self::Replacing { file, .. } => file.as_file().sync_all(),
        }
    }

    /// Puts it in its place.
    pub(in crate::cli) fn finish(self) -> io::Result<()> {
        if let Self::Replacing { file, target } = self {
            file.persist(target)?;
        }
        Ok(())
    }
}

impl Write for Growing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Through(file) => file.write(bytes),
            // Its own `write` would name it in what goes wrong, and nobody knows that name.
            Self::Replacing { file, .. } => file.as_file_mut().write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Through(file) => file.flush(),
            Self::Replacing { file, .. } => file.as_file_mut().flush(),
        }
    }
}
