//! Where the outcomes and the rejects go.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use super::progress::Bar;
use crate::batch::{Progress, Sink};
use crate::cli::file::{self, Growing};
use crate::cli::{Failure, output};
use crate::terminal::end_on_signal;

/// Takes the outcomes and the rejects, and shows how far it has come.
pub(super) struct Outputs {
    outcomes: Target,
    rejects: Target,
    bar: Bar,
    /// Held while lines are written, so that a signal cuts none in two.
    busy: Arc<Mutex<()>>,
}

/// Where lines go.
enum Target {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
    /// A file of this name.
    File(String, Growing),
}

impl Outputs {
    /// Opens what the outcomes and the rejects are written to: a file each, or the standard streams.
    pub(super) fn open(
        outcomes: Option<&Path>,
        rejects: Option<&Path>,
        bar: Bar,
    ) -> Result<Self, Failure> {
        let busy = Arc::default();
        let unfinished = Arc::default();
        leave_nothing_behind(&busy, &unfinished, &bar)?;
        let _busy = lock(&busy);
        let open = |path, otherwise| {
            let target = Target::open(path, otherwise)?;
            lock(&unfinished).extend(target.unfinished().map(Path::to_owned));
            Ok::<_, Failure>(target)
        };
        Ok(Self {
            outcomes: open(outcomes, Target::Out)?,
            rejects: open(rejects, Target::Err)?,
            bar,
            busy: Arc::clone(&busy),
        })
    }

    /// Puts the files in their places.
    pub(super) fn finish(self) -> Result<(), Failure> {
        self.bar.finish();
        let _busy = lock(&self.busy);
        self.outcomes.finish()?;
        self.rejects.finish()
    }
}

/// Sees to it that a signal leaves no half line behind, and no file that is not finished.
fn leave_nothing_behind(
    busy: &Arc<Mutex<()>>,
    unfinished: &Arc<Mutex<Vec<PathBuf>>>,
    bar: &Bar,
) -> Result<(), Failure> {
    let (busy, unfinished) = (Arc::clone(busy), Arc::clone(unfinished));
    let bar_is_seen = bar.is_seen();
    let handled = end_on_signal(move || {
        hold(&busy);
        for path in lock(&unfinished).iter() {
            // It may have been put in its place already.
            let _ = std::fs::remove_file(path);
        }
        if bar_is_seen {
            // What comes next begins a line of its own.
            output::say("\n");
        }
    });
    handled.map_err(|error| Failure::Refused {
        message: format!("signals cannot be handled here: {error}"),
        help: None,
    })
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps whoever writes lines from beginning another; waits for the end of those that are being written, but not long:
/// where nobody reads what is written to a pipe, it has none.
fn hold(busy: &Mutex<()>) {
    const LONGEST: Duration = Duration::from_secs(1);
    let begin = Instant::now();
    while begin.elapsed() < LONGEST {
        match busy.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(5)),
            held => return std::mem::forget(held),
        }
    }
}

impl Sink for Outputs {
    type Error = Failure;

    fn take(&mut self, progress: &Progress<'_>) -> Result<(), Failure> {
        let _busy = lock(&self.busy);
        self.outcomes.write(progress.outcomes)?;
        if !progress.rejects.is_empty() {
            let rejects = &mut self.rejects;
            self.bar.suspend(|| rejects.write(progress.rejects))?;
        }
        self.bar.show(progress);
        Ok(())
    }
}

impl Target {
    fn open(path: Option<&Path>, otherwise: Self) -> Result<Self, Failure> {
        let Some(path) = path else {
            return Ok(otherwise);
        };
        if file::is_dash(path) {
            return Ok(Self::Out);
        }
        let name = path.display().to_string();
        match Growing::open(&tempfile::Builder::new(), path) {
            Ok(file) => Ok(Self::File(name, file)),
            Err(error) => Err(Failure::writing(&name, error)),
        }
    }

    fn unfinished(&self) -> Option<&Path> {
        match self {
            Self::Out | Self::Err => None,
            Self::File(_, file) => file.unfinished(),
        }
    }

    fn write(&mut self, lines: &[u8]) -> Result<(), Failure> {
        let (name, written) = match self {
            Self::Out => {
                let mut stream = io::stdout().lock();
                let written = stream.write_all(lines).and_then(|()| stream.flush());
                ("standard output", written)
            }
            Self::Err => ("standard error", io::stderr().lock().write_all(lines)),
            Self::File(name, file) => (name.as_str(), file.write_all(lines)),
        };
        written.map_err(|error| Failure::writing(name, error))
    }

    fn finish(self) -> Result<(), Failure> {
        match self {
            Self::Out | Self::Err => Ok(()),
            Self::File(name, file) => file
                .finish()
                .map_err(|error| Failure::writing(&name, error)),
        }
    }
}
