//! Patterns in the schema for texts with a fixed form.

/// An id.
pub(super) const ID: &str = "^[a-z][a-z0-9_]*$";
/// The id of a choice; words for other kinds of answers are excluded.
pub(super) const CHOICE: &str = "^(?!(skipped|null|true|false)$)[a-z][a-z0-9_]*$";
/// A passage, as `section/passage`.
pub(super) const PASSAGE: &str = "^[a-z][a-z0-9_]*/[a-z][a-z0-9_]*$";
/// A key for a note by the author.
pub(super) const NOTE: &str = "^x-";
/// A month or a day.
pub(super) const DATE: &str = "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";
/// A BCP 47 tag.
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
/// The lists that `only` can make complete.
pub(super) const ONLY: [&str; 4] = ["shows", "points", "notices", "questions"];
