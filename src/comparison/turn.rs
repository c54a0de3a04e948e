//! Which answers turned a condition.

use std::collections::BTreeSet;

use crate::outcome::Replay;
use crate::questionnaire::{Condition, QuestionIndex};

/// The questions of those entries of a condition that turned, and with them every part around them; none if the
/// condition as a whole did not turn.
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
