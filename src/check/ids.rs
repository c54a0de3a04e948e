//! Checks ids: their characters, reserved words and duplicates.

use std::collections::HashSet;

use crate::diagnostic::{Kind, NameProblem};
use crate::questionnaire::Id;
use crate::tree::{Problems, Text};

/// Words that mean something else where a question's id stands.
const NOT_FOR_QUESTIONS: [&str; 7] = ["all", "any", "not", "answered", "holds", "count", "id"];
/// Words that mean something else where a choice's id stands.
const NOT_FOR_CHOICES: [&str; 4] = ["skipped", "null", "true", "false"];

/// The ids of one kind seen so far.
pub(super) struct Ids<'d> {
    kind: Kind,
    seen: HashSet<&'d str>,
}

impl<'d> Ids<'d> {
    /// An empty set of ids.
    pub(super) fn of(kind: Kind) -> Self {
        Self {
            kind,
            seen: HashSet::new(),
        }
    }

    /// Adds an id, which must be valid, not reserved and not a duplicate.
    pub(super) fn add(&mut self, id: &'d Text, problems: &mut Problems) -> Option<Id> {
        let reserved = match self.kind {
            Kind::Question => NOT_FOR_QUESTIONS.contains(&id.value.as_str()),
            Kind::Choice => NOT_FOR_CHOICES.contains(&id.value.as_str()),
            _ => false,
        };
        if reserved {
            problems.push(
                id.node,
                NameProblem::ReservedId {
                    id: id.value.clone(),
                    kind: self.kind,
                },
            );
            return None;
        }
        if !self.seen.insert(&id.value) {
            problems.push(
                id.node,
                NameProblem::DuplicateId {
                    id: id.value.clone(),
                    kind: self.kind,
                },
            );
            return None;
        }
        valid(id, self.kind, problems)
    }
}

/// Checks that an id consists of the allowed characters.
pub(super) fn valid(id: &Text, kind: Kind, problems: &mut Problems) -> Option<Id> {
    let valid = Id::new(&id.value);
    if valid.is_none() {
        problems.push(
            id.node,
            NameProblem::InvalidId {
                id: id.value.clone(),
                kind,
            },
        );
    }
    valid
}
