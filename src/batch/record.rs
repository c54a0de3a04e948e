//! A record as it was found in the input.

use super::refusal::Refusal;

/// No record is longer, in bytes.
pub(super) const LONGEST: usize = 1024 * 1024;

/// A record, whose answers are stored as bits elsewhere.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Record<'t> {
    /// Nothing but white space.
    Blank,
    /// A record that can be evaluated, with its `id` as JSON.
    Right(&'t [u8]),
    /// One that cannot.
    Wrong(Refusal<'t>),
}

impl<'t> Record<'t> {
    /// A record that has no end.
    pub(super) fn too_long(id: Option<&'t str>) -> Self {
        let error = format!("this record is longer than {LONGEST} bytes");
        Self::Wrong(Refusal { id, error })
    }
}
