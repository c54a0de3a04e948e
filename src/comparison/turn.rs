//! The answers that changed the truth of a condition.

use std::collections::BTreeSet;

use crate::outcome::Replay;
use crate::questionnaire::{Condition, QuestionIndex};

/// The questions of entries whose truth changed, together with that of every part around them; empty if the truth of
/// the whole condition did not change.
pub(super) fn turned_by(
    condition: &Condition,
    before: &Replay<'_>,
    after: &Replay<'_>,
) -> BTreeSet<QuestionIndex> {
    if before.holds(condition) == after.holds(condition) {
        return BTreeSet::new();
    }
    match condition {
        Condition::Entry(entry) => BTreeSet::from([entry.question]),
        Condition::All(parts) | Condition::Any(parts) => parts
            .iter()
            .flat_map(|part| turned_by(part, before, after))
            .collect(),
        Condition::Not(part) => turned_by(part, before, after),
    }
}
