//! What was at a path when the command started, or what the command last wrote there. Nothing else is overwritten.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::identity::{FileId, file_id};
use super::target::Target;

/// What was seen at a path.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Seen {
    pub(super) target: Target,
    occupant: Occupant,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Occupant {
    Nothing,
    /// A regular file, by its identity and creation time, if available: the inode number of a removed file can be reused.
    File(Option<FileId>, Option<SystemTime>),
    Folder,
    /// A device or a pipe.
    Special,
}

impl Seen {
    /// Examines a path.
    ///
    /// # Errors
    ///
    /// Those of [`Target::of()`].
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        let target = Target::of(path)?;
        let occupant = match (fs::metadata(target.path()), fs::metadata(path)) {
            (Ok(metadata), _) => Occupant::of(target.path(), &metadata),
            // A pipe without a name, such as `/dev/stdout` can be.
            (Err(_), Ok(metadata)) if !metadata.is_file() => Occupant::of(path, &metadata),
            _ => Occupant::Nothing,
        };
        Ok(Self { target, occupant })
    }

    /// What is there after a file with this metadata replaced it.
    pub(super) fn replaced_by(self, metadata: &Metadata) -> Self {
        let occupant = Occupant::of(self.target.path(), metadata);
        Self { occupant, ..self }
    }

    /// Examines the path again.
    ///
    /// # Errors
    ///
    /// Something else is there now.
    pub(super) fn again(&self, path: &Path) -> io::Result<Self> {
        let now = Self::at(path)?;
        let is_same = now.target == self.target && now.occupant == self.occupant;
        // If the file was removed, it can be created without loss.
        let is_gone = now.target == self.target && now.occupant == Occupant::Nothing;
        if is_same || is_gone {
            Ok(now)
        } else {
            Err(changed())
        }
    }

    /// Fails unless an open file is the device or pipe that was there.
    pub(super) fn expect_special(&self, file: &File) -> io::Result<()> {
        let now = Occupant::of(self.target.path(), &file.metadata()?);
        if now == self.occupant {
            Ok(())
        } else {
            Err(changed())
        }
    }

    /// Whether there was nothing.
    pub(super) fn is_nothing(&self) -> bool {
        self.occupant == Occupant::Nothing
    }

    /// Whether it was a regular file.
    pub(super) fn is_file(&self) -> bool {
        matches!(self.occupant, Occupant::File(..))
    }

    /// Whether it was a device or a pipe.
    pub(super) fn is_special(&self) -> bool {
        self.occupant == Occupant::Special
    }
}

impl Occupant {
    fn of(path: &Path, metadata: &Metadata) -> Self {
        if metadata.is_file() {
            Self::File(file_id(path, metadata), metadata.created().ok())
        } else if metadata.is_dir() {
            Self::Folder
        } else {
            Self::Special
        }
    }
}

/// The error for a different file at the path.
pub(super) fn changed() -> io::Error {
    io::Error::new(
        io::ErrorKind::AlreadyExists,
        "a different file has appeared at this path since this command started",
    )
}
