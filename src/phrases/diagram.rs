//! The words of every diagram.

pub(crate) use super::outcome::{POINTS, QUESTIONS as TO_ASK};

/// The heading of the box for everyone.
pub(crate) const EVERYBODY: &str = "EVERYBODY READS";

/// The heading of notices.
pub(crate) const NOTICES: &str = "Notice";

/// On an edge from a condition: it does not hold.
pub(crate) const IF_NOT: &str = "if not";

/// On a node: a question is not asked.
pub(crate) fn not_asked(number: usize) -> String {
    format!("question {number} is not asked")
}
