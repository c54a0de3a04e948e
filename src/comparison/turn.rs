//! Which answers turned a condition.

use std::collections::BTreeSet;

use crate::outcome::Replay;
use crate::questionnaire::{Condition, NamedIndex, QuestionIndex};

/// The questions of those entries of a condition that turned, and with them every part around them; none if the
/// condition as a whole did not turn.
pub(super) fn turned_by(
    condition: &Condition,
    before: &Replay<'_>,
    after: &Replay<'_>,
) -> BTreeSet<QuestionIndex> {
    let mut questions = BTreeSet::new();
    gather(
        condition,
        before,
        after,
        &mut questions,
        &mut BTreeSet::new(),
    );
    questions
}

/// Each named condition is looked at once: what turned in it turned for all that use it.
fn gather(
    condition: &Condition,
    before: &Replay<'_>,
    after: &Replay<'_>,
    questions: &mut BTreeSet<QuestionIndex>,
    met: &mut BTreeSet<NamedIndex>,
) {
    if before.holds(condition) == after.holds(condition) {
        return;
    }
    match condition {
        Condition::Entry(entry) => {
            questions.insert(entry.question);
        }
        Condition::All(parts) | Condition::Any(parts) | Condition::Count { parts, .. } => {
            for part in parts {
                gather(part, before, after, questions, met);
            }
        }
        Condition::Not(part) => gather(part, before, after, questions, met),
        Condition::Holds(named) => {
            if met.insert(named.index) {
                gather(&named.when, before, after, questions, met);
            }
        }
    }
}
