//! Whether two paths lead to the same file, whatever they are called.

use std::fs::{self, File, Metadata};
use std::path::{Path, PathBuf};

use super::target::{Target, or_here};

/// What a path leads to: the same for two paths of the same file, by links and `..` too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// A regular file or a named pipe.
    Existing(FileId),
    /// A path below a folder, where no file is yet.
    New(FileId, PathBuf),
}

#[cfg(unix)]
pub(super) type FileId = (u64, u64);
#[cfg(not(unix))]
pub(super) type FileId = std::path::PathBuf;

impl Identity {
    /// The identity of a regular file or a named pipe, or of the file that would be made there; `None` for a device or a
    /// folder.
    pub(super) fn of(path: &Path) -> Option<Self> {
        if let Ok(metadata) = fs::metadata(path) {
            return Self::existing(path, &metadata);
        }
        let target = Target::of(path).ok()?;
        if let Ok(metadata) = fs::metadata(target.path()) {
            return Self::existing(target.path(), &metadata);
        }
        // The file may be in a folder that is yet to be made.
        target.path().ancestors().skip(1).find_map(|within| {
            let name = target.path().strip_prefix(within).ok()?;
            let within = or_here(within);
            let metadata = fs::metadata(within).ok()?;
            Some(Self::New(file_id(within, &metadata)?, name.to_owned()))
        })
    }

    fn existing(path: &Path, metadata: &Metadata) -> Option<Self> {
        let is_one = metadata.is_file() || (is_pipe(metadata) && has_name(path));
        is_one.then(|| file_id(path, metadata))?.map(Self::Existing)
    }

    /// The identity of an open file, if it is a regular one or a named pipe.
    #[cfg(unix)]
    pub(super) fn of_open(file: &File) -> Option<Self> {
        let metadata = file.metadata().ok()?;
        let is_one = metadata.is_file() || (is_pipe(&metadata) && is_opened_by_name(file));
        is_one
            .then(|| file_id(Path::new(""), &metadata))?
            .map(Self::Existing)
    }

    /// Unknown here.
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

/// Whether a pipe has a name of its own. `/dev/stdout` leads to one that has none, and that is shared on purpose.
fn has_name(pipe: &Path) -> bool {
    let named = Target::of(pipe).and_then(|target| fs::symlink_metadata(target.path()));
    named.is_ok_and(|metadata| is_pipe(&metadata))
}

/// Whether an open pipe has a name of its own, as far as the system says.
#[cfg(unix)]
fn is_opened_by_name(pipe: &File) -> bool {
    use std::os::fd::AsRawFd;
    let link = format!("/proc/self/fd/{}", pipe.as_raw_fd());
    // Without a name it leads to `pipe:[1234]`.
    fs::read_link(link).is_ok_and(|path| path.is_absolute())
}

/// Whether two paths are of the same file.
pub(in crate::cli) fn is_same(one: &Path, other: &Path) -> bool {
    Identity::of(one).is_some_and(|identity| Identity::of(other) == Some(identity))
}

#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "elsewhere a path that cannot be resolved has none"
)]
pub(super) fn file_id(_: &Path, metadata: &Metadata) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
pub(super) fn file_id(path: &Path, _: &Metadata) -> Option<FileId> {
    fs::canonicalize(path).ok()
}
