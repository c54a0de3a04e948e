//! A bar that shows how far a batch has come, where somebody sees it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::batch::Progress;
use crate::terminal::Environment;

/// A bar on standard error, or nothing.
pub(super) struct Bar {
    bar: ProgressBar,
    counts: Counts,
}

/// When results are written to standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Results {
    /// While the bar is there.
    Meanwhile,
    /// When it is gone, or never.
    Afterwards,
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Bytes,
    Records,
}

const BYTES: &str =
    "{bar:20} {percent:>3}% of {binary_total_bytes}, {binary_bytes_per_sec}, {eta} left";
const RECORDS: &str = "{spinner} {human_pos} records, {per_sec}";

impl Bar {
    /// A bar over so many bytes, or over records where that is not known; nothing where it would not be seen, or would
    /// stand among the results.
    pub(super) fn new(bytes: Option<u64>, results: Results) -> Self {
        let environment = Environment::now();
        let among_results = results == Results::Meanwhile && environment.shows_results();
        let seen = environment.redraws() && !among_results;
        let target = if seen {
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

    /// Whether it is drawn.
    pub(super) fn is_seen(&self) -> bool {
        !self.bar.is_hidden()
    }

    /// Shows how far it has come.
    pub(super) fn show(&self, progress: &Progress<'_>) {
        self.bar.set_position(match self.counts {
            Counts::Bytes => progress.bytes,
            Counts::Records => progress.records,
        });
    }

    /// Does something that writes to standard error too.
    pub(super) fn suspend<T>(&self, action: impl FnOnce() -> T) -> T {
        self.bar.suspend(action)
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
