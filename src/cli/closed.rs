//! Detects a standard output that was closed when the program started, as by `>&-` in a shell.
//!
//! Before `main` runs, the standard library replaces a closed stream with the null device, where output is lost without
//! an error. So this is checked earlier, when the program is loaded.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

static IS_CLOSED: AtomicBool = AtomicBool::new(false);

#[cfg(unix)]
ctor::declarative::ctor! {
    #[ctor(unsafe)]
    fn look() {
        use std::os::fd::AsFd;
        let stream = io::stdout().as_fd().try_clone_to_owned();
        IS_CLOSED.store(stream.is_err(), Ordering::Relaxed);
    }
}

/// Fails if standard output was closed.
pub(super) fn expect_standard_output() -> io::Result<()> {
    if IS_CLOSED.load(Ordering::Relaxed) {
        return Err(io::Error::other("it is closed"));
    }
    Ok(())
}
