//! Conditions as data, and the one fold that gives them a meaning.

use super::{ChoiceSet, QuestionIndex};

/// When a question is asked, or a passage or point is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The answer is, or includes, one of these choices.
    Includes {
        /// The question.
        question: QuestionIndex,
        /// The choices; at least one.
        choices: ChoiceSet,
    },
    /// The answer is a number in a range.
    Within {
        /// The question.
        question: QuestionIndex,
        /// The range.
        range: Range,
    },
    /// The question was asked and not skipped.
    Answered(QuestionIndex),
    /// Every part holds; so do no parts at all, which is how always is said.
    All(Vec<Self>),
    /// One part holds, or several.
    Any(Vec<Self>),
    /// The part does not hold.
    Not(Box<Self>),
}

/// A range of whole numbers, both ends within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least, if there is a bound.
    pub at_least: Option<i64>,
    /// The most, if there is a bound.
    pub at_most: Option<i64>,
}

/// What truth is: yes or no, yes or no with reasons, a decision diagram, ...
///
/// Every meaning of a condition is one implementation of this, folded over the condition by [`Condition::fold`].
pub trait Logic {
    /// The truth of a condition.
    type Truth;

    /// The truth of a condition as a whole, where it is known before that of its parts, which are then not asked for.
    fn settled(&mut self, _: &Condition) -> Option<Self::Truth> {
        None
    }
    /// The truth of [`Condition::Includes`].
    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Self::Truth;
    /// The truth of [`Condition::Within`].
    fn within(&mut self, question: QuestionIndex, range: Range) -> Self::Truth;
    /// The truth of [`Condition::Answered`].
    fn answered(&mut self, question: QuestionIndex) -> Self::Truth;
    /// The truth of [`Condition::All`], of the truths of its parts.
    fn all(&mut self, parts: Vec<Self::Truth>) -> Self::Truth;
    /// The truth of [`Condition::Any`], of the truths of its parts.
    fn any(&mut self, parts: Vec<Self::Truth>) -> Self::Truth;
    /// The truth of [`Condition::Not`], of the truth of its part.
    fn not(&mut self, part: Self::Truth) -> Self::Truth;
}

impl Condition {
    /// What is shown or asked without a condition.
    #[must_use]
    pub const fn always() -> Self {
        Self::All(Vec::new())
    }

    /// Whether it was left out.
    #[must_use]
    pub fn is_always(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// The truth of this condition in a logic.
    pub fn fold<L: Logic>(&self, logic: &mut L) -> L::Truth {
        if let Some(truth) = logic.settled(self) {
            return truth;
        }
        match self {
            Self::Includes { question, choices } => logic.includes(*question, choices),
            Self::Within { question, range } => logic.within(*question, *range),
            Self::Answered(question) => logic.answered(*question),
            Self::All(parts) => {
                let parts = parts.iter().map(|part| part.fold(logic)).collect();
                logic.all(parts)
            }
            Self::Any(parts) => {
                let parts = parts.iter().map(|part| part.fold(logic)).collect();
                logic.any(parts)
            }
            Self::Not(part) => {
                let part = part.fold(logic);
                logic.not(part)
            }
        }
    }
}

impl Range {
    /// Whether a number lies in it.
    #[must_use]
    pub fn contains(self, number: i64) -> bool {
        self.at_least.is_none_or(|least| least <= number)
            && self.at_most.is_none_or(|most| number <= most)
    }
}
