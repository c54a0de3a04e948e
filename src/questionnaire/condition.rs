//! Conditions as data, and the one fold that interprets them.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use super::{ChoiceSet, Id, QuestionIndex};

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
    /// So many parts hold.
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

/// A range of integers, with inclusive bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lower bound, if there is one.
    pub(crate) at_least: Option<i64>,
    /// The upper bound, if there is one.
    pub(crate) at_most: Option<i64>,
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

/// A condition in negation normal form: only entries are negated, and groups of the same kind are not nested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NormalForm<'c> {
    /// The entry holds.
    Is(&'c Entry),
    /// The entry does not hold.
    IsNot(&'c Entry),
    /// Every part holds. Without parts, this is always true.
    All(Vec<Self>),
    /// At least one part holds.
    Any(Vec<Self>),
    /// So many conditions hold.
    Count(Range, Vec<Self>),
    /// The named condition holds.
    Holds(&'c Named),
    /// The named condition does not hold.
    HoldsNot(&'c Named),
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

    /// Every question that it names.
    #[must_use]
    pub(crate) fn questions(&self) -> BTreeSet<QuestionIndex> {
        let entries = self.entries().into_iter();
        entries.map(|entry| entry.question).collect()
    }

    /// The same in negation normal form.
    #[must_use]
    pub(crate) fn normal_form(&self) -> NormalForm<'_> {
        self.normal_form_if(true)
    }

    /// The normal form of this condition or of its negation.
    fn normal_form_if(&self, holds: bool) -> NormalForm<'_> {
        let (parts, is_all) = match self {
            Self::Entry(entry) if holds => return NormalForm::Is(entry),
            Self::Entry(entry) => return NormalForm::IsNot(entry),
            Self::Not(part) => return part.normal_form_if(!holds),
            Self::Holds(named) if holds => return NormalForm::Holds(named),
            Self::Holds(named) => return NormalForm::HoldsNot(named),
            Self::Count { range, parts } => return NormalForm::of_count(*range, parts, holds),
            Self::All(parts) => (parts, holds),
            Self::Any(parts) => (parts, !holds),
        };
        let mut merged = Vec::with_capacity(parts.len());
        for part in parts {
            match (part.normal_form_if(holds), is_all) {
                (NormalForm::All(parts), true) | (NormalForm::Any(parts), false) => {
                    merged.extend(parts);
                }
                (part, _) => merged.push(part),
            }
        }
        match (merged.len(), is_all) {
            (1, _) => merged.remove(0),
            (_, true) => NormalForm::All(merged),
            (_, false) => NormalForm::Any(merged),
        }
    }
}

impl<'c> NormalForm<'c> {
    /// That the number of parts that hold is in a range, or that it is not: then it is below the one or above it.
    fn of_count(range: Range, parts: &'c [Condition], holds: bool) -> Self {
        let count = |range| {
            let parts = parts.iter().map(Condition::normal_form);
            Self::Count(range, parts.collect())
        };
        if holds {
            return count(range);
        }
        let below = range.at_least.map(|least| Range {
            at_least: None,
            at_most: Some(least.saturating_sub(1)),
        });
        let above = range.at_most.map(|most| Range {
            at_least: Some(most.saturating_add(1)),
            at_most: None,
        });
        let mut sides: Vec<_> = below.into_iter().chain(above).map(count).collect();
        if sides.len() == 1 {
            sides.remove(0)
        } else {
            Self::Any(sides)
        }
    }
}

impl Range {
    /// The lower bound, if there is one.
    #[must_use]
    pub fn at_least(self) -> Option<i64> {
        self.at_least
    }

    /// The upper bound, if there is one.
    #[must_use]
    pub fn at_most(self) -> Option<i64> {
        self.at_most
    }

    /// The range as two: one with its lower bound only, and one with its upper bound only.
    #[must_use]
    pub(crate) fn bounds(self) -> [Self; 2] {
        let (at_least, at_most) = (None, None);
        [Self { at_most, ..self }, Self { at_least, ..self }]
    }

    /// Whether the range contains a number.
    #[must_use]
    pub fn contains(self, number: i64) -> bool {
        self.at_least.is_none_or(|least| least <= number)
            && self.at_most.is_none_or(|most| number <= most)
    }
}

impl fmt::Display for Range {
    /// `6`, `6 to 52`, `6 or more`, `52 or less`, `any number`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.at_least, self.at_most) {
            (Some(least), Some(most)) if least == most => write!(f, "{least}"),
            (Some(least), Some(most)) => write!(f, "{least} to {most}"),
            (Some(least), None) => write!(f, "{least} or more"),
            (None, Some(most)) => write!(f, "{most} or less"),
            (None, None) => f.write_str("any number"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(question: usize) -> Entry {
        Entry {
            question: QuestionIndex(question),
            accepts: Accepts::AnyAnswer,
        }
    }

    #[test]
    fn in_normal_form_negation_is_at_entries_and_groups_are_merged() {
        let [a, b, c] = [0, 1, 2].map(|index| Condition::Entry(entry(index)));
        let negated = Condition::Not(Box::new(Condition::Any(vec![
            a,
            Condition::Not(Box::new(Condition::All(vec![b, c]))),
        ])));
        assert_eq!(
            negated.normal_form(),
            NormalForm::All(vec![
                NormalForm::IsNot(&entry(0)),
                NormalForm::Is(&entry(1)),
                NormalForm::Is(&entry(2)),
            ])
        );
        let never = Condition::Not(Box::new(Condition::always()));
        assert_eq!(never.normal_form(), NormalForm::Any(Vec::new()));
    }

    #[test]
    fn a_range_reads_as_its_bounds() {
        let range = |at_least, at_most| Range { at_least, at_most }.to_string();
        let ranges = [
            range(Some(6), Some(6)),
            range(Some(6), Some(52)),
            range(Some(6), None),
            range(None, Some(52)),
            range(None, None),
        ];
        assert_eq!(
            ranges,
            ["6", "6 to 52", "6 or more", "52 or less", "any number"]
        );
    }
}
