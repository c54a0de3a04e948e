//! What went wrong: its words, and its exit status.

use std::io;
use std::process::ExitCode;

use super::{closed, output};
use crate::diagnostic::{Diagnostics, render};
use crate::words::one_line;

/// Why a command did not end well.
#[derive(Debug)]
pub(super) enum Failure {
    /// A file or an argument is wrong.
    Diagnostics(Diagnostics),
    /// What was asked for cannot be done.
    Refused {
        /// Why.
        message: String,
        /// What to do.
        help: Option<String>,
    },
    /// A file would be written that the same call reads, or writes already: nothing of the call is done.
    SameFile {
        /// Which uses of it collide.
        message: String,
        /// What to do.
        help: String,
    },
    /// clap has something to say: wrong usage, or the help that was asked for.
    Arguments(clap::Error),
    /// A file cannot be read or written.
    File {
        /// `read` or `write`.
        doing: &'static str,
        /// Its name.
        name: String,
        /// What the system says.
        error: io::Error,
    },
    /// The thing examined falls short, and it has been said how.
    FallsShort,
    /// Something went wrong, and it has been reported already.
    Reported,
    /// Standard output was closed by whoever reads it.
    ClosedPipe,
}

impl Failure {
    /// A refusal with a hint.
    pub(super) fn refused(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Refused {
            message: message.into(),
            help: Some(help.into()),
        }
    }

    /// A file that cannot be read.
    pub(super) fn reading(name: &str, error: io::Error) -> Self {
        Self::File {
            doing: "read",
            name: name.to_owned(),
            error,
        }
    }

    /// A file that cannot be written; a pipe that nobody reads any more is not worth a word.
    pub(super) fn writing(name: &str, error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::ClosedPipe;
        }
        Self::File {
            doing: "write",
            name: name.to_owned(),
            error,
        }
    }

    /// Says it on standard error; gives the exit status.
    pub(super) fn report(self) -> ExitCode {
        let words = match &self {
            // Drawn to the width already.
            Self::Diagnostics(diagnostics) => {
                output::say(&render(diagnostics, output::rendering()));
                return ExitCode::from(2);
            }
            Self::Refused {
                message,
                help: None,
            } => format!("error: {message}\n"),
            Self::Refused {
                message,
                help: Some(help),
            }
            | Self::SameFile { message, help } => format!("error: {message}\n  help: {help}\n"),
            Self::File { doing, name, error } => {
                format!("error: cannot {doing} `{}`: {error}\n", one_line(name))
            }
            Self::Arguments(error) => return arguments(error),
            Self::FallsShort | Self::Reported | Self::ClosedPipe => String::new(),
        };
        output::say_in_words(&words);
        match self {
            Self::FallsShort => ExitCode::from(1),
            Self::ClosedPipe => ExitCode::SUCCESS,
            _ => ExitCode::from(2),
        }
    }
}

/// Help goes to standard output; what is wrong goes to standard error, with nothing in it that acts on a terminal.
fn arguments(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return match closed::expect_standard_output().and_then(|()| error.print()) {
            Err(error) => Failure::writing("standard output", error).report(),
            Ok(()) => ExitCode::SUCCESS,
        };
    }
    output::say(&crate::words::printable(&error.render().to_string()));
    ExitCode::from(2)
}

impl From<Diagnostics> for Failure {
    fn from(diagnostics: Diagnostics) -> Self {
        Self::Diagnostics(diagnostics)
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::Arguments(error)
    }
}
