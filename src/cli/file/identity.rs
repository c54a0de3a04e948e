//! Whether two paths lead to the same file, whatever they are called.

use std::fs::{self, File, Metadata};
use std::path::Path;

use super::target::{Target, folder};

/// What a path leads to: the same for two paths of the same file, by links and `..` too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// A regular file.
    Existing(FileId),
    /// A name in a folder, where no file is yet.
    New(FileId, std::ffi::OsString),
}

#[cfg(unix)]
type FileId = (u64, u64);
#[cfg(not(unix))]
type FileId = std::path::PathBuf;

impl Identity {
    /// The identity of a regular file, or of the one that would be made there; `None` for a device, a pipe or a folder.
    pub(super) fn of(path: &Path) -> Option<Self> {
        if let Ok(metadata) = fs::metadata(path) {
            let id = metadata.is_file().then(|| file_id(path, &metadata))?;
            return id.map(Self::Existing);
        }
        let target = Target::of(path).ok()?;
        let within = folder(target.path());
        let metadata = fs::metadata(&within).ok()?;
        let name = target.path().file_name()?.to_owned();
        Some(Self::New(file_id(&within, &metadata)?, name))
    }

    /// The identity of an open file, if it is a regular one.
    #[cfg(unix)]
    pub(super) fn of_open(file: &File) -> Option<Self> {
        let metadata = file.metadata().ok().filter(Metadata::is_file)?;
        file_id(Path::new(""), &metadata).map(Self::Existing)
    }

    /// Unknown here.
    #[cfg(not(unix))]
    pub(super) fn of_open(_: &File) -> Option<Self> {
        None
    }
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
fn file_id(_: &Path, metadata: &Metadata) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn file_id(path: &Path, _: &Metadata) -> Option<FileId> {
    fs::canonicalize(path).ok()
}
