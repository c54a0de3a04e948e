//! The file that is replaced where a path is written: the one that a link leads to, not the link.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The path of the file to replace, without a link in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target(PathBuf);

impl Target {
    /// Follows the links of a path, those to its folders too, to a file that need not exist, nor need its folders.
    ///
    /// # Errors
    ///
    /// Where there are too many links, or one that the system would not follow: somebody else's link in a folder that
    /// everybody can write to, such as `/tmp`. Where the path can only be that of a folder.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        /// As many links as Linux follows.
        const LINKS: usize = 40;
        if path.as_os_str().is_empty() {
            return Err(io::ErrorKind::NotFound.into());
        }
        let mut walked = PathBuf::new();
        let mut ahead = Ahead::default();
        ahead.push(path);
        let mut links = 0;
        while let Some(step) = ahead.steps.pop() {
            let name = match step {
                Step::Start(root) => {
                    walked = root;
                    continue;
                }
                Step::Up => {
                    up(&mut walked);
                    continue;
                }
                Step::Down(name) => name,
            };
            let next = walked.join(name);
            match fs::read_link(&next) {
                Ok(leads_to) => {
                    refuse_planted_link(&next, &walked)?;
                    links += 1;
                    if links > LINKS {
                        return Err(io::Error::other("too many levels of symbolic links"));
                    }
                    ahead.push(&leads_to);
                }
                Err(_) => walked = next,
            }
        }
        if ahead.ends_with_folder {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok(Self(walked))
    }

    /// Its path.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// The folder that it is in.
    pub(super) fn folder(&self) -> &Path {
        or_here(self.0.parent().unwrap_or(&self.0))
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

/// What is still to be walked of a path.
#[derive(Default)]
struct Ahead {
    /// The next step is the last.
    steps: Vec<Step>,
    /// Whether the last step leads to a folder, whatever is there.
    ends_with_folder: bool,
}

enum Step {
    Start(PathBuf),
    Up,
    Down(OsString),
}

impl Ahead {
    /// Puts a path in front of what is to be walked.
    fn push(&mut self, path: &Path) {
        if self.steps.is_empty() {
            self.ends_with_folder = is_of_folder(path);
        }
        let mut start = PathBuf::new();
        let mut steps = Vec::new();
        for component in path.components() {
            match component {
                Component::Prefix(_) | Component::RootDir => start.push(component),
                Component::CurDir => {}
                Component::ParentDir => steps.push(Step::Up),
                Component::Normal(name) => steps.push(Step::Down(name.to_owned())),
            }
        }
        self.steps.extend(steps.into_iter().rev());
        if !start.as_os_str().is_empty() {
            self.steps.push(Step::Start(start));
        }
    }
}

/// Whether a path is that of a folder by the way it is written.
fn is_of_folder(path: &Path) -> bool {
    let text = path.as_os_str().to_string_lossy();
    let last = text.rsplit(std::path::is_separator).next();
    matches!(last, Some("" | "." | ".."))
}

/// Goes to the folder above. As no link is in the path, that is the one before.
fn up(walked: &mut PathBuf) {
    let is_named = matches!(walked.components().next_back(), Some(Component::Normal(_)));
    if is_named {
        walked.pop();
    } else if !walked.has_root() {
        walked.push("..");
    }
}

/// A folder as the system wants it named, where the one that the process is in may have no name.
pub(super) fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    }
}

/// Refuses a link that somebody else put into a folder that everybody can write to. Linux has the same rule
/// (`fs.protected_symlinks`), but it does not apply to links that a program reads for itself, and can be off.
#[cfg(unix)]
fn refuse_planted_link(link: &Path, within: &Path) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    /// The sticky bit, and the right of everybody to write.
    const SHARED: u32 = 0o1002;
    let owner = fs::symlink_metadata(link)?.uid();
    if owner == rustix::process::geteuid().as_raw() {
        return Ok(());
    }
    let within = fs::metadata(or_here(within))?;
    if within.mode() & SHARED == SHARED && within.uid() != owner {
        return Err(io::Error::other(format!(
            "`{}` is a link created by another user in a folder that anyone can write to",
            crate::words::one_line(&link.display().to_string())
        )));
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_planted_link(_: &Path, _: &Path) -> io::Result<()> {
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
