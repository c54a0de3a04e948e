//! Yes or no, with the answers that make it so.

use std::collections::BTreeMap;

use super::Standing;
use crate::answers::Answer;
use crate::questionnaire::{ChoiceSet, Logic, QuestionIndex, Range};

/// The truth of conditions with its reasons, once no answer is missing.
pub(super) struct Because<'s, 'a>(pub(super) &'s [Standing<'a>]);

/// Whether a condition holds, and the answers that decide it, one item a question.
pub(super) struct Ground {
    pub(super) holds: bool,
    pub(super) because: BTreeMap<QuestionIndex, Answer>,
}

impl Because<'_, '_> {
    fn entry(
        &self,
        question: QuestionIndex,
        counts: impl FnOnce(&Answer) -> Option<Answer>,
    ) -> Ground {
        let Standing::Answered(answer) = self.0[question.0] else {
            return Ground {
                holds: false,
                because: BTreeMap::new(),
            };
        };
        let counted = counts(answer);
        Ground {
            holds: counted.is_some(),
            because: BTreeMap::from([(question, counted.unwrap_or_else(|| answer.clone()))]),
        }
    }
}

impl Logic for Because<'_, '_> {
    type Truth = Ground;

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Ground {
        self.entry(question, |answer| match answer {
            Answer::Choices(chosen) if !chosen.is_disjoint(choices) => Some(Answer::Choices(
                chosen.intersection(choices).copied().collect(),
            )),
            _ => None,
        })
    }

    fn within(&mut self, question: QuestionIndex, range: Range) -> Ground {
        self.entry(question, |answer| match answer {
            Answer::Number(number) if range.contains(*number) => Some(answer.clone()),
            _ => None,
        })
    }

    fn answered(&mut self, question: QuestionIndex) -> Ground {
        self.entry(question, |answer| {
            (*answer != Answer::Skipped).then(|| answer.clone())
        })
    }

    /// All parts decide that all hold; those that fail decide that not all do.
    fn all(&mut self, parts: Vec<Ground>) -> Ground {
        let holds = parts.iter().all(|part| part.holds);
        merge(holds, parts)
    }

    /// The parts that hold decide that one does; all parts decide that none does.
    fn any(&mut self, parts: Vec<Ground>) -> Ground {
        let holds = parts.iter().any(|part| part.holds);
        merge(holds, parts)
    }

    /// What decides a part decides its opposite, with the whole of each answer.
    fn not(&mut self, part: Ground) -> Ground {
        let mut because = part.because;
        for (question, counted) in &mut because {
            if let Standing::Answered(answer) = self.0[question.0] {
                counted.clone_from(answer);
            }
        }
        Ground {
            holds: !part.holds,
            because,
        }
    }
}

/// What decides a truth are the parts that share it.
fn merge(holds: bool, parts: Vec<Ground>) -> Ground {
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
    Ground { holds, because }
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
