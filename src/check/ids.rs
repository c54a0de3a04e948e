//! Ids: their letters, the words they cannot be, and that each stands once.

use std::collections::HashSet;

use crate::diagnostic::{Kind, NameProblem};
use crate::questionnaire::Id;
use crate::tree::{Problems, Text};

/// Words that mean something else where a question's id stands.
const NOT_FOR_QUESTIONS: [&str; 7] = ["all", "any", "not", "answered", "holds", "count", "id"];
/// Words that mean something else where a choice's id stands.
const NOT_FOR_CHOICES: [&str; 4] = ["skipped", "null", "true", "false"];

/// The ids of one kind met so far.
pub(super) struct Ids<'d> {
    kind: Kind,
    met: HashSet<&'d str>,
}

impl<'d> Ids<'d> {
    /// None met yet.
    pub(super) fn of(kind: Kind) -> Self {
        Self {
            kind,
            met: HashSet::new(),
        }
    }

    /// A further id, which must be valid, free to use and new.
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
        if !self.met.insert(&id.value) {
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

/// An id made of what ids are made of.
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
