//! Places in a questionnaire that a diagnostic can point at.

use super::{
    ChoiceIndex, NamedIndex, NoticeIndex, PassageIndex, PointIndex, ProviderQuestionIndex,
    QuestionIndex,
};

/// The index of a section in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SectionIndex(pub(crate) usize);

/// The index of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PromiseIndex(pub(crate) usize);

/// A place in a questionnaire that a diagnostic can point at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Spot {
    /// A question.
    Question(QuestionIndex),
    /// A named condition.
    Named(NamedIndex),
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
    /// A notice that is shown.
    Notice(NoticeIndex),
    /// A question to ask the provider that is shown.
    ProviderQuestion(ProviderQuestionIndex),
}

/// A kind of [`Item`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum ItemKind {
    /// Questions that are asked.
    Question,
    /// Passages.
    Passage,
    /// Points.
    Point,
    /// Notices.
    Notice,
    /// Questions to ask the provider.
    ProviderQuestion,
}

impl Spot {
    /// The spot of a whole condition.
    #[must_use]
    pub(crate) const fn whole(of: Owner) -> Self {
        let part = Vec::new();
        Self::Condition { of, part }
    }
}

impl Item {
    /// What kind of item it is.
    #[must_use]
    pub(crate) const fn kind(self) -> ItemKind {
        match self {
            Self::Question(_) => ItemKind::Question,
            Self::Passage(_) => ItemKind::Passage,
            Self::Point(_) => ItemKind::Point,
            Self::Notice(_) => ItemKind::Notice,
            Self::ProviderQuestion(_) => ItemKind::ProviderQuestion,
        }
    }
}

/// What a condition belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Owner {
    /// A named condition.
    Named(NamedIndex),
    /// Something that is asked, shown or made.
    Item(Item),
    /// A promise about some answers only.
    Promise(PromiseIndex),
}

/// One step from a condition to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Step {
    /// To a part of `All`, `Any` or `Count`, from 0; 0 to that of `Not`.
    Part(usize),
    /// To one of the choices of an entry.
    Choice(ChoiceIndex),
    /// To the lower bound of an entry or of `Count`.
    AtLeast,
    /// To the upper bound of an entry or of `Count`.
    AtMost,
}
