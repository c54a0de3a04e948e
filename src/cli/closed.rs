//! Whether standard output was closed when the program was started, as by `>&-` in a shell.
//!
//! Before `main` runs, the standard library puts the null device in the place of a closed stream, and what is written to
//! that is lost without an error. So this is looked at earlier, when the program is loaded.

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

/// Refuses to write to a standard output that leads nowhere.
pub(super) fn expect_standard_output() -> io::Result<()> {
    if IS_CLOSED.load(Ordering::Relaxed) {
        return Err(io::Error::other("it is closed"));
    }
    Ok(())
}
