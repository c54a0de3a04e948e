//! Leaves the terminal as it was, whatever signal ends the program or stops it.
//!
//! Since answers are saved after each answer, there is nothing to save when a signal comes. No signal is handled for a
//! change of size: the prompts look for that at each key.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Mode;

/// Watches over the terminal from the first question to the end of the process.
#[derive(Debug)]
pub(crate) struct Guard {
    mode: Mode,
    pub(super) watch: Arc<Watch>,
}

/// State shared with the thread that waits for signals.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// Held while something goes on that must not be cut in two.
    busy: Mutex<()>,
    /// What is said to the person when a signal ends the process.
    last_words: Mutex<String>,
    /// How often the process has gone on after it was stopped.
    #[cfg(unix)]
    resumed: std::sync::atomic::AtomicUsize,
}

impl Guard {
    /// Keeps the terminal's settings as they are now, and waits for signals.
    ///
    /// # Errors
    ///
    /// Where the system refuses a signal handler or a thread.
    pub(crate) fn install(mode: Mode) -> io::Result<Self> {
        let watch = Arc::default();
        #[cfg(unix)]
        unix::watch(mode, Arc::clone(&watch))?;
        Ok(Self { mode, watch })
    }

    /// Does something that a signal does not cut in two: it is done before the process ends.
    pub(crate) fn uninterrupted<T>(&self, action: impl FnOnce() -> T) -> T {
        let _busy = self.watch.busy();
        action()
    }

    /// Has something said when a signal ends the process, in place of what was to be said before.
    pub(crate) fn say_when_interrupted(&self, words: String) {
        *lock(&self.watch.last_words) = words;
    }

    /// Where prompts come to the end of the input, the terminal has been closed, and the signal that says so may still be
    /// on its way: gives it a moment to end the process as it should.
    pub(crate) fn give_way(&self) {
        if self.mode == Mode::Prompts {
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }

    /// After an interrupt, waits until the process has been ended.
    #[cfg(unix)]
    pub(crate) fn wait_for_the_end() -> ! {
        loop {
            std::thread::park();
        }
    }

    /// Ends the process as an interrupt does.
    #[cfg(not(unix))]
    #[expect(
        clippy::exit,
        reason = "an interrupt ends the process, and no signal thread does it here"
    )]
    pub(crate) fn wait_for_the_end() -> ! {
        let _ = console::Term::stderr().show_cursor();
        std::process::exit(130)
    }
}

impl Watch {
    /// Until the guard is dropped, the process does not end, and is not stopped.
    pub(super) fn busy(&self) -> MutexGuard<'_, ()> {
        lock(&self.busy)
    }

    /// How often the process has gone on after it was stopped.
    #[cfg(unix)]
    pub(super) fn resumed(&self) -> usize {
        self.resumed.load(std::sync::atomic::Ordering::Acquire)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
mod unix {
    use std::io::{self, Write};
    use std::sync::Arc;
    use std::sync::atomic::Ordering;
    use std::thread;
    use std::time::Duration;

    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::SIGTSTP;
    use signal_hook::low_level::emulate_default_handler;

    use super::super::signals;
    use super::{Mode, Watch, lock};

    /// As long as a prompt needs to draw what it was about to draw.
    const SETTLING: Duration = Duration::from_millis(5);

    pub(super) fn watch(mode: Mode, watch: Arc<Watch>) -> io::Result<()> {
        let settings = tcgetattr(io::stdin()).ok();
        // Plain lines change nothing at the terminal, and the system stops the process by itself.
        let stop = (mode == Mode::Prompts).then(|| {
            let (watch, settings) = (Arc::clone(&watch), settings.clone());
            move || stop(&watch, settings.as_ref())
        });
        signals::watch(stop, move || {
            // Whatever is not to be cut in two does not begin any more.
            std::mem::forget(watch.busy());
            leave(mode, settings.as_ref());
            let _ = write!(io::stderr(), "{}", lock(&watch.last_words));
        })
    }

    /// Leaves the terminal as it was, and stops the process; when it goes on, so does what is asked.
    fn stop(watch: &Watch, settings: Option<&Termios>) {
        let _busy = watch.busy();
        let present = tcgetattr(io::stdin()).ok();
        leave(Mode::Prompts, settings);
        // The process is stopped in here.
        let _ = emulate_default_handler(SIGTSTP);
        set(present.as_ref());
        watch.resumed.fetch_add(1, Ordering::Release);
    }

    fn leave(mode: Mode, settings: Option<&Termios>) {
        restore(mode, settings);
        // A prompt may have been about to hide the cursor or to set the terminal again: let it, then undo it.
        thread::sleep(SETTLING);
        restore(mode, settings);
        // The terminal may be gone, and then there is nobody to write to.
        let _ = writeln!(io::stderr());
    }

    fn restore(mode: Mode, settings: Option<&Termios>) {
        if mode == Mode::Prompts {
            let _ = console::Term::stderr().show_cursor();
        }
        set(settings);
    }

    fn set(settings: Option<&Termios>) {
        if let Some(settings) = settings {
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, settings);
        }
    }
}
