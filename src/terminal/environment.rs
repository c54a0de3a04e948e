//! The kind of terminal, if there is one: how to ask there, and whether to use color.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};

use console::Term;

use super::Halt;

/// Whether the output of the process is plain by an option.
static IS_PLAIN: AtomicBool = AtomicBool::new(false);

/// How a person is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// With prompts that move the cursor.
    Prompts,
    /// With plain lines of text.
    Plain,
}

/// The environment variables and standard streams that decide how to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Environment {
    accessible: Option<OsString>,
    term: Option<OsString>,
    no_color: Option<OsString>,
    clicolor: Option<OsString>,
    clicolor_force: Option<OsString>,
    stdin: Stream,
    stdout: Stream,
    stderr: Stream,
    /// Rows and columns, if known.
    size: Option<(u16, u16)>,
}

/// The target of a standard stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stream {
    Terminal,
    Pipe,
    Elsewhere,
}

impl Environment {
    /// The current environment.
    #[must_use]
    pub(crate) fn now() -> Self {
        Self {
            accessible: env::var_os("ACCESSIBLE"),
            term: env::var_os("TERM"),
            no_color: env::var_os("NO_COLOR"),
            clicolor: env::var_os("CLICOLOR"),
            clicolor_force: env::var_os("CLICOLOR_FORCE"),
            stdin: Stream::of(&io::stdin()),
            stdout: Stream::of(&io::stdout()),
            stderr: Stream::of(&io::stderr()),
            size: Term::stderr().size_checked(),
        }
    }

    /// Whether a person is at a terminal that shows questions and reads the keyboard.
    #[must_use]
    pub(crate) fn attended(&self) -> bool {
        self.stdin == Stream::Terminal && self.stderr == Stream::Terminal
    }

    /// Whether the results go to a program that may also read the keyboard, such as `less`.
    #[must_use]
    pub(crate) fn shares_the_keyboard(&self) -> bool {
        self.stdin == Stream::Terminal && self.stdout == Stream::Pipe
    }

    /// Whether lines on standard error can be redrawn.
    #[must_use]
    pub(crate) fn redraws(&self) -> bool {
        self.stderr == Stream::Terminal && !self.wants_plain()
    }

    /// Whether results are shown at a terminal.
    #[must_use]
    pub(crate) fn shows_results(&self) -> bool {
        self.stdout == Stream::Terminal
    }

    /// The mode to ask in, unless `--plain` selects it.
    ///
    /// # Errors
    ///
    /// [`Halt::NoTerminal`] if only plain lines are possible and nothing requests them.
    pub(crate) fn mode(&self) -> Result<Mode, Halt> {
        if self.wants_plain() {
            return Ok(Mode::Plain);
        }
        if !self.attended() {
            return Err(Halt::NoTerminal);
        }
        Ok(match self.size {
            Some(size) if is_too_small(size) => Mode::Plain,
            _ => Mode::Prompts,
        })
    }

    /// Whether slides can be shown: with prompts, and with results on the same terminal.
    #[must_use]
    pub(crate) fn has_an_audience(&self) -> bool {
        let fits = self.size.is_none_or(|size| !is_too_small_for_slides(size));
        self.stdout == Stream::Terminal && matches!(self.mode(), Ok(Mode::Prompts)) && fits
    }

    /// Sets for the whole process whether standard output and standard error are colored.
    pub(crate) fn set_colors(&self) {
        console::set_colors_enabled(self.colors(self.stdout));
        console::set_colors_enabled_stderr(self.colors(self.stderr));
    }

    fn wants_plain(&self) -> bool {
        is_on(self.accessible.as_deref()) || self.is_dumb()
    }

    /// Whether results are plain. The kind of terminal does not matter to results that go elsewhere.
    fn shows_plain_results(&self) -> bool {
        is_on(self.accessible.as_deref()) || self.shows_results() && self.is_dumb()
    }

    fn is_dumb(&self) -> bool {
        self.term.as_deref() == Some(OsStr::new("dumb"))
    }

    fn colors(&self, stream: Stream) -> bool {
        if is_on(self.clicolor_force.as_deref()) {
            return true;
        }
        let refused = self.no_color.is_some() || self.clicolor.as_deref() == Some(OsStr::new("0"));
        stream == Stream::Terminal && !refused && !self.wants_plain()
    }
}

