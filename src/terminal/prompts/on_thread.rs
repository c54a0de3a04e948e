//! Runs a prompt on its own thread.
//!
//! The system delivers signals to the main thread. If a prompt waited for keys there, a signal would interrupt the wait,
//! and console would treat that as Ctrl-C. So the main thread waits for the prompt to finish. Meanwhile it keeps the keys
//! that send signals working, and redraws the prompt when the process is resumed.

use std::io;

use super::recording::Recording;
use crate::terminal::guard::Watch;

/// Runs a prompt on its own thread; returns its result.
///
/// # Errors
///
/// The system refuses a thread.
#[cfg(unix)]
pub(super) fn on_thread<T: Send>(
    watch: &Watch,
    recording: &Recording,
    prompt: impl FnOnce() -> T + Send,
) -> io::Result<T> {
    use std::panic::resume_unwind;
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::thread;
    use std::time::Duration;

    use crate::terminal::keyboard::let_signals_through;

    /// The interval at which the keys that send signals are turned on again, and a resumed prompt is redrawn.
    const INTERVAL: Duration = Duration::from_millis(25);

    let mut resumed = watch.resumed();
    thread::scope(|scope| {
        let (sender, finished) = channel::<()>();
        let prompt = move || {
            // The sender is dropped when the prompt returns or panics.
            let _sender = sender;
            prompt()
        };
        let thread = thread::Builder::new().name("prompt".to_owned());
        let thread = thread.spawn_scoped(scope, prompt)?;
        while finished.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
            let_signals_through(watch);
            if resumed != watch.resumed() {
                resumed = watch.resumed();
                recording.play();
            }
        }
        Ok(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// Runs a prompt; returns its result. On this system nothing suspends the process.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub(super) fn on_thread<T: Send>(
    _: &Watch,
    _: &Recording,
    prompt: impl FnOnce() -> T + Send,
) -> io::Result<T> {
    Ok(prompt())
}
