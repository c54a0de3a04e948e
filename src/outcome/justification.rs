//! Conditions evaluated to true or false, with the answers that justify the result.

use std::collections::BTreeMap;

use super::Status;
use crate::answers::Answer;
use crate::questionnaire::{Entry, Logic, QuestionIndex};

/// Interprets conditions with justifications, when no answer is missing.
pub(super) struct Justify<'s, 'a>(pub(super) &'s [Status<'a>]);

/// Whether a condition holds, and the answers that decide it, one item per question.
pub(super) struct Justification {
    pub(super) holds: bool,
    pub(super) because: BTreeMap<QuestionIndex, Answer>,
}

impl Logic for Justify<'_, '_> {
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

    /// A true conjunction is justified by all its parts, a false one by the parts that are false.
    fn all(&mut self, parts: Vec<Justification>) -> Justification {
        let holds = parts.iter().all(|part| part.holds);
        merge(holds, parts)
    }

    /// A true disjunction is justified by the parts that are true, a false one by all its parts.
    fn any(&mut self, parts: Vec<Justification>) -> Justification {
        let holds = parts.iter().any(|part| part.holds);
        merge(holds, parts)
    }

    /// A negation has the justification of its part, with whole answers.
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

/// A result is justified by the parts that have the same truth.
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

/// The union of two parts of the same answer.
fn union(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::Choices(one), Answer::Choices(other)) => {
            Answer::Choices(one.union(&other).copied().collect())
        }
        (one, _) => one,
    }
}
