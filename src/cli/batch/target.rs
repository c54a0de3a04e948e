//! Where lines go: a file that is put in its place at the end, or a standard stream.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use crate::cli::file::{Destination, Growing};
use crate::cli::{Failure, closed};

/// Where lines go.
pub(super) enum Target {
    /// Standard output.
    Out(File),
    /// Standard error.
    Err,
    /// A file, and where it goes.
    File(Destination, Growing),
}

impl Target {
    /// A file, or standard output.
    pub(super) fn open(destination: &Destination) -> Result<Self, Failure> {
        match destination.open()? {
            Some(file) => Ok(Self::File(destination.clone(), file)),
            None => Self::standard_output(),
        }
    }

    /// The stream itself, without a buffer in between: what is written to it is there.
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

    /// The file that has to be removed if this one never is finished.
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
                // That nobody is there to read what is said is no reason to stop.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                written => written.map_err(|error| Failure::writing("standard error", error)),
            },
            Self::File(destination, file) => file
                .write_all(lines)
                .map_err(|error| destination.failure(error)),
        }
    }

    /// Puts it in its place.
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

/// Writes lines. Where that fails in the middle of one, as on a full disk, no half of it stays in a file.
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
            Ok(many) => done += many,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => break error,
        }
    };
    let line_feed = lines[..done].iter().rposition(|byte| *byte == b'\n');
    let whole = line_feed.map_or(0, |at| at + 1);
    // Unless somebody else writes there too.
    if let (Some(before), Some(now)) = (before, size(file))
        && now == before + done as u64
    {
        // What has failed is told either way.
        let _ = file.set_len(before + whole as u64);
    }
    Err(failed)
}
