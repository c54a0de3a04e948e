//! Where the outcomes and the rejects go.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use super::progress::Bar;
use super::target::Target;
use crate::batch::{Progress, Sink};
use crate::cli::file::Destination;
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

impl Outputs {
    /// Opens what the outcomes and the rejects are written to: a file each, or the standard streams.
    pub(super) fn open(
        outcomes: &Destination,
        rejects: Option<&Destination>,
        bar: Bar,
    ) -> Result<Self, Failure> {
        let busy = Arc::default();
        let unfinished = Arc::default();
        leave_nothing_behind(&busy, &unfinished, &bar)?;
        let _busy = lock(&busy);
        let open = |destination: &Destination| {
            let target = Target::open(destination)?;
            lock(&unfinished).extend(target.unfinished().map(Path::to_owned));
            Ok::<_, Failure>(target)
        };
        Ok(Self {
            outcomes: open(outcomes)?,
            rejects: rejects.map_or(Ok(Target::Err), open)?,
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
        let share_a_stream = matches!(
            (&self.outcomes, &self.rejects),
            (Target::Out(_), Target::Out(_))
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
            written.map_err(|failure| self.noticed(failure))?;
        }
        self.bar.show(progress);
        Ok(())
    }
}

impl Outputs {
    /// Whoever closes a pipe has seen enough of it; but where the outcomes go to a file, that file is missing then.
    fn noticed(&self, failure: Failure) -> Failure {
        match (failure, &self.outcomes) {
            (Failure::ClosedPipe, Target::File(..)) => Failure::File {
                doing: "write",
                name: "standard output".to_owned(),
                error: io::ErrorKind::BrokenPipe.into(),
            },
            (failure, _) => failure,
        }
    }
}
