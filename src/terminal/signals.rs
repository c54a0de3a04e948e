//! Ends the process, or stops it for a while, when a signal says so.
//!
//! A handler that only sets a flag loses a signal, or is not seen while the main thread waits for input. So a thread
//! waits for the signals, does what is left to do, and ends the process.

use std::io;

/// Makes a file that outgrows the limit of `ulimit -f` an error in writing it, as a full disk is, and not the end of the
/// process without a word.
///
/// # Errors
///
/// Where the system refuses a signal handler.
#[cfg(unix)]
pub(crate) fn report_oversized_files() -> io::Result<()> {
    // Handled, the signal is without effect, and the system call fails. Nobody looks at the flag.
    let flag = std::sync::Arc::default();
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, flag).map(drop)
}

/// Does nothing: there is no such signal here.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub(crate) fn report_oversized_files() -> io::Result<()> {
    Ok(())
}

/// On an interrupt, a quit, a request to end or a hang-up: does `last`, and ends the process with 128 and the signal's
/// number.
///
/// # Errors
///
/// Where the system refuses a signal handler or a thread.
#[cfg(unix)]
pub(crate) fn end_on_signal(last: impl FnOnce() + Send + 'static) -> io::Result<()> {
    watch(None::<fn()>, last)
}

/// As [`end_on_signal()`]. On a request to stop, as Ctrl-Z makes it, it does `stop`, which is left to stop the process;
/// without it, the system stops the process.
///
/// # Errors
///
/// Where the system refuses a signal handler or a thread.
#[cfg(unix)]
pub(super) fn watch(
    mut stop: Option<impl FnMut() + Send + 'static>,
    last: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    // No core is dumped on a quit: there would be answers in it.
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
            // Where a signal cuts its wait for a key, console raises an interrupt of its own, so that one counts last.
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

/// Does nothing: an interrupt ends the process here without its help.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub(crate) fn end_on_signal(_: impl FnOnce() + Send + 'static) -> io::Result<()> {
    Ok(())
}
