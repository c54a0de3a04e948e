//! Records the output of a prompt, so that it can be redrawn with everything that was typed.

use console::Term;

/// The output to the terminal of standard error since a prompt began.
#[derive(Clone, Debug, Default)]
pub(super) struct Recording {
    #[cfg(unix)]
    written: std::sync::Arc<std::sync::Mutex<Vec<u8>>>,
}

#[cfg(unix)]
mod unix {
    use std::io::{self, Write};
    use std::os::fd::{AsRawFd, RawFd};
    use std::sync::{MutexGuard, PoisonError};

    use super::{Recording, Term};

    impl Recording {
        /// The terminal of standard error, recorded.
        pub(in crate::terminal::prompts) fn term(&self) -> Term {
            Term::read_write_pair(io::stdin(), self.clone())
        }

        /// Discards the recording.
        pub(in crate::terminal::prompts) fn begin(&self) {
            self.lock().clear();
        }

        /// Writes the recording again, from the beginning of a line. An error is ignored: the next key reports it.
        pub(in crate::terminal::prompts) fn play(&self) {
            let written = self.lock();
            let mut terminal = io::stderr();
            let _ = terminal
                .write_all(b"\r")
                .and_then(|()| terminal.write_all(&written));
        }

        fn lock(&self) -> MutexGuard<'_, Vec<u8>> {
            self.written.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    impl Write for Recording {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let mut written = self.lock();
            let length = io::stderr().write(bytes)?;
            written.extend(&bytes[..length]);
            Ok(length)
        }

        fn flush(&mut self) -> io::Result<()> {
            io::stderr().flush()
        }
    }

    impl AsRawFd for Recording {
        fn as_raw_fd(&self) -> RawFd {
            io::stderr().as_raw_fd()
        }
    }
}

#[cfg(not(unix))]
impl Recording {
    /// The terminal of standard error.
    pub(super) fn term(&self) -> Term {
        Term::stderr()
    }

    /// Does nothing: on this system nothing is redrawn.
    pub(super) fn begin(&self) {}
}
