//! What the schema says of texts that are more than a text.

/// An id.
pub(super) const ID: &str = "^[a-z][a-z0-9_]*$";
/// The id of a choice, which is no word for an answer of another kind.
pub(super) const CHOICE: &str = "^(?!(skipped|null|true|false)$)[a-z][a-z0-9_]*$";
/// A passage, as `section/passage`.
pub(super) const PASSAGE: &str = "^[a-z][a-z0-9_]*/[a-z][a-z0-9_]*$";
/// The author's own note.
pub(super) const NOTE: &str = "^x-";
/// A month or a day.
pub(super) const DATE: &str = "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";
/// A BCP 47 tag.
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
/// The lists that `only` can make complete.
pub(super) const ONLY: [&str; 4] = ["shows", "points", "notices", "questions"];
