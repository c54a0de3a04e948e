//! Why a line was not taken: in words for a person, who is asked again, and for a script, whose input ends there.

use crate::terminal::phrases::quoted;

/// The maximum length of a line in bytes, so that no input fills the memory.
pub(super) const LONGEST_LINE: usize = 4096;

/// Why a line was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Complaint {
    /// It is not UTF-8.
    NotUtf8,
    /// It is UTF-16.
    Utf16,
    /// It is longer than any answer.
    TooLong,
    /// There is nothing in it. What to type, as a sentence.
    Blank(&'static str),
    /// Nothing is known by this name.
    Unknown {
        /// The name.
        typed: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// It is clear, but cannot be taken here. Why, as a sentence.
    Unfit(String),
}

impl Complaint {
    /// Nothing is known by this name, and nothing comes close to it.
    pub(super) fn unknown(typed: &str) -> Self {
        Self::Unknown {
            typed: typed.to_owned(),
            nearest: None,
        }
    }

    /// It is clear, but cannot be taken here.
    pub(super) fn unfit(why: &str) -> Self {
        Self::Unfit(why.to_owned())
    }

    /// What a person is told.
    pub(super) fn said(&self) -> String {
        match self {
            Self::NotUtf8 | Self::Utf16 => "That line was not readable text.".to_owned(),
            Self::TooLong => "That line is too long.".to_owned(),
            Self::Blank(sentence) => (*sentence).to_owned(),
            Self::Unfit(sentence) => sentence.clone(),
            Self::Unknown { typed, nearest } => {
                let nearest = nearest.as_deref().map(quoted);
                let question = nearest.map(|name| format!(" Did you mean {name}?"));
                let sentence = format!("I did not understand {}.", quoted(typed));
                sentence + &question.unwrap_or_default()
            }
        }
    }

    /// What was found in the line, for an error.
    pub(super) fn found(&self, line: &str) -> String {
        match self {
            Self::NotUtf8 => "it is not UTF-8".to_owned(),
            Self::Utf16 => "this looks like UTF-16".to_owned(),
            Self::TooLong => format!("it is longer than {LONGEST_LINE} bytes"),
            Self::Blank(_) => "it is blank".to_owned(),
            Self::Unknown { .. } | Self::Unfit(_) => quoted(line.trim()),
        }
    }

    /// What to do about it, where `expected` can be typed.
    pub(super) fn help(&self, expected: &str) -> String {
        match self {
            Self::NotUtf8 | Self::Utf16 => "save the input as UTF-8".to_owned(),
            Self::Unfit(sentence) => as_help(sentence),
            Self::Unknown {
                nearest: Some(name),
                ..
            } => format!("did you mean {}?", quoted(name)),
            Self::Unknown { .. } | Self::TooLong | Self::Blank(_) => format!("expected {expected}"),
        }
    }
}

/// A sentence as a help line is written: no capital letter, no full stop.
fn as_help(sentence: &str) -> String {
    let mut rest = sentence.trim_end_matches('.').chars();
    let first = rest.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(rest).collect()
}
