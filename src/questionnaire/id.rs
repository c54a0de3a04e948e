//! Ids.

use std::fmt;

use serde::Serialize;

/// An id, such as `joint_pain`: `[a-z][a-z0-9_]*`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// `text` as an id, if it is a valid one.
    #[must_use]
    pub(crate) fn new(text: &str) -> Option<Self> {
        let follows = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let is_id = text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(follows);
        is_id.then(|| Self(text.to_owned()))
    }

    /// The id as a string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}
