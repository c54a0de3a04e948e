//! Places in a questionnaire that a diagnostic can point at.

use super::{ChoiceIndex, PassageIndex, PointIndex, QuestionIndex};

/// The index of a section in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SectionIndex(pub(crate) usize);

/// The index of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PromiseIndex(pub(crate) usize);

/// A place in a questionnaire that a diagnostic can point at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Spot {
    /// The list of questions.
    Questions,
    /// A question.
    Question(QuestionIndex),
    /// A section.
    Section(SectionIndex),
    /// A promise.
    Promise(PromiseIndex),
    /// A condition, or a part of one.
    Condition {
        /// What the condition belongs to.
        of: Owner,
        /// The path to the part; empty for the whole condition.
        part: Vec<Step>,
    },
}

/// An item that is asked or shown under a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Item {
    /// A question.
    Question(QuestionIndex),
    /// A passage.
    Passage(PassageIndex),
    /// A talking point.
    Point(PointIndex),
}

/// What a condition belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Owner {
    /// An item.
    Item(Item),
    /// A promise about some answers only.
    Promise(PromiseIndex),
}

/// One step from a condition to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Step {
    /// To a member of `All` or `Any`, by its index; 0 for the part of `Not`.
    Part(usize),
    /// To one of the choices of an entry.
    Choice(ChoiceIndex),
    /// To the lower bound of an entry.
    AtLeast,
    /// To the upper bound of an entry.
    AtMost,
}
