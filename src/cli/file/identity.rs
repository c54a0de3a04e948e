//! Tells whether two paths lead to the same file.

use std::fs::{self, File, Metadata};
use std::path::{Path, PathBuf};

use super::target::{Target, or_here};

/// The identity of a file: equal for two paths to the same file, also through links and `..`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// A regular file or a named pipe.
    Existing(FileId),
    /// A file that does not exist yet: an existing folder, and the path below it.
    New(FileId, PathBuf),
}

#[cfg(unix)]
pub(super) type FileId = (u64, u64);
#[cfg(not(unix))]
pub(super) type FileId = std::path::PathBuf;

impl Identity {
    /// The identity of a regular file or a named pipe, or of the file that would be created; `None` for a device or a
    /// folder.
    pub(super) fn of(path: &Path) -> Option<Self> {
        if let Ok(metadata) = fs::metadata(path) {
            return Self::existing(path, &metadata);
        }
        let target = Target::of(path).ok()?;
        if let Ok(metadata) = fs::metadata(target.path()) {
            return Self::existing(target.path(), &metadata);
        }
        // The folder may not exist yet.
        target.path().ancestors().skip(1).find_map(|within| {
            let name = target.path().strip_prefix(within).ok()?;
            let within = or_here(within);
            let metadata = fs::metadata(within).ok()?;
            Some(Self::New(file_id(within, &metadata)?, name.to_owned()))
        })
    }

    fn existing(path: &Path, metadata: &Metadata) -> Option<Self> {
        let has_identity = metadata.is_file() || (is_pipe(metadata) && has_name(path));
        has_identity
            .then(|| file_id(path, metadata))?
            .map(Self::Existing)
    }

    /// The identity of an open file, if it is a regular one or a named pipe.
    #[cfg(unix)]
    pub(super) fn of_open(file: &File) -> Option<Self> {
        let metadata = file.metadata().ok()?;
        let has_identity = metadata.is_file() || (is_pipe(&metadata) && is_opened_by_name(file));
        has_identity
            .then(|| file_id(Path::new(""), &metadata))?
            .map(Self::Existing)
    }

    /// `None`: it cannot be determined on this system.
    #[cfg(not(unix))]
    pub(super) fn of_open(_: &File) -> Option<Self> {
        None
    }
}

#[cfg(unix)]
fn is_pipe(metadata: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    metadata.file_type().is_fifo()
}

#[cfg(not(unix))]
fn is_pipe(_: &Metadata) -> bool {
    false
}

/// Whether a pipe has a name. `/dev/stdout` can lead to one without a name, which is shared on purpose.
fn has_name(pipe: &Path) -> bool {
    let named = Target::of(pipe).and_then(|target| fs::symlink_metadata(target.path()));
    named.is_ok_and(|metadata| is_pipe(&metadata))
}

/// Whether an open pipe has a name, as far as `/proc` shows.
#[cfg(unix)]
fn is_opened_by_name(pipe: &File) -> bool {
    use std::os::fd::AsRawFd;
    let link = format!("/proc/self/fd/{}", pipe.as_raw_fd());
    // A pipe without a name is shown as `pipe:[1234]`.
    fs::read_link(link).is_ok_and(|path| path.is_absolute())
}

/// Whether two paths lead to the same file.
pub(in crate::cli) fn is_same(one: &Path, other: &Path) -> bool {
    Identity::of(one).is_some_and(|identity| Identity::of(other) == Some(identity))
}

#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "on other systems a path may have none"
)]
pub(super) fn file_id(_: &Path, metadata: &Metadata) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
pub(super) fn file_id(path: &Path, _: &Metadata) -> Option<FileId> {
    fs::canonicalize(path).ok()
}
