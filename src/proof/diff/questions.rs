//! Questions that were added or removed, or that accept different answers.

use std::collections::{HashMap, HashSet};

use crate::questionnaire::{Choice, Id, Question, QuestionType, Questionnaire, Range};

/// How a question changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QuestionChange {
    /// Only the new version has it.
    Added(Id),
    /// Only the old version has it.
    Removed(Id),
    /// Its type changed.
    Type {
        /// The question.
        question: Id,
        /// Its type in the old version.
        old: &'static str,
        /// Its type in the new version.
        new: &'static str,
    },
    /// Its choices changed, or which of them are exclusive.
    Choices {
        /// The question.
        question: Id,
        /// Choices that only the new version has.
        added: Vec<Id>,
        /// Choices that only the old version has.
        removed: Vec<Id>,
        /// Choices that are exclusive in one version only.
        exclusive: Vec<Id>,
    },
    /// The allowed range changed.
    Bounds {
        /// The question.
        question: Id,
        /// The range in the old version.
        old: Range,
        /// The range in the new version.
        new: Range,
    },
}

/// The changes: first the questions of the new version in order, then those that only the old version has.
pub(super) fn changes(old: &Questionnaire, new: &Questionnaire) -> Vec<QuestionChange> {
    let mut changes = Vec::new();
    let before: HashMap<_, _> = old
        .questions
        .iter()
        .map(|before| (&before.id, before))
        .collect();
    for after in &new.questions {
        match before.get(&after.id) {
            Some(before) => changed(before, after, &mut changes),
            None => changes.push(QuestionChange::Added(after.id.clone())),
        }
    }
    let in_new: HashSet<_> = new.questions.iter().map(|question| &question.id).collect();
    let removed = old.questions.iter().map(|question| &question.id);
    let removed = removed.filter(|id| !in_new.contains(id));
    changes.extend(removed.cloned().map(QuestionChange::Removed));
    changes
}

/// Whether a question accepts different answers.
pub(super) fn is_changed(old: &Question, new: &Question) -> bool {
    let mut changes = Vec::new();
    changed(old, new, &mut changes);
    !changes.is_empty()
}

fn changed(old: &Question, new: &Question, changes: &mut Vec<QuestionChange>) {
    let question = new.id.clone();
    if old.question_type.name() != new.question_type.name() {
        changes.push(QuestionChange::Type {
            question: question.clone(),
            old: old.question_type.name().as_str(),
            new: new.question_type.name().as_str(),
        });
    }
    if let (QuestionType::Integer(old), QuestionType::Integer(new)) =
        (&old.question_type, &new.question_type)
        && old != new
    {
        changes.push(QuestionChange::Bounds {
            question: question.clone(),
            old: *old,
            new: *new,
        });
    }
    let added = only_in(new, old);
    let removed = only_in(old, new);
    let before = old.choices().iter();
    let before: HashMap<_, _> = before
        .map(|choice| (&choice.id, choice.exclusive))
        .collect();
    let other_way = |choice: &&Choice| {
        let before = before.get(&choice.id);
        before.is_some_and(|exclusive| *exclusive != choice.exclusive)
    };
    let exclusive: Vec<_> = new
        .choices()
        .iter()
        .filter(other_way)
        .map(|c| c.id.clone())
        .collect();
    if !(added.is_empty() && removed.is_empty() && exclusive.is_empty()) {
        changes.push(QuestionChange::Choices {
            question,
            added,
            removed,
            exclusive,
        });
    }
}

fn only_in(one: &Question, other: &Question) -> Vec<Id> {
    let in_other: HashSet<_> = other.choices().iter().map(|choice| &choice.id).collect();
    let ids = one.choices().iter().map(|choice| &choice.id);
    ids.filter(|id| !in_other.contains(id)).cloned().collect()
}
