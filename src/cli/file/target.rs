//! The file that is replaced where a path is written: the one that a link leads to, not the link.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The path of the file to replace, with its links followed.
#[derive(Clone, Debug)]
pub(super) struct Target(PathBuf);

impl Target {
    /// Follows the links at the end of a path, to a file that need not exist.
    ///
    /// # Errors
    ///
    /// Where there are too many links in a row, or one that the system would not follow: somebody else's link in a
    /// folder that everybody can write to, such as `/tmp`.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        /// As many links in a row as Linux follows.
        const LINKS: usize = 40;
        let mut target = path.to_owned();
        for _ in 0..LINKS {
            refuse_planted_links(&target)?;
            match fs::read_link(&target) {
                Ok(next) => target = folder(&target).join(next),
                Err(_) => return Ok(Self(target)),
            }
        }
        Err(io::Error::other("too many levels of symbolic links"))
    }

    /// Its path, which is not a link.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Refuses a file that can only be read. To replace it takes no more than a folder that can be written to, but
    /// whoever made it read-only meant it to stay.
    pub(super) fn expect_writable(&self) -> io::Result<()> {
        match fs::metadata(&self.0) {
            Ok(metadata) if metadata.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(metadata) if metadata.permissions().readonly() || !may_write(&self.0) => {
                Err(io::Error::other("it is read-only"))
            }
            _ => Ok(()),
        }
    }
}

/// The folder that a path is in.
pub(super) fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Refuses a path with a link in it that somebody else put into a folder that everybody can write to. Linux has the same
/// rule (`fs.protected_symlinks`), but it does not apply to links that a program reads for itself, and can be off.
#[cfg(unix)]
fn refuse_planted_links(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    /// The sticky bit, and the right of everybody to write.
    const SHARED: u32 = 0o1002;
    let me = rustix::process::geteuid().as_raw();
    for part in path.ancestors() {
        let Ok(link) = fs::symlink_metadata(part) else {
            continue;
        };
        if !link.is_symlink() || link.uid() == me {
            continue;
        }
        let within = fs::metadata(folder(part))?;
        if within.mode() & SHARED == SHARED && within.uid() != link.uid() {
            return Err(io::Error::other(format!(
                "`{}` is a link created by another user in a folder that anyone can write to",
                crate::words::one_line(&part.display().to_string())
            )));
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_planted_links(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether the system lets this user write to a file or make one in a folder.
#[cfg(unix)]
pub(super) fn may_write(path: &Path) -> bool {
    use rustix::fs::{Access, access};
    // What cannot be told is tried.
    !matches!(
        access(path, Access::WRITE_OK),
        Err(rustix::io::Errno::ACCESS | rustix::io::Errno::ROFS | rustix::io::Errno::PERM)
    )
}

#[cfg(not(unix))]
pub(super) fn may_write(_: &Path) -> bool {
    true
}
