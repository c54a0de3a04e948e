//! The answers that changed the truth of a condition.

use std::collections::BTreeSet;

use crate::outcome::Replay;
use crate::questionnaire::{Condition, NamedIndex, QuestionIndex};

/// The questions of entries whose truth changed, together with that of every part around them; empty if the truth of
/// the whole condition did not change.
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
