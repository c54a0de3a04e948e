//! Conditions evaluated to true or false, with the answers that justify the result.

use std::collections::{BTreeMap, BTreeSet};

use super::Status;
use crate::answers::Answer;
use crate::questionnaire::{Entry, Logic, Memo, Named, NamedIndex, QuestionIndex, Range};

/// Interprets conditions with justifications, when no answer is missing.
pub(super) struct Justify<'s, 'a> {
    statuses: &'s [Status<'a>],
    memo: Memo<Justification>,
}

/// Whether a condition holds, and what decides it.
#[derive(Clone)]
pub(super) struct Justification {
    pub(super) holds: bool,
    /// The answers that decide it, one item a question.
    pub(super) because: BTreeMap<QuestionIndex, Answer>,
    /// The named conditions that made it true, outermost only.
    pub(super) named: BTreeSet<NamedIndex>,
    /// The questions that counts and named conditions name: under `not`, the whole answers to them decide.
    wide: BTreeSet<QuestionIndex>,
    /// Every question that it names.
    questions: BTreeSet<QuestionIndex>,
}

impl<'s, 'a> Justify<'s, 'a> {
    /// For these answers.
    pub(super) fn new(statuses: &'s [Status<'a>]) -> Self {
        Self {
            statuses,
            memo: Memo::default(),
        }
    }

    /// The whole answers to some questions.
    fn whole(&self, questions: &BTreeSet<QuestionIndex>) -> BTreeMap<QuestionIndex, Answer> {
        let answered = questions
            .iter()
            .filter_map(|question| match self.statuses[question.0] {
                Status::Answered(answer) => Some((*question, answer.clone())),
                _ => None,
            });
        answered.collect()
    }
}

impl Logic for Justify<'_, '_> {
    type Truth = Justification;

    fn entry(&mut self, entry: &Entry) -> Justification {
        let mut because = BTreeMap::new();
        let mut holds = false;
        if let Status::Answered(answer) = self.statuses[entry.question.0] {
            let counted = answer.counted(&entry.accepts);
            holds = counted.is_some();
            because.insert(entry.question, counted.unwrap_or_else(|| answer.clone()));
        }
        Justification {
            holds,
            because,
            named: BTreeSet::new(),
            wide: BTreeSet::new(),
            questions: BTreeSet::from([entry.question]),
        }
    }

    /// A true conjunction is justified by all its parts, a false one by the parts that are false.
    fn all(&mut self, parts: Vec<Justification>) -> Justification {
        let holds = parts.iter().all(|part| part.holds);
        merge(holds, holds, parts)
    }

    /// A true disjunction is justified by the parts that are true, a false one by all its parts.
    fn any(&mut self, parts: Vec<Justification>) -> Justification {
        let holds = parts.iter().any(|part| part.holds);
        merge(holds, holds, parts)
    }

    /// A negation has the justification of its part, with whole answers.
    fn not(&mut self, part: Justification) -> Justification {
        let decisive = part.because.keys().chain(&part.wide).copied().collect();
        Justification {
            holds: !part.holds,
            because: self.whole(&decisive),
            named: BTreeSet::new(),
            wide: part.wide,
            questions: part.questions,
        }
    }

    /// The parts that hold decide a lower bound; with an upper bound alone, or where too few or too many hold, the whole
    /// answers to all that it names.
    fn count(&mut self, range: Range, parts: Vec<Justification>) -> Justification {
        let holding = parts.iter().filter(|part| part.holds).count();
        let holds = range.contains(i64::try_from(holding).unwrap_or(i64::MAX));
        let mut merged = merge(holds, true, parts);
        merged.wide.clone_from(&merged.questions);
        // A lower bound that is always met decides nothing.
        if range.at_least().is_none_or(|least| least <= 0) {
            merged.named.clear();
            merged.because = self.whole(&merged.questions);
        } else if !holds {
            merged.because = self.whole(&merged.questions);
        }
        merged
    }

    fn holds(&mut self, named: &Named, mut truth: Justification) -> Justification {
        truth.wide.clone_from(&truth.questions);
        truth.named.clear();
        if truth.holds {
            truth.named.insert(named.index);
        } else {
            truth.because = self.whole(&truth.questions);
        }
        truth
    }

    fn memo(&mut self) -> &mut Memo<Justification> {
        &mut self.memo
    }
}

/// What the parts of this truth decide together.
fn merge(holds: bool, deciding: bool, parts: Vec<Justification>) -> Justification {
    let mut merged = Justification {
        holds,
        because: BTreeMap::new(),
        named: BTreeSet::new(),
        wide: BTreeSet::new(),
        questions: BTreeSet::new(),
    };
    for part in parts {
        merged.questions.extend(part.questions);
        if part.holds != deciding {
            continue;
        }
        merged.named.extend(part.named);
        merged.wide.extend(part.wide);
        for (question, answer) in part.because {
            let answer = match merged.because.remove(&question) {
                Some(known) => union(known, answer),
                None => answer,
            };
            merged.because.insert(question, answer);
        }
    }
    merged
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
