//! Why a line was rejected: a sentence for a person, who is asked again, or an error for a script, which ends there.

use crate::phrases::interview::in_quotes;
use crate::phrases::{lines, script};

/// The maximum length of a line in bytes, which limits memory.
pub(super) const LONGEST_LINE: usize = 4096;

/// Why a line was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Complaint {
    /// It is not UTF-8.
    NotUtf8,
    /// It is UTF-16.
    Utf16,
    /// It is longer than any answer.
    TooLong,
    /// It is blank. The sentence says what to type.
    Blank(&'static str),
    /// It is not one of the expected names.
    Unknown {
        /// The name.
        typed: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// It was understood, but is not allowed here. The sentence says why.
    NotAllowed(String),
}

impl Complaint {
    /// An unexpected name that is not similar to an expected one.
    pub(super) fn unknown(typed: &str) -> Self {
        Self::Unknown {
            typed: typed.to_owned(),
            nearest: None,
        }
    }

    /// A line that was understood, but is not allowed here.
    pub(super) fn not_allowed(why: &str) -> Self {
        Self::NotAllowed(why.to_owned())
    }

    /// The sentence for a person.
    pub(super) fn sentence(&self) -> String {
        match self {
            Self::NotUtf8 | Self::Utf16 => lines::NOT_TEXT.to_owned(),
            Self::TooLong => lines::TOO_LONG.to_owned(),
            Self::Blank(sentence) => (*sentence).to_owned(),
            Self::NotAllowed(sentence) => sentence.clone(),
            Self::Unknown { typed, nearest } => lines::not_understood(typed, nearest.as_deref()),
        }
    }

    /// What was found in the line, for the error of a script.
    pub(super) fn found(&self, line: &str) -> String {
        match self {
            Self::NotUtf8 => script::NOT_UTF8.to_owned(),
            Self::Utf16 => script::UTF16.to_owned(),
            Self::TooLong => script::too_long(LONGEST_LINE),
            Self::Blank(_) => script::BLANK.to_owned(),
            Self::Unknown { .. } | Self::NotAllowed(_) => in_quotes(line.trim()),
        }
    }

    /// How to fix the line, for the error of a script; `expected` names what can be typed.
    pub(super) fn help(&self, expected: &str) -> String {
        match self {
            Self::NotUtf8 | Self::Utf16 => script::SAVE_AS_UTF8.to_owned(),
            Self::NotAllowed(sentence) => script::as_help(sentence),
            Self::Unknown {
                nearest: Some(name),
                ..
            } => script::did_you_mean(name),
            Self::Unknown { .. } | Self::TooLong | Self::Blank(_) => script::expected(expected),
        }
    }
}
