//! Ends the process when a signal says so.
//!
//! A handler that only sets a flag loses a signal, or is not seen while the main thread waits for input. So a thread
//! waits for the signals, does what is left to do, and ends the process.

use std::io;

/// On an interrupt, a request to end or a hang-up: does `last`, and ends the process with 128 and the signal's number.
///
/// # Errors
///
/// Where the system refuses a signal handler or a thread.
#[cfg(unix)]
pub fn end_on_signal(last: impl FnOnce() + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    let wait = move || {
        loop {
            // While a signal is handled console raises an interrupt of its own, so that one counts last.
            if let Some(signal) = signals.wait().max_by_key(|signal| *signal != SIGINT) {
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

/// Does nothing: an interrupt ends the process here without its help.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub fn end_on_signal(_: impl FnOnce() + Send + 'static) -> io::Result<()> {
    Ok(())
}
