//! Reads files, and writes them atomically; a command never overwrites a file that it reads, unless it updates it.

mod atomic;
mod destination;
mod files;
mod identity;
mod new_folders;
mod seen;
mod target;

pub(super) use atomic::AtomicFile;
pub(super) use destination::Destination;
pub(super) use files::Files;
pub(super) use identity::is_same;
pub(super) use new_folders::NewFolders;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::Failure;
use crate::diagnostic::{Diagnostics, SyntaxProblem};
use crate::source::Source;

/// The argument that means standard input or output.
const DASH: &str = "-";

/// Whether a path means standard input or output.
pub(super) fn is_dash(path: &Path) -> bool {
    path.as_os_str() == DASH
}

/// Reads a file, or standard input, as text.
pub(super) fn read(path: &Path) -> Result<Source, Failure> {
    let mut bytes = Vec::new();
    let (name, read) = if is_dash(path) {
        (
            "standard input".to_owned(),
            io::stdin().lock().read_to_end(&mut bytes),
        )
    } else {
        (
            path.display().to_string(),
            File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)),
        )
    };
    if let Err(error) = read {
        return Err(Failure::reading(&name, error));
    }
    Source::from_bytes(name, bytes).map_err(|found| {
        let problem = SyntaxProblem::NotText { form: found.form };
        Failure::Diagnostics(Diagnostics::one(found.source, problem, found.place))
    })
}
