//! A file that is written piece by piece, and takes its place when it is complete.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::seen::{Seen, changed};
use super::target::or_here;

/// Who can read a file that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    /// Its owner.
    Owner,
    /// Those who can read any new file of its owner.
    Usual,
}

/// A file that is being written. A regular file is replaced when this one is finished, and stays as it was if it never
/// is; anything else, a device or a pipe, is written through.
pub(in crate::cli) struct Growing(Box<Inner>);

enum Inner {
    /// Written at once.
    Through(File, Seen),
    /// Written to a file apart, which takes the place of what was seen at the path at the end.
    Apart {
        file: Apart,
        path: PathBuf,
        seen: Seen,
    },
}

/// A file apart from the one that it will replace.
enum Apart {
    /// Without a name: whatever ends the process, nothing of it stays.
    #[cfg(target_os = "linux")]
    Unnamed(File),
    /// With a name of its own, where the system has no other.
    Named(NamedTempFile),
}

impl Growing {
    /// Opens a file to be written in the place of what was seen at its path.
    pub(super) fn open(path: &Path, readers: Readers, seen: &Seen) -> io::Result<Self> {
        let seen = seen.again(path)?;
        if seen.is_special() {
            let file = File::options().write(true).open(path)?;
            seen.expect_special(&file)?;
            return Ok(Self(Box::new(Inner::Through(file, seen))));
        }
        seen.target.expect_writable()?;
        let file = Apart::new(seen.target.folder(), readers)?;
        file.be_no_more_open_than(seen.target.path())?;
        let path = path.to_owned();
        Ok(Self(Box::new(Inner::Apart { file, path, seen })))
    }

    /// The file that has to be removed if this one is never finished.
    pub(in crate::cli) fn unfinished(&self) -> Option<&Path> {
        match &*self.0 {
            Inner::Apart {
                file: Apart::Named(file),
                ..
            } => Some(file.path()),
            _ => None,
        }
    }

    /// Waits until the system has it on disk: then not even a power cut leaves half of it behind. That takes time, which
    /// is for answers and not for what can be worked out again.
    pub(super) fn sync(&self) -> io::Result<()> {
        match &*self.0 {
            Inner::Through(..) => Ok(()),
            Inner::Apart { file, .. } => file.as_file().sync_all(),
        }
    }

    /// Puts it in its place; gives what is there now.
    ///
    /// # Errors
    ///
    /// Of the kind [`io::ErrorKind::AlreadyExists`] where something else is there than was seen.
    pub(in crate::cli) fn finish(self) -> io::Result<Seen> {
        let (file, path, seen) = match *self.0 {
            Inner::Through(_, seen) => return Ok(seen),
            Inner::Apart { file, path, seen } => (file, path, seen),
        };
        let metadata = file.as_file().metadata()?;
        let now = seen.again(&path)?;
        if now.is_nothing() {
            file.appear(now.target.path())?;
        } else {
            file.replace(now.target.path())?;
        }
        Ok(now.replaced_by(&metadata))
    }

    fn file(&self) -> &File {
        match &*self.0 {
            Inner::Through(file, _) => file,
            Inner::Apart { file, .. } => file.as_file(),
        }
    }
}

impl Apart {
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

    /// Takes away the rights that the file that will be replaced does not give.
    #[cfg(unix)]
    fn be_no_more_open_than(&self, target: &Path) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        let Ok(there) = fs::metadata(target) else {
            return Ok(());
        };
        let file = self.as_file();
        let mode = file.metadata()?.permissions().mode() & there.permissions().mode();
        file.set_permissions(fs::Permissions::from_mode(mode & 0o777))
    }

    #[cfg(not(unix))]
    fn be_no_more_open_than(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Takes the place of a file.
    fn replace(self, target: &Path) -> io::Result<()> {
        let named = match self {
            Self::Named(file) => file,
            // It needs a name of its own before it can take that of another.
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

    /// Takes a name that no file has.
    fn appear(self, target: &Path) -> io::Result<()> {
        let appeared = match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => linux::name(&file, target),
            Self::Named(file) => match file.persist_noclobber(target) {
                Err(refused) if cannot_tell_whether_there_is_one(&refused.error) => {
                    persist_over_placeholder(refused.file, target)
                }
                placed => placed.map(drop).map_err(io::Error::from),
            },
        };
        appeared.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => changed(),
            _ => error,
        })
    }
}

fn persist<F>(file: NamedTempFile<F>, target: &Path) -> io::Result<()> {
    file.persist(target).map(drop).map_err(io::Error::from)
}

/// Whether a file system has no way to give a file a name that is not there yet, as some shared folders have none.
fn cannot_tell_whether_there_is_one(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput | io::ErrorKind::PermissionDenied
    )
}

/// Takes a name by making an empty file of it first, which every file system can do where there is none.
fn persist_over_placeholder(file: NamedTempFile, target: &Path) -> io::Result<()> {
    File::create_new(target)?;
    persist(file, target).inspect_err(|_| {
        // What went wrong is reported either way.
        let _ = fs::remove_file(target);
    })
}

/// An error of a file whose name means nothing to anybody.
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

/// The rights of a new file, from which the system takes away what the umask says.
#[cfg(unix)]
fn mode(readers: Readers) -> u32 {
    match readers {
        Readers::Owner => 0o600,
        Readers::Usual => 0o666,
    }
}

impl Write for Growing {
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

    /// A file without a name, where the file system has such files.
    pub(super) fn unnamed(within: &Path, readers: Readers) -> io::Result<Option<File>> {
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        match open(within, flags, Mode::from_raw_mode(mode(readers))) {
            Ok(file) => {
                let file = File::from(file);
                // Without this path it can never be named.
                Ok(path(&file).exists().then_some(file))
            }
            // The kernel, the file system or the folder's kind says that it has none.
            Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::INVAL | Errno::NOSYS) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Gives a file without a name the name that `target` says, where no other file has it.
    pub(super) fn name(file: &File, target: &Path) -> io::Result<()> {
        linkat(CWD, path(file), CWD, target, AtFlags::SYMLINK_FOLLOW)?;
        Ok(())
    }

    fn path(file: &File) -> PathBuf {
        PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()))
    }
}
