//! Failures of commands, with their messages and exit statuses.

use std::io;
use std::process::ExitCode;

use super::{closed, messages};
use crate::diagnostic::{Diagnostics, render};
use crate::words::one_line;

/// Why a command failed.
#[derive(Debug)]
pub(super) enum Failure {
    /// A file or an argument is invalid.
    Diagnostics(Diagnostics),
    /// The command cannot be carried out.
    Refused {
        /// The reason.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// The command would write a file that it also reads or writes elsewhere; nothing is done.
    SameFile {
        /// The two uses of the file.
        message: String,
        /// What to do about it.
        help: String,
    },
    /// clap rejected the arguments, or printed the requested help.
    Arguments(clap::Error),
    /// A file cannot be read or written.
    File {
        /// `read` or `write`.
        doing: &'static str,
        /// The name of the file.
        name: String,
        /// The error of the system.
        error: io::Error,
    },
    /// A check failed, and the details were already printed.
    FallsShort,
    /// The command failed, and the error was already printed.
    Reported,
    /// The reader of standard output closed the pipe.
    ClosedPipe,
}

impl Failure {
    /// A command that cannot be carried out, with help.
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

    /// A file that cannot be written; a closed pipe is not reported as an error.
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

    /// Prints the message to standard error; returns the exit status.
    pub(super) fn report(self) -> ExitCode {
        let message = match &self {
            // Already wrapped.
            Self::Diagnostics(diagnostics) => {
                messages::say(&render(diagnostics, messages::rendering()));
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
        messages::say_wrapped(&message);
        match self {
            Self::FallsShort => ExitCode::from(1),
            Self::ClosedPipe => ExitCode::SUCCESS,
            _ => ExitCode::from(2),
        }
    }
}

/// Prints the help of clap to standard output, or its error to standard error, without control characters.
fn arguments(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return match closed::expect_standard_output().and_then(|()| error.print()) {
            Err(error) => Failure::writing("standard output", error).report(),
            Ok(()) => ExitCode::SUCCESS,
        };
    }
    messages::say(&crate::words::printable(&error.render().to_string()));
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
