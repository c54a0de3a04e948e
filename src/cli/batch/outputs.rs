//! Writes the outcomes and the rejects of a batch.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use super::line_output::LineOutput;
use super::progress::Bar;
use crate::batch::{Progress, Sink};
use crate::cli::file::Destination;
use crate::cli::{Failure, messages};
use crate::terminal::end_on_signal;

/// Writes the outcomes and the rejects, and shows the progress.
pub(super) struct Outputs {
    outcomes: LineOutput,
    rejects: LineOutput,
    bar: Bar,
    /// Locked while lines are written, so that a signal does not interrupt a line.
    busy: Arc<Mutex<()>>,
}

impl Outputs {
    /// Opens the files or standard streams for the outcomes and the rejects.
    ///
    /// # Errors
    ///
    /// A file cannot be opened, or the system refuses a signal handler.
    pub(super) fn open(
        outcomes: &Destination,
        rejects: Option<&Destination>,
        bar: Bar,
    ) -> Result<Self, Failure> {
        let busy = Arc::default();
        let unfinished = Arc::default();
        clean_up_on_signal(&busy, &unfinished, &bar)?;
        let _busy = lock(&busy);
        let open = |destination: &Destination| {
            let output = LineOutput::open(destination)?;
            lock(&unfinished).extend(output.unfinished().map(Path::to_owned));
            Ok::<_, Failure>(output)
        };
        Ok(Self {
            outcomes: open(outcomes)?,
            rejects: rejects.map_or(Ok(LineOutput::Err), open)?,
            bar,
            busy: Arc::clone(&busy),
        })
    }

    /// Moves the finished files into place.
    pub(super) fn finish(self) -> Result<(), Failure> {
        self.bar.finish();
        let _busy = lock(&self.busy);
        self.outcomes.finish()?;
        self.rejects.finish()
    }
}

/// Makes a signal wait for the current line and remove unfinished files.
fn clean_up_on_signal(
    busy: &Arc<Mutex<()>>,
    unfinished: &Arc<Mutex<Vec<PathBuf>>>,
    bar: &Bar,
) -> Result<(), Failure> {
    let (busy, unfinished) = (Arc::clone(busy), Arc::clone(unfinished));
    let bar_is_seen = bar.is_seen();
    let handled = end_on_signal(move || {
        block_writers(&busy);
        for path in lock(&unfinished).iter() {
            // It may already have been moved into place.
            let _ = std::fs::remove_file(path);
        }
        if bar_is_seen {
            // The next output starts on a new line.
            messages::say("\n");
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

/// Locks out writers for good, after the current lines are written. It does not wait forever, since writing to a pipe
/// that nobody reads never ends.
fn block_writers(busy: &Mutex<()>) {
    const LONGEST: Duration = Duration::from_secs(1);
    let start = Instant::now();
    while start.elapsed() < LONGEST {
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
        let share_a_stream = matches!(
            (&self.outcomes, &self.rejects),
            (LineOutput::Out(_), LineOutput::Out(_))
        );
        if share_a_stream {
            let outcomes = &mut self.outcomes;
            self.bar.suspend(|| outcomes.write(&progress.in_order()))?;
            self.bar.show(progress);
            return Ok(());
        }
        self.outcomes.write(progress.outcomes)?;
        if !progress.rejects.is_empty() {
            let rejects = &mut self.rejects;
            let written = self.bar.suspend(|| rejects.write(progress.rejects));
            written.map_err(|failure| self.rejects_failure(failure))?;
        }
        self.bar.show(progress);
        Ok(())
    }
}

impl Outputs {
    /// The failure of writing rejects. A closed pipe is not an error, unless the outcomes go to a file, which would be
    /// missing without a message.
    fn rejects_failure(&self, failure: Failure) -> Failure {
        match (failure, &self.outcomes) {
            (Failure::ClosedPipe, LineOutput::File(..)) => Failure::File {
                doing: "write",
                name: "standard output".to_owned(),
                error: io::ErrorKind::BrokenPipe.into(),
            },
            (failure, _) => failure,
        }
    }
}
