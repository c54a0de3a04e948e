//! An output for lines: a file that is moved into place at the end, or a standard stream.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use crate::cli::file::{AtomicFile, Destination};
use crate::cli::{Failure, closed};

/// An output for lines.
pub(super) enum LineOutput {
    /// Standard output.
    Out(File),
    /// Standard error.
    Err,
    /// A file and its destination.
    File(Destination, AtomicFile),
}

impl LineOutput {
    /// Opens a file or standard output.
    pub(super) fn open(destination: &Destination) -> Result<Self, Failure> {
        match destination.open()? {
            Some(file) => Ok(Self::File(destination.clone(), file)),
            None => Self::standard_output(),
        }
    }

    /// Opens standard output without a buffer, so that written lines cannot be lost.
    fn standard_output() -> Result<Self, Failure> {
        #[cfg(unix)]
        let stream = std::os::fd::AsFd::as_fd(&io::stdout()).try_clone_to_owned();
        #[cfg(windows)]
        let stream = std::os::windows::io::AsHandle::as_handle(&io::stdout()).try_clone_to_owned();
        match closed::expect_standard_output().and(stream) {
            Ok(stream) => Ok(Self::Out(File::from(stream))),
            Err(error) => Err(Failure::writing("standard output", error)),
        }
    }

    /// The temporary file that must be removed if this output is never finished.
    pub(super) fn unfinished(&self) -> Option<&Path> {
        match self {
            Self::Out(_) | Self::Err => None,
            Self::File(_, file) => file.unfinished(),
        }
    }

    /// Writes lines.
    pub(super) fn write(&mut self, lines: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Out(stream) => write_lines(stream, lines)
                .map_err(|error| Failure::writing("standard output", error)),
            Self::Err => match io::stderr().lock().write_all(lines) {
                // A closed standard error is no reason to stop.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                written => written.map_err(|error| Failure::writing("standard error", error)),
            },
            Self::File(destination, file) => file
                .write_all(lines)
                .map_err(|error| destination.failure(error)),
        }
    }

    /// Moves the finished file into place.
    pub(super) fn finish(self) -> Result<(), Failure> {
        match self {
            Self::Out(_) | Self::Err => Ok(()),
            Self::File(destination, file) => {
                let finished = file.finish().map(drop);
                finished.map_err(|error| destination.failure(error))
            }
        }
    }
}

/// Writes lines. If that fails in the middle of a line, as on a full disk, the file is truncated to whole lines.
fn write_lines(file: &mut File, lines: &[u8]) -> io::Result<()> {
    let size = |file: &File| {
        let metadata = file.metadata().ok()?;
        metadata.is_file().then_some(metadata.len())
    };
    let before = size(file);
    let mut done = 0;
    let failed = loop {
        if done == lines.len() {
            return Ok(());
        }
        match file.write(&lines[done..]) {
            Ok(0) => break io::ErrorKind::WriteZero.into(),
            Ok(written) => done += written,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => break error,
        }
    };
    let line_feed = lines[..done].iter().rposition(|byte| *byte == b'\n');
    let whole = line_feed.map_or(0, |at| at + 1);
    // Truncate only if no other process has written to the file.
    if let (Some(before), Some(now)) = (before, size(file))
        && now == before + done as u64
    {
        // The write error is reported either way.
        let _ = file.set_len(before + whole as u64);
    }
    Err(failed)
}
