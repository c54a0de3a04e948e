//! Has a prompt wait for keys on a thread of its own.
//!
//! The system hands signals to the main thread. If a prompt waited there, any of them would cut its wait, and console
//! would take that for Ctrl-C. So the main thread waits for the prompt to be answered. Meanwhile it sees to it that the
//! keys that send signals do so, and draws the prompt again when the process goes on after it was stopped.

use std::io;

use super::recording::Recording;
use crate::terminal::guard::Watch;

/// What a prompt gives.
///
/// # Errors
///
/// Where the system refuses a thread.
#[cfg(unix)]
pub(super) fn apart<T: Send>(
    watch: &Watch,
    recording: &Recording,
    prompt: impl FnOnce() -> T + Send,
) -> io::Result<T> {
    use std::panic::resume_unwind;
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::thread;
    use std::time::Duration;

    use crate::terminal::keyboard::let_signals_through;

    /// How soon a key that sends a signal does so after another key was read, and a prompt is drawn again.
    const SOON: Duration = Duration::from_millis(25);

    let mut resumed = watch.resumed();
    thread::scope(|scope| {
        let (answered, answer) = channel::<()>();
        let prompt = move || {
            // It is dropped when the prompt has been answered, however that came.
            let _answered = answered;
            prompt()
        };
        let thread = thread::Builder::new().name("prompt".to_owned());
        let thread = thread.spawn_scoped(scope, prompt)?;
        while answer.recv_timeout(SOON) == Err(RecvTimeoutError::Timeout) {
            let_signals_through(watch);
            if resumed != watch.resumed() {
                resumed = watch.resumed();
                recording.play();
            }
        }
        Ok(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// What a prompt gives. Here nothing stops the process.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub(super) fn apart<T: Send>(
    _: &Watch,
    _: &Recording,
    prompt: impl FnOnce() -> T + Send,
) -> io::Result<T> {
    Ok(prompt())
}
