//! Conditions evaluated to true, false or undecided.

use super::Status;
use crate::questionnaire::{Entry, Logic, Memo, Range, three_valued};

/// Interprets conditions while answers are missing: `None` if a missing answer may decide the condition.
pub(super) struct Partial<'s, 'a> {
    pub(super) statuses: &'s [Status<'a>],
    /// A named condition is decided once the questions that it names are passed, so this lasts from one to the next.
    pub(super) memo: Memo<Option<bool>>,
}

impl Logic for Partial<'_, '_> {
    type Truth = Option<bool>;

    fn entry(&mut self, entry: &Entry) -> Option<bool> {
        match self.statuses[entry.question.0] {
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

    fn count(&mut self, range: Range, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::count(range, &parts)
    }

    fn memo(&mut self) -> &mut Memo<Option<bool>> {
        &mut self.memo
    }
}
