//! Why a batch ended early.

use std::error::Error;
use std::{fmt, io};

use super::recognize::Mistaken;

/// Why a batch ended early.
#[derive(Debug)]
pub enum BatchError<E> {
    /// The input cannot be read.
    Input(io::Error),
    /// The input does not contain answer sets.
    Mistaken(Mistaken),
    /// The first row of a CSV file is not a valid header; the message says why.
    Header(String),
    /// The brackets around the records of a JSON array do not match: a piece of the input may be missing.
    Brackets,
    /// The sink cannot take any more results.
    Sink(E),
}

impl<E: fmt::Display> fmt::Display for BatchError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => write!(f, "cannot read the input: {error}"),
            Self::Mistaken(mistaken) => write!(f, "cannot read the input: {mistaken}"),
            Self::Header(problem) => write!(f, "cannot read the header: {problem}"),
            Self::Brackets => f.write_str("the `[` and `]` around the records do not match"),
            Self::Sink(error) => error.fmt(f),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> Error for BatchError<E> {}

impl<E> From<io::Error> for BatchError<E> {
    fn from(error: io::Error) -> Self {
        Self::Input(error)
    }
}

impl<E> From<Mistaken> for BatchError<E> {
    fn from(mistaken: Mistaken) -> Self {
        Self::Mistaken(mistaken)
    }
}
