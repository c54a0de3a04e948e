//! An atomic file: written piece by piece, and moved into place when complete.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::seen::{Seen, changed};
use super::target::or_here;

/// The permissions of a written file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    /// Only its owner can read it.
    Owner,
    /// The default permissions of a new file.
    Default,
}

/// A file that is being written. A regular file is only replaced when this one is finished; a device or a pipe is written
/// directly.
pub(in crate::cli) struct AtomicFile(Box<Inner>);

enum Inner {
    /// Written directly.
    Direct(File, Seen),
    /// Written to a temporary file, which replaces what was seen at the path.
    Temporary {
        file: Temporary,
        path: PathBuf,
        seen: Seen,
    },
}

/// A temporary file.
enum Temporary {
    /// Without a name: it disappears if the process ends.
    #[cfg(target_os = "linux")]
    Unnamed(File),
    /// With a name, on systems that do not support unnamed files.
    Named(NamedTempFile),
}

impl AtomicFile {
    /// Opens a file that will replace what was seen at its path.
    pub(super) fn open(path: &Path, readers: Readers, seen: &Seen) -> io::Result<Self> {
        let seen = seen.again(path)?;
        if seen.is_special() {
            let file = File::options().write(true).open(path)?;
            seen.expect_special(&file)?;
            return Ok(Self(Box::new(Inner::Direct(file, seen))));
        }
        seen.target.expect_writable()?;
        let file = Temporary::new(seen.target.folder(), readers)?;
        file.restrict_permissions(seen.target.path())?;
        let path = path.to_owned();
        Ok(Self(Box::new(Inner::Temporary { file, path, seen })))
    }

    /// The temporary file that must be removed if this one is never finished.
    pub(in crate::cli) fn unfinished(&self) -> Option<&Path> {
        match &*self.0 {
            Inner::Temporary {
                file: Temporary::Named(file),
                ..
            } => Some(file.path()),
            _ => None,
        }
    }

    /// Syncs the file to disk, so that it survives a power failure. That takes time, so it is not done for the output of a
    /// batch, which can be computed again.
    pub(super) fn sync(&self) -> io::Result<()> {
        match &*self.0 {
            Inner::Direct(..) => Ok(()),
            Inner::Temporary { file, .. } => file.as_file().sync_all(),
        }
    }

    /// Moves the file into place; returns what is there now.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::AlreadyExists`] if something other than what was seen is there; other kinds if it cannot be
    /// replaced.
    pub(in crate::cli) fn finish(self) -> io::Result<Seen> {
        let (file, path, seen) = match *self.0 {
            Inner::Direct(_, seen) => return Ok(seen),
            Inner::Temporary { file, path, seen } => (file, path, seen),
        };
        let metadata = file.as_file().metadata()?;
        let now = seen.again(&path)?;
        if now.is_nothing() {
            file.take_name(now.target.path())?;
        } else {
            file.replace(now.target.path())?;
        }
        Ok(now.replaced_by(&metadata))
    }

    fn file(&self) -> &File {
        match &*self.0 {
            Inner::Direct(file, _) => file,
            Inner::Temporary { file, .. } => file.as_file(),
        }
    }
}

impl Temporary {
    fn new(within: &Path, readers: Readers) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(file) = linux::unnamed(within, readers)? {
            return Ok(Self::Unnamed(file));
        }
        let named = named(readers).tempfile_in(within);
        named.map(Self::Named).map_err(without_its_name)
    }

    fn as_file(&self) -> &File {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => file,
            Self::Named(file) => file.as_file(),
        }
    }

    /// Removes the permissions that the file to replace does not have.
    #[cfg(unix)]
    fn restrict_permissions(&self, target: &Path) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        let Ok(there) = fs::metadata(target) else {
            return Ok(());
        };
        let file = self.as_file();
        let mode = file.metadata()?.permissions().mode() & there.permissions().mode();
        file.set_permissions(fs::Permissions::from_mode(mode & 0o777))
    }

    #[cfg(not(unix))]
    fn restrict_permissions(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Replaces an existing file.
    fn replace(self, target: &Path) -> io::Result<()> {
        let named = match self {
            Self::Named(file) => file,
            // It needs a temporary name before it can be renamed.
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => {
                let within = or_here(target.parent().unwrap_or(target));
                let name = |path: &Path| linux::name(&file, path);
                let named = named(Readers::Owner).make_in(within, name);
                return persist(named.map_err(without_its_name)?, target);
            }
        };
        persist(named, target)
    }

    /// Takes a name that must be free.
    fn take_name(self, target: &Path) -> io::Result<()> {
        let named = match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => linux::name(&file, target),
            Self::Named(file) => match file.persist_noclobber(target) {
                Err(refused) if lacks_noclobber(&refused.error) => {
                    persist_over_placeholder(refused.file, target)
                }
                placed => placed.map(drop).map_err(io::Error::from),
            },
        };
        named.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => changed(),
            _ => error,
        })
    }
}

fn persist<F>(file: NamedTempFile<F>, target: &Path) -> io::Result<()> {
    file.persist(target).map(drop).map_err(io::Error::from)
}

/// Whether a file system cannot rename without overwriting, such as some network shares.
fn lacks_noclobber(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput | io::ErrorKind::PermissionDenied
    )
}

/// Takes a free name by creating an empty file first, which works on every file system.
fn persist_over_placeholder(file: NamedTempFile, target: &Path) -> io::Result<()> {
    File::create_new(target)?;
    persist(file, target).inspect_err(|_| {
        // The first error is reported either way.
        let _ = fs::remove_file(target);
    })
}

/// An error without the name of the temporary file, which means nothing to the user.
fn without_its_name(error: io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(_) => error,
        None => error.kind().into(),
    }
}

fn named(readers: Readers) -> Builder<'static, 'static> {
    let mut files = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        files.permissions(fs::Permissions::from_mode(mode(readers)));
    }
    files
}

/// The permissions of a new file, before the umask is applied.
#[cfg(unix)]
fn mode(readers: Readers) -> u32 {
    match readers {
        Readers::Owner => 0o600,
        Readers::Default => 0o666,
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file().flush()
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd;
    use std::path::{Path, PathBuf};

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};
    use rustix::io::Errno;

    use super::{Readers, mode};

    /// Opens a file without a name; `None` if the file system does not support it.
    pub(super) fn unnamed(within: &Path, readers: Readers) -> io::Result<Option<File>> {
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        match open(within, flags, Mode::from_raw_mode(mode(readers))) {
            Ok(file) => {
                let file = File::from(file);
                // It is given its name through this path.
                Ok(path(&file).exists().then_some(file))
            }
            // The kernel or the file system does not support it.
            Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::INVAL | Errno::NOSYS) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Gives an unnamed file the name `target`, which must be free.
    pub(super) fn name(file: &File, target: &Path) -> io::Result<()> {
        linkat(CWD, path(file), CWD, target, AtFlags::SYMLINK_FOLLOW)?;
        Ok(())
    }

    fn path(file: &File) -> PathBuf {
        PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()))
    }
}