/// Whether a terminal of these rows and columns is too small for prompts.
pub(super) fn is_too_small((rows, columns): (u16, u16)) -> bool {
    rows < 6 || columns < 24
}

/// Whether a terminal is too small for a slide with a menu below it.
pub(super) fn is_too_small_for_slides((rows, columns): (u16, u16)) -> bool {
    rows < 12 || is_too_small((rows, columns))
}

/// Makes the output of the whole process plain: without colors, and without rows of `=` or `-`.
pub(crate) fn set_plain() {
    console::set_colors_enabled(false);
    console::set_colors_enabled_stderr(false);
    IS_PLAIN.store(true, Ordering::Relaxed);
}

/// Whether results are plain: as [`set_plain()`] made them, for a screen reader, or at a terminal without styles.
#[must_use]
pub(crate) fn is_plain() -> bool {
    IS_PLAIN.load(Ordering::Relaxed) || Environment::now().shows_plain_results()
}

impl Stream {
    #[cfg(unix)]
    fn of(stream: &(impl IsTerminal + std::os::fd::AsFd)) -> Self {
        use rustix::fs::{FileType, fstat};
        if stream.is_terminal() {
            return Self::Terminal;
        }
        let kind = fstat(stream).map(|found| FileType::from_raw_mode(found.st_mode));
        match kind {
            Ok(FileType::Fifo | FileType::Socket) => Self::Pipe,
            _ => Self::Elsewhere,
        }
    }

    #[cfg(not(unix))]
    fn of(stream: &impl IsTerminal) -> Self {
        if stream.is_terminal() {
            Self::Terminal
        } else {
            Self::Elsewhere
        }
    }
}

/// Whether a variable is set to a value that is not empty and not 0.
fn is_on(variable: Option<&OsStr>) -> bool {
    variable.is_some_and(|value| !value.is_empty() && value != "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_a_terminal() -> Environment {
        Environment {
            accessible: None,
            term: Some("xterm-256color".into()),
            no_color: None,
            clicolor: None,
            clicolor_force: None,
            stdin: Stream::Terminal,
            stdout: Stream::Terminal,
            stderr: Stream::Terminal,
            size: Some((24, 80)),
        }
    }

    #[test]
    fn prompts_need_a_terminal_for_questions_and_for_the_keyboard() {
        let here = at_a_terminal();
        assert!(matches!(here.mode(), Ok(Mode::Prompts)));
        let stdout = Environment {
            stdout: Stream::Elsewhere,
            ..here.clone()
        };
        assert!(matches!(stdout.mode(), Ok(Mode::Prompts)));
        let stdin = Environment {
            stdin: Stream::Elsewhere,
            ..here.clone()
        };
        assert!(matches!(stdin.mode(), Err(Halt::NoTerminal)));
        let stderr = Environment {
            stderr: Stream::Elsewhere,
            ..here
        };
        assert!(matches!(stderr.mode(), Err(Halt::NoTerminal)));
    }

    #[test]
    fn small_terminals_dumb_terminals_and_screen_readers_get_plain_lines() {
        let here = at_a_terminal();
        let cases = [
            Environment {
                size: Some((5, 80)),
                ..here.clone()
            },
            Environment {
                size: Some((24, 23)),
                ..here.clone()
            },
            Environment {
                term: Some("dumb".into()),
                ..here.clone()
            },
            Environment {
                accessible: Some("1".into()),
                ..here.clone()
            },
        ];
        for case in cases {
            assert!(matches!(case.mode(), Ok(Mode::Plain)), "{case:?}");
        }
        let not_accessible = Environment {
            accessible: Some("0".into()),
            size: None,
            ..here
        };
        assert!(matches!(not_accessible.mode(), Ok(Mode::Prompts)));
    }

    #[test]
    fn an_empty_no_color_counts_and_clicolor_force_overrides_it() {
        let here = at_a_terminal();
        assert!(here.colors(Stream::Terminal));
        assert!(!here.colors(Stream::Elsewhere));
        let refused = Environment {
            no_color: Some("".into()),
            ..here.clone()
        };
        assert!(!refused.colors(Stream::Terminal));
        let forced = Environment {
            clicolor_force: Some("1".into()),
            ..refused
        };
        assert!(forced.colors(Stream::Elsewhere));
        let plain = Environment {
            accessible: Some("1".into()),
            ..here
        };
        assert!(!plain.colors(Stream::Terminal));
    }
}
