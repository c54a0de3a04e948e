//! The progress bar of a batch.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::batch::Progress;
use crate::terminal::Environment;

/// A progress bar on standard error, which can be hidden.
pub(super) struct Bar {
    bar: ProgressBar,
    counts: Counts,
}

/// When results are written to standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Results {
    /// While the bar is shown.
    Meanwhile,
    /// After it is gone, or never.
    Afterwards,
}

/// The unit of progress.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Bytes,
    Records,
}

const BYTES: &str =
    "{bar:20} {percent:>3}% of {binary_total_bytes}, {binary_bytes_per_sec}, {eta} left";
const RECORDS: &str = "{spinner} {human_pos} records, {per_sec}";

impl Bar {
    /// A bar that counts bytes, or records if the size is unknown; hidden if standard error is not a terminal or the
    /// results appear at the same terminal.
    pub(super) fn new(bytes: Option<u64>, results: Results) -> Self {
        let environment = Environment::now();
        let among_results = results == Results::Meanwhile && environment.shows_results();
        let target = if environment.redraws() && !among_results {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let (template, counts) = match bytes {
            Some(_) => (BYTES, Counts::Bytes),
            None => (RECORDS, Counts::Records),
        };
        let bar = ProgressBar::with_draw_target(bytes, target);
        let style = ProgressStyle::with_template(template);
        Self {
            bar: style.map_or(bar.clone(), |style| bar.with_style(style)),
            counts,
        }
    }

    /// Whether the bar is drawn.
    pub(super) fn is_seen(&self) -> bool {
        !self.bar.is_hidden()
    }

    /// Updates the bar.
    pub(super) fn show(&self, progress: &Progress<'_>) {
        self.bar.set_position(match self.counts {
            Counts::Bytes => progress.bytes,
            Counts::Records => progress.records,
        });
    }

    /// Hides the bar during an action that writes to the terminal.
    pub(super) fn suspend<T>(&self, action: impl FnOnce() -> T) -> T {
        self.bar.suspend(action)
    }

    /// Removes the bar.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
