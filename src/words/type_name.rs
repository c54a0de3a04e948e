//! The names of the question types.

use std::fmt;
use std::str::FromStr;

/// The type of a question, as it is named in a questionnaire file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TypeName {
    /// One of `yes`, `no` and `unsure`.
    YesNo,
    /// One of several choices.
    SelectOne,
    /// Any of several choices.
    SelectMultiple,
    /// A whole number.
    Integer,
}

/// A text that is not the name of a question type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnknownTypeName;

impl TypeName {
    /// All types.
    pub(crate) const ALL: [Self; 4] = [
        Self::YesNo,
        Self::SelectOne,
        Self::SelectMultiple,
        Self::Integer,
    ];

    /// The name.
    #[must_use]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::YesNo => "yes_no",
            Self::SelectOne => "select_one",
            Self::SelectMultiple => "select_multiple",
            Self::Integer => "integer",
        }
    }
}

impl FromStr for TypeName {
    type Err = UnknownTypeName;

    fn from_str(name: &str) -> Result<Self, UnknownTypeName> {
        let known = Self::ALL.into_iter().find(|known| known.as_str() == name);
        known.ok_or(UnknownTypeName)
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for UnknownTypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown question type")
    }
}

impl std::error::Error for UnknownTypeName {}
