//! Conditions evaluated to true, false or undecided.

use super::Status;
use crate::questionnaire::{Entry, Logic, three_valued};

/// Interprets conditions while answers are missing: `None` if a missing answer may decide the condition.
pub(super) struct Partial<'s, 'a>(pub(super) &'s [Status<'a>]);

impl Logic for Partial<'_, '_> {
    type Truth = Option<bool>;

    fn entry(&mut self, entry: &Entry) -> Option<bool> {
        match self.0[entry.question.0] {
            Status::NotAsked => Some(false),
            Status::Answered(answer) => Some(answer.meets(&entry.accepts)),
            Status::Missing | Status::Undecided => None,
        }
    }

    fn all(&mut self, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::all(&parts)
    }

    fn any(&mut self, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::any(&parts)
    }

    fn not(&mut self, part: Option<bool>) -> Option<bool> {
        three_valued::not(part)
    }
}
