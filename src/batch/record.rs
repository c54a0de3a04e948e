//! A record as found in the input.

use super::refusal::Refusal;

/// The length of the longest record, in bytes.
pub(super) const LONGEST: usize = 1024 * 1024;

/// A record, whose answers are stored as bits elsewhere.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Record<'t> {
    /// White space alone.
    Blank,
    /// A record that can be evaluated, with its `id` as JSON.
    Right(&'t [u8]),
    /// A record that is rejected.
    Wrong(Refusal<'t>),
}

impl<'t> Record<'t> {
    /// The rejection of a record that is too long.
    pub(super) fn too_long(id: Option<&'t str>) -> Self {
        let error = format!("this record is longer than {LONGEST} bytes");
        Self::Wrong(Refusal { id, error })
    }
}
