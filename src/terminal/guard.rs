//! Restores the terminal when a signal ends or suspends the program.
//!
//! Answers are saved after each one, so there is nothing to save on a signal. SIGWINCH is not handled: the prompts check
//! the terminal's size at each key.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Mode;

/// Restores the terminal on signals, from the first question to the end of the process.
#[derive(Debug)]
pub(crate) struct Guard {
    mode: Mode,
    pub(super) watch: Arc<Watch>,
}

/// State shared with the thread that waits for signals.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// Locked during an action that a signal must not interrupt.
    busy: Mutex<()>,
    /// The message for the person when a signal ends the process.
    last_message: Mutex<String>,
    /// The number of times that the process was resumed after it was suspended.
    #[cfg(unix)]
    resumed: std::sync::atomic::AtomicUsize,
}

impl Guard {
    /// Saves the terminal's settings and starts to wait for signals.
    ///
    /// # Errors
    ///
    /// The system refuses a signal handler or a thread.
    pub(crate) fn install(mode: Mode) -> io::Result<Self> {
        let watch = Arc::default();
        #[cfg(unix)]
        unix::watch(mode, Arc::clone(&watch))?;
        Ok(Self { mode, watch })
    }

    /// Runs an action that a signal cannot interrupt: it completes before the process ends.
    pub(crate) fn uninterrupted<T>(&self, action: impl FnOnce() -> T) -> T {
        let _busy = self.watch.busy();
        action()
    }

    /// Sets the message that is written when a signal ends the process.
    pub(crate) fn say_when_interrupted(&self, message: String) {
        *lock(&self.watch.last_message) = message;
    }

    /// Waits a moment for a pending signal. When prompts reach the end of the input, the terminal was closed, and SIGHUP
    /// may still be on its way.
    pub(crate) fn await_pending_signal(&self) {
        if self.mode == Mode::Prompts {
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }

    /// Ends the process by the signal of an interrupt, which may be pending already: the signal thread ends it.
    #[cfg(unix)]
    pub(crate) fn wait_for_the_end() -> ! {
        // Someone who typed `stop` in plain lines has sent no signal.
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGINT);
        loop {
            std::thread::park();
        }
    }

    /// Ends the process like an interrupt.
    #[cfg(not(unix))]
    #[expect(
        clippy::exit,
        reason = "an interrupt ends the process, and there is no signal thread on this system"
    )]
    pub(crate) fn wait_for_the_end() -> ! {
        let _ = console::Term::stderr().show_cursor();
        std::process::exit(130)
    }
}

impl Watch {
    /// Locks out signals: until the lock is dropped, the process is neither ended nor suspended.
    pub(super) fn busy(&self) -> MutexGuard<'_, ()> {
        lock(&self.busy)
    }

    /// The number of times that the process was resumed after it was suspended.
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

    /// The time for a prompt to finish drawing.
    const SETTLING: Duration = Duration::from_millis(5);

    pub(super) fn watch(mode: Mode, watch: Arc<Watch>) -> io::Result<()> {
        let settings = tcgetattr(io::stdin()).ok();
        // Plain lines do not change the terminal, so the system can suspend the process by itself.
        let stop = (mode == Mode::Prompts).then(|| {
            let (watch, settings) = (Arc::clone(&watch), settings.clone());
            move || stop(&watch, settings.as_ref())
        });
        signals::watch(stop, move || {
            // The lock is never released, so that no uninterruptible action begins.
            std::mem::forget(watch.busy());
            leave(mode, settings.as_ref());
            let _ = write!(io::stderr(), "{}", lock(&watch.last_message));
        })
    }

    /// Restores the terminal and suspends the process; on resume, sets the terminal for the prompt again.
    fn stop(watch: &Watch, settings: Option<&Termios>) {
        let _busy = watch.busy();
        let present = tcgetattr(io::stdin()).ok();
        leave(Mode::Prompts, settings);
        // This call suspends the process.
        let _ = emulate_default_handler(SIGTSTP);
        set(present.as_ref());
        watch.resumed.fetch_add(1, Ordering::Release);
    }

    fn leave(mode: Mode, settings: Option<&Termios>) {
        restore(mode, settings);
        // A prompt may be about to hide the cursor or to set the terminal again: let it, then undo it.
        thread::sleep(SETTLING);
        restore(mode, settings);
        // The terminal may be gone; then an error here does not matter.
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
