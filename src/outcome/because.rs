//! Yes or no, with the answers that make it so.

use std::collections::BTreeMap;

use super::Status;
use crate::answers::Answer;
use crate::questionnaire::{Entry, Logic, QuestionIndex};

/// The truth of conditions with its reasons, once no answer is missing.
pub(super) struct Because<'s, 'a>(pub(super) &'s [Status<'a>]);

/// Whether a condition holds, and the answers that decide it, one item a question.
pub(super) struct Justification {
    pub(super) holds: bool,
    pub(super) because: BTreeMap<QuestionIndex, Answer>,
}

impl Logic for Because<'_, '_> {
    type Truth = Justification;

    fn entry(&mut self, entry: &Entry) -> Justification {
        let Status::Answered(answer) = self.0[entry.question.0] else {
            return Justification {
                holds: false,
                because: BTreeMap::new(),
            };
        };
        let counted = answer.counted(&entry.accepts);
        let holds = counted.is_some();
        let decisive = counted.unwrap_or_else(|| answer.clone());
        Justification {
            holds,
            because: BTreeMap::from([(entry.question, decisive)]),
        }
    }

    /// All parts decide that all hold; those that fail decide that not all do.
    fn all(&mut self, parts: Vec<Justification>) -> Justification {
        let holds = parts.iter().all(|part| part.holds);
        merge(holds, parts)
    }

    /// The parts that hold decide that one does; all parts decide that none does.
    fn any(&mut self, parts: Vec<Justification>) -> Justification {
        let holds = parts.iter().any(|part| part.holds);
        merge(holds, parts)
    }

    /// What decides a part decides its opposite, with the whole of each answer.
    fn not(&mut self, part: Justification) -> Justification {
        let mut because = part.because;
        for (question, counted) in &mut because {
            if let Status::Answered(answer) = self.0[question.0] {
                counted.clone_from(answer);
            }
        }
        Justification {
            holds: !part.holds,
            because,
        }
    }
}

/// What decides a truth are the parts that share it.
fn merge(holds: bool, parts: Vec<Justification>) -> Justification {
    let mut because: BTreeMap<QuestionIndex, Answer> = BTreeMap::new();
    for part in parts.into_iter().filter(|part| part.holds == holds) {
        for (question, answer) in part.because {
            let merged = match because.remove(&question) {
                Some(known) => union(known, answer),
                None => answer,
            };
            because.insert(question, merged);
        }
    }
    Justification { holds, because }
}

/// The two parts of one answer, taken together.
fn union(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::Choices(one), Answer::Choices(other)) => {
            Answer::Choices(one.union(&other).copied().collect())
        }
        (one, _) => one,
    }
}
