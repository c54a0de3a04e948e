//! Facts that hold at a point of the form.

use crate::questionnaire::{
    Accepts, ChoiceIndex, Condition, Entry, Logic, Memo, QuestionIndex, Range, three_valued,
};

/// The facts that hold for everyone who reaches a point of the form.
///
/// Only certain facts are listed: anything else may be true or false.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts<'q> {
    /// The marks at questions, where they are certain.
    marks: Vec<(QuestionIndex, Mark)>,
    /// Conditions that certainly hold, or certainly do not.
    truths: Vec<(&'q Condition, bool)>,
}

/// The mark at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// No mark: the question was left blank or was not reached.
    Blank,
    /// One checked box.
    Checked(ChoiceIndex),
}

impl<'q> Facts<'q> {
    /// Whether a condition holds; `None` if that is not certain.
    pub(super) fn holds(&self, condition: &Condition) -> Option<bool> {
        condition.fold(&mut Certain {
            facts: self,
            memo: Memo::default(),
        })
    }

    /// Records the mark at a question.
    pub(super) fn mark_is(&mut self, question: QuestionIndex, mark: Mark) {
        self.marks.push((question, mark));
    }

    /// Records that a condition holds, or that it does not, and what follows for its parts.
    pub(super) fn learn(&mut self, condition: &'q Condition, holds: bool) {
        if self.holds(condition).is_none() {
            self.truths.push((condition, holds));
        }
        match (condition, holds) {
            (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                for part in parts {
                    self.learn(part, holds);
                }
            }
            (Condition::Not(part), _) => self.learn(part, !holds),
            (Condition::Holds(named), _) => self.learn(&named.when, holds),
            _ => {}
        }
    }

    /// The facts that hold for all of these people.
    pub(super) fn common(all: &[Self]) -> Self {
        let Some((first, others)) = all.split_first() else {
            return Self::default();
        };
        let agreed = |(condition, holds): &&(&'q Condition, bool)| {
            let same = |other: &Self| other.holds(condition) == Some(*holds);
            others.iter().all(same)
        };
        let marked = |(question, mark): &&(QuestionIndex, Mark)| {
            let same = |other: &Self| other.mark(*question) == Some(*mark);
            others.iter().all(same)
        };
        Self {
            marks: first.marks.iter().filter(marked).copied().collect(),
            truths: first.truths.iter().filter(agreed).copied().collect(),
        }
    }

    fn mark(&self, question: QuestionIndex) -> Option<Mark> {
        let found = self.marks.iter().find(|(of, _)| *of == question);
        found.map(|(_, mark)| *mark)
    }
}

/// Interprets conditions as true or false where that is certain.
struct Certain<'k, 'q> {
    facts: &'k Facts<'q>,
    memo: Memo<Option<bool>>,
}

impl Logic for Certain<'_, '_> {
    type Truth = Option<bool>;

    fn settled(&mut self, condition: &Condition) -> Option<Option<bool>> {
        let mut truths = self.facts.truths.iter();
        let known = truths.find(|(known, _)| *known == condition);
        known.map(|(_, holds)| Some(*holds))
    }

    fn entry(&mut self, entry: &Entry) -> Option<bool> {
        match (self.facts.mark(entry.question)?, &entry.accepts) {
            (Mark::Blank, _) => Some(false),
            (Mark::Checked(_), Accepts::AnyAnswer) => Some(true),
            (Mark::Checked(choice), Accepts::Choices(choices)) => Some(choices.contains(&choice)),
            (Mark::Checked(_), Accepts::Numbers(_)) => None,
        }
    }

    fn all(&mut self, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::all(&parts)
    }

    fn any(&mut self, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::any(&parts)
    }

    fn not(&mut self, part: Option<bool>) -> Option<bool> {
        three_valued::not(part)
    }

    fn count(&mut self, range: Range, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::count(range, &parts)
    }

    fn memo(&mut self) -> &mut Memo<Option<bool>> {
        &mut self.memo
    }
}
