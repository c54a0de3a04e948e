//! Ends or suspends the process on a signal.
//!
//! A handler that sets a flag is not enough, since the main thread may be waiting for input. So a thread waits for
//! signals, cleans up, and ends the process.

use std::io;

/// Handles SIGXFSZ, so that exceeding the limit of `ulimit -f` is a write error and does not kill the process.
///
/// # Errors
///
/// The system refuses a signal handler.
#[cfg(unix)]
pub(crate) fn report_oversized_files() -> io::Result<()> {
    // With any handler, the system call fails instead. The flag is never read.
    let flag = std::sync::Arc::default();
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, flag).map(drop)
}

/// Does nothing: this system has no such signal.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub(crate) fn report_oversized_files() -> io::Result<()> {
    Ok(())
}

/// On SIGINT, SIGQUIT, SIGTERM or SIGHUP, runs `last` and exits with 128 plus the signal's number.
///
/// # Errors
///
/// The system refuses a signal handler or a thread.
#[cfg(unix)]
pub(crate) fn end_on_signal(last: impl FnOnce() + Send + 'static) -> io::Result<()> {
    watch(None::<fn()>, last)
}

/// Like [`end_on_signal()`]; also runs `stop` on SIGTSTP (Ctrl-Z), which must suspend the process. Without `stop`, the
/// system suspends the process.
///
/// # Errors
///
/// The system refuses a signal handler or a thread.
#[cfg(unix)]
pub(super) fn watch(
    mut stop: Option<impl FnMut() + Send + 'static>,
    last: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    // SIGQUIT is handled to avoid a core dump, which would contain answers.
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    if stop.is_some() {
        signals.add_signal(SIGTSTP)?;
    }
    let wait = move || {
        loop {
            let pending: Vec<_> = signals.wait().collect();
            if let Some(stop) = stop.as_mut().filter(|_| pending.contains(&SIGTSTP)) {
                stop();
            }
            let ending = pending.into_iter().filter(|signal| *signal != SIGTSTP);
            // When a signal interrupts its wait for a key, console raises SIGINT, so other signals take precedence.
            if let Some(signal) = ending.max_by_key(|signal| *signal != SIGINT) {
                end(last, signal);
            }
        }
    };
    let thread = std::thread::Builder::new().name("signals".to_owned());
    thread.spawn(wait).map(drop)
}

#[cfg(unix)]
#[expect(clippy::exit, reason = "a signal ends the process")]
fn end(last: impl FnOnce(), signal: i32) -> ! {
    last();
    std::process::exit(128 + signal)
}

/// Does nothing: on this system an interrupt ends the process by itself.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub(crate) fn end_on_signal(_: impl FnOnce() + Send + 'static) -> io::Result<()> {
    Ok(())
}
