//! Conditions in negation normal form, for what is said of them in words and pictures.

use super::{Condition, Entry, Named, Range};

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
    /// The number of conditions that hold is in a range.
    Count(Range, Vec<Self>),
    /// The named condition holds.
    Holds(&'c Named),
    /// The named condition does not hold.
    HoldsNot(&'c Named),
}

impl Condition {
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

#[cfg(test)]
mod tests {
    use super::super::{Accepts, QuestionIndex};
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
}
