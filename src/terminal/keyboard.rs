//! Turns off echo between prompts, so that typing ahead does not disturb the screen.
//!
//! A prompt switches the terminal to raw mode for each key and back after it. Anything typed in between would be echoed
//! into the middle of the drawing. So echo and line buffering are off from the first prompt on, and each prompt switches
//! back to that state.
//!
//! To read a key, console also turns off the keys that send signals. They are turned on again while a prompt waits, so
//! that Ctrl-Z suspends the program and `fg` resumes it.

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

/// The value that disables a special key.
#[cfg(unix)]
const NO_KEY: u8 = if cfg!(any(target_os = "linux", target_os = "android")) {
    0
} else {
    0xff
};

/// Keeps echo off until dropped.
#[derive(Debug)]
pub(super) struct Keyboard {
    #[cfg(unix)]
    settings: Option<Termios>,
}

#[cfg(unix)]
impl Keyboard {
    /// Turns echo off.
    pub(super) fn quiet() -> Self {
        let settings = tcgetattr(io::stdin()).ok();
        let keyboard = Self { settings };
        keyboard.hush();
        keyboard
    }

    /// Runs an action with echo and line editing on.
    pub(super) fn with_echo<T>(&self, action: impl FnOnce() -> T) -> T {
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
            // If this fails, typing ahead is echoed; that is no reason to stop.
            let _ = tcsetattr(io::stdin(), OptionalActions::Drain, &settings);
        }
    }
}

/// Whether the program is a job of a shell, which can resume it. Without job control, as in a container, a suspended
/// program would never resume.
#[cfg(unix)]
fn is_a_job() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Turns on the keys that send signals, which a prompt turns off.
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
    /// Does nothing on this system.
    pub(super) fn quiet() -> Self {
        Self {}
    }

    /// Runs an action.
    #[expect(clippy::unused_self, reason = "on Unix it holds the settings")]
    pub(super) fn with_echo<T>(&self, action: impl FnOnce() -> T) -> T {
        action()
    }
}
