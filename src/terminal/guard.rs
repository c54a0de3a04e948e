//! Leaves the terminal as it was, whatever signal ends the program.
//!
//! Since answers are saved after each answer, there is nothing to save when a signal comes. None is handled for a change
//! of size: any handled signal would make the prompts interrupt themselves.

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
    #[expect(
        clippy::exit,
        reason = "an interrupt ends the process, and no signal thread does it here"
    )]
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

    use super::super::signals::end_on_signal;
    use super::Manner;

    /// As long as the main thread needs to draw what it was about to draw.
    const SETTLING: Duration = Duration::from_millis(5);

    pub(super) fn watch(manner: Manner, busy: Arc<Mutex<()>>) -> io::Result<()> {
        let settings = tcgetattr(io::stdin()).ok();
        end_on_signal(move || {
            // Whatever is not to be cut in two does not begin any more.
            std::mem::forget(lock(&busy));
            leave(manner, settings.as_ref());
        })
    }

    pub(super) fn lock(busy: &Mutex<()>) -> MutexGuard<'_, ()> {
        busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn leave(manner: Manner, settings: Option<&Termios>) {
        restore(manner, settings);
        // The main thread may have been about to hide the cursor or to set the terminal again: let it, then undo it.
        thread::sleep(SETTLING);
        restore(manner, settings);
        // The terminal may be gone, and then there is nobody to write to.
        let _ = writeln!(io::stderr());
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
