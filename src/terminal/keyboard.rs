//! Keeps what is typed ahead of a prompt off the screen.
//!
//! A prompt sets the terminal to read single keys and sets it back after each. Whatever is typed between two keys would
//! be echoed, into the middle of what is drawn. So from the first prompt on nothing is echoed and no line is waited for;
//! a prompt sets the terminal back to that.

#[cfg(unix)]
use std::io;

#[cfg(unix)]
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

/// The keyboard, quiet until this is dropped.
#[derive(Debug)]
pub(super) struct Keyboard {
    #[cfg(unix)]
    settings: Option<Termios>,
}

#[cfg(unix)]
impl Keyboard {
    /// Makes the keyboard quiet.
    pub(super) fn quiet() -> Self {
        let settings = tcgetattr(io::stdin()).ok();
        let keyboard = Self { settings };
        keyboard.hush();
        keyboard
    }

    /// Does something with the keyboard as it was: what is typed is echoed, and lines can be edited.
    pub(super) fn as_it_was<T>(&self, action: impl FnOnce() -> T) -> T {
        self.set(|_| {});
        let done = action();
        self.hush();
        done
    }

    fn hush(&self) {
        self.set(|settings| {
            settings
                .local_modes
                .remove(LocalModes::ECHO | LocalModes::ICANON);
        });
    }

    fn set(&self, change: impl FnOnce(&mut Termios)) {
        if let Some(mut settings) = self.settings.clone() {
            change(&mut settings);
            // Without it, what is typed ahead is seen; that is no reason to stop.
            let _ = tcsetattr(io::stdin(), OptionalActions::Drain, &settings);
        }
    }
}

#[cfg(unix)]
impl Drop for Keyboard {
    fn drop(&mut self) {
        self.set(|_| {});
    }
}

#[cfg(not(unix))]
impl Keyboard {
    /// Does nothing: here nothing is echoed.
    pub(super) fn quiet() -> Self {
        Self {}
    }

    /// Does something.
    #[expect(
        clippy::unused_self,
        reason = "elsewhere there is something to set back"
    )]
    pub(super) fn as_it_was<T>(&self, action: impl FnOnce() -> T) -> T {
        action()
    }
}
