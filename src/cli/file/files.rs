//! The files of one command: each file that is written is compared with every other file of the command.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::destination::Destination;
use super::identity::Identity;
use super::is_dash;
use crate::cli::Failure;
use crate::phrases::saving::{is_written, was_read};
use crate::source::Source;
use crate::words::{one_line, quoted};

/// The files that a command reads and writes. Every write goes through a [`Destination`], which only this type creates. So
/// no file is written twice, and only [`Files::destination_back`] allows overwriting a file that was read.
#[derive(Debug)]
pub(in crate::cli) struct Files {
    uses: Vec<Use>,
}

/// One use of one file.
#[derive(Debug)]
struct Use {
    access: Access,
    /// The role of the file in messages: "the questionnaire", "`--output`".
    role: String,
    /// Its path; `None` for a standard stream.
    path: Option<PathBuf>,
    /// Its identity when it was noted. A replaced file has a new identity, so the path is also resolved again.
    identity: Identity,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Read,
    Written,
}

impl Files {
    /// Notes standard output and standard error, which a shell may have redirected to files.
    pub(in crate::cli) fn new() -> Self {
        let streams = [
            ("standard output", open(&io::stdout())),
            ("standard error", open(&io::stderr())),
        ];
        let uses = streams.into_iter().filter_map(|(role, file)| {
            Some(Use {
                access: Access::Written,
                role: role.to_owned(),
                path: None,
                identity: Identity::of_open(&file?)?,
            })
        });
        Self {
            uses: uses.collect(),
        }
    }

    /// Reads a file, or standard input, as text.
    pub(in crate::cli) fn read(&mut self, role: &str, path: &Path) -> Result<Source, Failure> {
        self.note_read(role, path)?;
        super::read(path)
    }

    /// Notes that a file, or standard input, will be read.
    pub(in crate::cli) fn note_read(&mut self, role: &str, path: &Path) -> Result<(), Failure> {
        if is_dash(path) {
            return self.note_standard_input(role);
        }
        self.note(Access::Read, role, Some(path), Identity::of(path), None)
    }

    /// Notes that standard input will be read.
    pub(in crate::cli) fn note_standard_input(&mut self, role: &str) -> Result<(), Failure> {
        let identity = open(&io::stdin()).and_then(|file| Identity::of_open(&file));
        self.note(Access::Read, role, None, identity, None)
    }

    /// The destination for the path of an option: a file, or standard output.
    pub(in crate::cli) fn destination(
        &mut self,
        role: &str,
        path: Option<&Path>,
    ) -> Result<Destination, Failure> {
        self.claim(role, path, None)
    }

    /// The destination for a file that may also be read in the role `source`.
    pub(in crate::cli) fn destination_back(
        &mut self,
        role: &str,
        path: &Path,
        source: &str,
    ) -> Result<Destination, Failure> {
        self.claim(role, Some(path), Some(source))
    }

    /// The reason, as a sentence, why a file cannot be written in a role: the command uses it in another role.
    pub(in crate::cli) fn taken(&self, role: &str, path: &Path) -> Option<String> {
        let identity = Identity::of(path)?;
        let others = self.uses.iter().filter(|one| one.role != role);
        let other = others.into_iter().find(|one| one.is(&identity))?;
        let name = one_line(&path.display().to_string());
        Some(match other.access {
            Access::Read => was_read(&name, &other.role),
            Access::Written => is_written(&name, &other.role),
        })
    }

    fn claim(
        &mut self,
        role: &str,
        path: Option<&Path>,
        except: Option<&str>,
    ) -> Result<Destination, Failure> {
        let Some(path) = path.filter(|path| !is_dash(path)) else {
            return Ok(Destination::StandardOutput);
        };
        self.note(
            Access::Written,
            role,
            Some(path),
            Identity::of(path),
            except,
        )?;
        Destination::at(path)
    }

    fn note(
        &mut self,
        access: Access,
        role: &str,
        path: Option<&Path>,
        identity: Option<Identity>,
        except: Option<&str>,
    ) -> Result<(), Failure> {
        let Some(identity) = identity else {
            return Ok(());
        };
        let noted = Use {
            access,
            role: role.to_owned(),
            path: path.map(Path::to_owned),
            identity,
        };
        let conflict = self
            .uses
            .iter()
            .find(|one| except != Some(&one.role) && one.conflicts_with(&noted));
        if let Some(other) = conflict {
            return Err(same_file(other, &noted));
        }
        self.uses.push(noted);
        Ok(())
    }
}

impl Use {
    /// Whether two uses are of the same file, and one of them writes. Naming the same path in the same role again is not a
    /// conflict: the first attempt to write it has failed.
    fn conflicts_with(&self, other: &Self) -> bool {
        let is_written = self.access == Access::Written || other.access == Access::Written;
        let again =
            self.access == other.access && self.role == other.role && self.path == other.path;
        is_written && !again && self.is(&other.identity)
    }

    fn is(&self, identity: &Identity) -> bool {
        let now = || self.path.as_deref().and_then(Identity::of);
        self.identity == *identity || now().is_some_and(|now| now == *identity)
    }
}

fn same_file(one: &Use, other: &Use) -> Failure {
    let (written, other) = match one.access {
        Access::Written => (one, other),
        Access::Read => (other, one),
    };
    let mut names: Vec<_> = [written, other]
        .into_iter()
        .filter_map(|used| used.path.as_deref())
        .map(|path| quoted(&one_line(&path.display().to_string())))
        .collect();
    names.dedup();
    let names = match &names[..] {
        [] => String::new(),
        names => format!(": {}", names.join(", ")),
    };
    Failure::SameFile {
        message: format!(
            "{} and {} are the same file{names}",
            written.role, other.role
        ),
        help: format!("choose another file for {}", written.role),
    }
}

/// A standard stream as a file, to identify it.
#[cfg(unix)]
fn open(stream: &impl std::os::fd::AsFd) -> Option<File> {
    stream.as_fd().try_clone_to_owned().ok().map(File::from)
}

#[cfg(windows)]
fn open(stream: &impl std::os::windows::io::AsHandle) -> Option<File> {
    stream.as_handle().try_clone_to_owned().ok().map(File::from)
}
