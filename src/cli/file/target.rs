//! The file that a path leads to: writing replaces the target of a link, not the link.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The path of the file to replace, with all links resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target(PathBuf);

impl Target {
    /// Resolves the links of a path, including those of its folders. Neither the file nor its folders need to exist.
    ///
    /// # Errors
    ///
    /// The path is empty or is that of a folder; there are too many links; or a link belongs to another user and is in a
    /// folder that anyone can write to, such as `/tmp`.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        /// The limit of Linux.
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
                Ok(target) => {
                    refuse_planted_link(&next, &walked)?;
                    links += 1;
                    if links > LINKS {
                        return Err(io::Error::other("too many levels of symbolic links"));
                    }
                    ahead.push(&target);
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

    /// Rejects a read-only file. It could be replaced if its folder is writable, but it was made read-only for a reason.
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

/// The rest of a path.
#[derive(Default)]
struct Ahead {
    /// The steps in reverse order.
    steps: Vec<Step>,
    /// Whether the path ends with a separator, `.` or `..`.
    ends_with_folder: bool,
}

enum Step {
    Start(PathBuf),
    Up,
    Down(OsString),
}

impl Ahead {
    /// Prepends a path.
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

/// Whether a path ends with a separator, `.` or `..`.
fn is_of_folder(path: &Path) -> bool {
    let text = path.as_os_str().to_string_lossy();
    let last = text.rsplit(std::path::is_separator).next();
    matches!(last, Some("" | "." | ".."))
}

/// Goes to the parent folder. Since the path has no links, that is the path without its last component.
fn up(walked: &mut PathBuf) {
    let is_named = matches!(walked.components().next_back(), Some(Component::Normal(_)));
    if is_named {
        walked.pop();
    } else if !walked.has_root() {
        walked.push("..");
    }
}

/// A folder, or `.` if its path is empty.
pub(super) fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    }
}

/// Rejects a link of another user in a folder that anyone can write to. Linux has the same rule (`fs.protected_symlinks`), but
/// it can be off and does not apply to links that a program resolves itself.
#[cfg(unix)]
fn refuse_planted_link(link: &Path, within: &Path) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    /// The sticky bit and the write permission for others.
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

/// Whether this user may write to a file, or create one in a folder.
#[cfg(unix)]
pub(super) fn may_write(path: &Path) -> bool {
    use rustix::fs::{Access, access};
    // On any other error, the write is attempted.
    !matches!(
        access(path, Access::WRITE_OK),
        Err(rustix::io::Errno::ACCESS | rustix::io::Errno::ROFS | rustix::io::Errno::PERM)
    )
}

#[cfg(not(unix))]
pub(super) fn may_write(_: &Path) -> bool {
    true
}
