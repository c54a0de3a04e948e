//! Keeps what is typed ahead of a prompt off the screen.
//!
//! A prompt sets the terminal to read single keys and sets it back after each. Whatever is typed between two keys would
//! be echoed, into the middle of what is drawn. So from the first prompt on nothing is echoed and no line is waited for;
//! a prompt sets the terminal back to that.
//!
//! To read a key, console also turns off the keys that send signals. They are turned on again while a prompt waits, so
//! that Ctrl-Z stops the program and `fg` takes it up again, as with any other.

#[cfg(unix)]
use std::io;

#[cfg(unix)]
use rustix::process::{getpgrp, getsid};
#[cfg(unix)]
use rustix::termios::{
    LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};

#[cfg(unix)]
use super::guard::Watch;

/// What turns a special key off.
#[cfg(unix)]
const NO_KEY: u8 = if cfg!(any(target_os = "linux", target_os = "android")) {
    0
} else {
    0xff
};

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
            if !is_a_job() {
                settings.special_codes[SpecialCodeIndex::VSUSP] = NO_KEY;
            }
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

/// Whether a shell has started the program as a job, and so can take it up again after it was stopped. Where there is no
/// such shell, as in a window or a container of its own, it would be stopped for good.
#[cfg(unix)]
fn is_a_job() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Has the keys that send signals do so, whatever a prompt has made of that.
#[cfg(unix)]
pub(super) fn let_signals_through(watch: &Watch) {
    let _busy = watch.busy();
    if let Ok(mut settings) = tcgetattr(io::stdin())
        && !settings.local_modes.contains(LocalModes::ISIG)
    {
        settings.local_modes.insert(LocalModes::ISIG);
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &settings);
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
