//! Yes, no, or not decided yet.

use super::Standing;
use crate::questionnaire::{Entry, Logic, three_valued};

/// The truth of conditions while answers are missing: `None` is what a missing answer may still decide.
pub(super) struct Possibly<'s, 'a>(pub(super) &'s [Standing<'a>]);

impl Logic for Possibly<'_, '_> {
    type Truth = Option<bool>;

    fn entry(&mut self, entry: &Entry) -> Option<bool> {
        match self.0[entry.question.0] {
            Standing::NotAsked => Some(false),
            Standing::Answered(answer) => Some(answer.meets(&entry.accepts)),
            Standing::Missing | Standing::Undecided => None,
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
