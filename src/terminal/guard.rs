//! Leaves the terminal as it was, whatever signal ends the program.
//!
//! A handler that only set a flag would lose an interrupt typed right after another key. So a thread waits for the
//! signals, puts the terminal back and ends the process; since answers are saved after each answer, it has nothing to
//! save. There is none for a change of size: any handled signal would make the prompts interrupt themselves.

use std::io;

use super::Manner;

/// Watches over the terminal from the first question to the end of the process.
#[derive(Debug)]
pub struct Guard {
    manner: Manner,
    /// Held while something goes on that must not be cut in two.
    #[cfg(unix)]
    busy: std::sync::Arc<std::sync::Mutex<()>>,
}

impl Guard {
    /// Keeps the terminal's settings as they are now, and waits for signals.
    ///
    /// # Errors
    ///
    /// Where the system refuses a signal handler or a thread.
    #[cfg(unix)]
    pub fn install(manner: Manner) -> io::Result<Self> {
        let busy = std::sync::Arc::default();
        unix::watch(manner, std::sync::Arc::clone(&busy))?;
        Ok(Self { manner, busy })
    }

    /// Does nothing: an interrupt ends the process here without its help.
    ///
    /// # Errors
    ///
    /// None.
    #[cfg(not(unix))]
    pub fn install(manner: Manner) -> io::Result<Self> {
        Ok(Self { manner })
    }

    /// Does something that a signal does not cut in two: it is done before the process ends.
    #[cfg(unix)]
    pub fn uninterrupted<T>(&self, action: impl FnOnce() -> T) -> T {
        let _busy = unix::lock(&self.busy);
        action()
    }

    /// Does something.
    #[cfg(not(unix))]
    pub fn uninterrupted<T>(&self, action: impl FnOnce() -> T) -> T {
        action()
    }

    /// Where prompts come to the end of the input, the terminal has been closed, and the signal that says so may still be
    /// on its way: gives it a moment to end the process as it should.
    pub fn give_way(&self) {
        if self.manner == Manner::Prompts {
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }

    /// After an interrupt, waits until the process has been ended.
    #[cfg(unix)]
    pub fn wait_for_the_end(&self) -> ! {
        loop {
            std::thread::park();
        }
    }

    /// Ends the process as an interrupt does.
    #[cfg(not(unix))]
    #[allow(clippy::exit, reason = "what an interrupt is for")]
    pub fn wait_for_the_end(&self) -> ! {
        let _ = console::Term::stderr().show_cursor();
        std::process::exit(130)
    }
}

#[cfg(unix)]
mod unix {
    use std::io::{self, Write};
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
    use std::thread;
    use std::time::Duration;

    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    use super::Manner;

    /// As long as the main thread needs to draw what it was about to draw.
    const SETTLING: Duration = Duration::from_millis(5);

    pub(super) fn watch(manner: Manner, busy: Arc<Mutex<()>>) -> io::Result<()> {
        let settings = tcgetattr(io::stdin()).ok();
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM])?;
        thread::Builder::new()
            .name("signals".to_owned())
            .spawn(move || {
                loop {
                    // While a signal is handled console raises an interrupt of its own, so that one counts last.
                    if let Some(signal) = signals.wait().max_by_key(|signal| *signal != SIGINT) {
                        let _busy = lock(&busy);
                        leave(manner, settings.as_ref(), signal);
                    }
                }
            })?;
        Ok(())
    }

    pub(super) fn lock(busy: &Mutex<()>) -> MutexGuard<'_, ()> {
        busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[expect(clippy::exit, reason = "a signal ends the process")]
    fn leave(manner: Manner, settings: Option<&Termios>, signal: i32) -> ! {
        restore(manner, settings);
        // The main thread may have been about to hide the cursor or to set the terminal again: let it, then undo it.
        thread::sleep(SETTLING);
        restore(manner, settings);
        // The terminal may be gone, and then there is nobody to write to.
        let _ = writeln!(io::stderr());
        std::process::exit(128 + signal)
    }

    fn restore(manner: Manner, settings: Option<&Termios>) {
        if manner == Manner::Prompts {
            let _ = console::Term::stderr().show_cursor();
        }
        if let Some(settings) = settings {
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, settings);
        }
    }
}
