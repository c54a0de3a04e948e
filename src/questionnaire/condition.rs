//! Conditions as data, and the one fold that interprets them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{ChoiceSet, Id, QuestionIndex, Range};

/// The condition under which a question is asked, or a passage or point is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// The answer to one question is among those that count.
    Entry(Entry),
    /// Every part holds. Without parts, this is always true.
    All(Vec<Self>),
    /// At least one part holds.
    Any(Vec<Self>),
    /// The part does not hold.
    Not(Box<Self>),
    /// The number of parts that hold is in a range.
    Count {
        /// How many.
        range: Range,
        /// The parts; at least one.
        parts: Vec<Self>,
    },
    /// The named condition holds.
    Holds(Arc<Named>),
}

/// A condition that has a name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Which one it is.
    pub(crate) index: NamedIndex,
    /// Its id.
    pub(crate) id: Id,
    /// How a reason says it, after "because"; plain text.
    pub(crate) text: String,
    /// What it stands for; uses only named conditions before it.
    pub(crate) when: Condition,
}

/// Which named condition, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NamedIndex(pub(crate) usize);

/// A question and the answers to it that count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The question. If it is not asked or is skipped, the entry does not hold.
    pub(crate) question: QuestionIndex,
    /// The answers that count.
    pub(crate) accepts: Accepts,
}

/// The answers that count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Accepts {
    /// Answers that are, or include, one of these choices; at least one choice.
    Choices(ChoiceSet),
    /// Numbers in a range.
    Numbers(Range),
    /// Every answer except skipped.
    AnyAnswer,
}

/// An interpretation of conditions: as true or false, as true or false with reasons, as a decision diagram, ...
///
/// Every interpretation implements this trait and is folded over a condition by [`Condition::fold`].
pub(crate) trait Logic {
    /// The truth of a condition.
    type Truth: Clone;

    /// The truth of a whole condition, if it is known without its parts, which are then not visited.
    fn settled(&mut self, _: &Condition) -> Option<Self::Truth> {
        None
    }
    /// The truth of [`Condition::Entry`].
    fn entry(&mut self, entry: &Entry) -> Self::Truth;
    /// The truth of [`Condition::All`], from the truths of its parts.
    fn all(&mut self, parts: Vec<Self::Truth>) -> Self::Truth;
    /// The truth of [`Condition::Any`], from the truths of its parts.
    fn any(&mut self, parts: Vec<Self::Truth>) -> Self::Truth;
    /// The truth of [`Condition::Not`], from the truth of its part.
    fn not(&mut self, part: Self::Truth) -> Self::Truth;
    /// The truth of [`Condition::Count`], from the truths of its parts.
    fn count(&mut self, range: Range, parts: Vec<Self::Truth>) -> Self::Truth;
    /// The truth of [`Condition::Holds`], from the truth of what is named.
    fn holds(&mut self, _: &Named, truth: Self::Truth) -> Self::Truth {
        truth
    }
    /// Where the truths of named conditions are kept, so that each is found once.
    fn memo(&mut self) -> &mut Memo<Self::Truth>;
}

/// The truths of named conditions that are known.
#[derive(Clone, Debug)]
pub(crate) struct Memo<T>(Vec<Option<T>>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Clone> Memo<T> {
    fn get(&self, index: NamedIndex) -> Option<T> {
        self.0.get(index.0).cloned().flatten()
    }

    /// Forgets the others.
    pub(crate) fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        for truth in &mut self.0 {
            if truth.as_ref().is_some_and(|truth| !keep(truth)) {
                *truth = None;
            }
        }
    }

    /// Records the truth of a named condition.
    pub(crate) fn set(&mut self, index: NamedIndex, truth: T) {
        if self.0.len() <= index.0 {
            self.0.resize(index.0 + 1, None);
        }
        self.0[index.0] = Some(truth);
    }
}

impl Condition {
    /// The condition of items without a condition: always true.
    #[must_use]
    pub(crate) const fn always() -> Self {
        Self::All(Vec::new())
    }

    /// Whether this is the condition of items without a condition.
    #[must_use]
    pub(crate) fn is_always(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// Interprets this condition.
    pub(crate) fn fold<L: Logic>(&self, logic: &mut L) -> L::Truth {
        if let Some(truth) = logic.settled(self) {
            return truth;
        }
        match self {
            Self::Entry(entry) => logic.entry(entry),
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
            Self::Count { range, parts } => {
                let parts = parts.iter().map(|part| part.fold(logic)).collect();
                logic.count(*range, parts)
            }
            Self::Holds(named) => {
                let known = logic.memo().get(named.index);
                let truth = known.unwrap_or_else(|| {
                    let truth = named.when.fold(logic);
                    logic.memo().set(named.index, truth.clone());
                    truth
                });
                logic.holds(named, truth)
            }
        }
    }

    /// Every entry in it, in order; those of what it names once.
    #[must_use]
    pub(crate) fn entries(&self) -> Vec<&Entry> {
        let mut entries = Vec::new();
        self.gather(&mut entries, &mut BTreeSet::new());
        entries
    }

    fn gather<'c>(&'c self, entries: &mut Vec<&'c Entry>, met: &mut BTreeSet<NamedIndex>) {
        match self {
            Self::Entry(entry) => entries.push(entry),
            Self::All(parts) | Self::Any(parts) | Self::Count { parts, .. } => {
                for part in parts {
                    part.gather(entries, met);
                }
            }
            Self::Not(part) => part.gather(entries, met),
            Self::Holds(named) => {
                if met.insert(named.index) {
                    named.when.gather(entries, met);
                }
            }
        }
    }

    /// The named conditions that it uses itself, not those that they use.
    #[must_use]
    pub(crate) fn uses(&self) -> BTreeSet<NamedIndex> {
        match self {
            Self::Entry(_) => BTreeSet::new(),
            Self::All(parts) | Self::Any(parts) | Self::Count { parts, .. } => {
                parts.iter().flat_map(Self::uses).collect()
            }
            Self::Not(part) => part.uses(),
            Self::Holds(named) => BTreeSet::from([named.index]),
        }
    }

    /// The questions that it names itself, not those in the named conditions that it uses.
    #[must_use]
    pub(crate) fn own_questions(&self) -> BTreeSet<QuestionIndex> {
        match self {
            Self::Entry(entry) => BTreeSet::from([entry.question]),
            Self::All(parts) | Self::Any(parts) | Self::Count { parts, .. } => {
                parts.iter().flat_map(Self::own_questions).collect()
            }
            Self::Not(part) => part.own_questions(),
            Self::Holds(_) => BTreeSet::new(),
        }
    }

    /// The ranges of numbers that it names for a question, in order.
    pub(crate) fn ranges(&self, question: QuestionIndex) -> impl Iterator<Item = Range> {
        let entries = self.entries().into_iter();
        let entries = entries.filter(move |entry| entry.question == question);
        entries.filter_map(|entry| match entry.accepts {
            Accepts::Numbers(range) => Some(range),
            Accepts::Choices(_) | Accepts::AnyAnswer => None,
        })
    }

    /// Every question that it names.
    #[must_use]
    pub(crate) fn questions(&self) -> BTreeSet<QuestionIndex> {
        let entries = self.entries().into_iter();
        entries.map(|entry| entry.question).collect()
    }
}
