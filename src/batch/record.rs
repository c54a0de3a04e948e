//! A record of the input.

use super::rejection::Rejection;

/// The maximum length of a record, in bytes.
pub(super) const LONGEST: usize = 1024 * 1024;

/// A record. Its answers are stored separately, as bits.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Record<'t> {
    /// White space only.
    Blank,
    /// A valid record, with its `id` as JSON.
    Valid(&'t [u8]),
    /// A rejected record.
    Rejected(Rejection<'t>),
}

impl<'t> Record<'t> {
    /// The rejection of a record that is too long.
    pub(super) fn too_long(id: Option<&'t str>) -> Self {
        let error = format!("this record is longer than {LONGEST} bytes");
        Self::Rejected(Rejection { id, error })
    }
}
