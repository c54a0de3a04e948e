//! Files: read whole, and written whole or not at all.

mod growing;

pub(super) use growing::Growing;

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::{Failure, output};
use crate::diagnostic::{Diagnostics, Fault};
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
        let fault = Fault::NotText { form: found.form };
        Failure::Diagnostics(Diagnostics::one(found.source, fault, found.place))
    })
}

/// Writes a file that only its owner can read, or standard output.
///
/// A regular file is replaced whole or not at all; anything else, a device or a pipe, is written through.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    write_with(&tempfile::Builder::new(), path, text)
}

/// As [`write()`], but a file that is handed out: those can read it who can read any new file of its owner.
pub(super) fn publish(path: &Path, text: &str) -> Result<(), Failure> {
    write_with(&handed_out(), path, text)
}

fn write_with(files: &tempfile::Builder<'_, '_>, path: &Path, text: &str) -> Result<(), Failure> {
    if is_dash(path) {
        return output::print(text);
    }
    let written = Growing::open(files, path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync()?;
        file.finish()
    });
    written.map_err(|error| Failure::writing(&path.display().to_string(), error))
}

#[cfg(unix)]
fn handed_out() -> tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    let mut files = tempfile::Builder::new();
    // The system takes away from these what the umask says.
    files.permissions(fs::Permissions::from_mode(0o666));
    files
}

#[cfg(not(unix))]
fn handed_out() -> tempfile::Builder<'static, 'static> {
    tempfile::Builder::new()
}

/// Whether writing there replaces what was written before, so that it can be done again and again.
pub(super) fn is_replaced(path: &Path) -> bool {
    !is_dash(path) && fs::metadata(path).map_or(true, |metadata| metadata.is_file())
}

/// Whether a file can be written there, as far as can be told without making one.
pub(super) fn expect_writable(path: &Path) -> Result<(), Failure> {
    let refuse =
        |kind: io::ErrorKind| Err(Failure::writing(&path.display().to_string(), kind.into()));
    if is_dash(path) {
        return Ok(());
    }
    if path.is_dir() {
        return refuse(io::ErrorKind::IsADirectory);
    }
    if !folder(path).is_dir() {
        return refuse(io::ErrorKind::NotFound);
    }
    Ok(())
}

/// What is replaced where a file is written: what a link leads to, not the link.
pub(super) fn target(path: &Path) -> PathBuf {
    /// As many links in a row as Linux follows.
    const LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = folder(&target).join(next),
            Err(_) => break,
        }
    }
    match (fs::canonicalize(folder(&target)), target.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => target,
    }
}

fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}
