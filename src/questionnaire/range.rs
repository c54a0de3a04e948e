//! Ranges of integers.

use std::collections::BTreeSet;
use std::fmt;

/// A range of integers, with inclusive bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lower bound, if there is one.
    pub(crate) at_least: Option<i64>,
    /// The upper bound, if there is one.
    pub(crate) at_most: Option<i64>,
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

    /// The parts of the range that `others` tell apart, in ascending order: each of them contains all numbers of a part
    /// or none. At least one part.
    #[must_use]
    pub(crate) fn split(self, others: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let starts = others.into_iter().flat_map(|other| {
            let after = other.at_most.and_then(|most| most.checked_add(1));
            other.at_least.into_iter().chain(after)
        });
        let least = self.at_least.unwrap_or(i64::MIN);
        let starts = starts.filter(|start| *start > least && self.contains(*start));
        let mut parts = Vec::new();
        let mut rest = self;
        for start in starts.collect::<BTreeSet<_>>() {
            parts.push(Self {
                at_most: Some(start - 1),
                ..rest
            });
            rest.at_least = Some(start);
        }
        parts.push(rest);
        parts
    }

    /// The number of the range that is closest to another number.
    #[must_use]
    pub(crate) fn nearest(self, number: i64) -> i64 {
        let least = self.at_least.unwrap_or(i64::MIN);
        let most = self.at_most.unwrap_or(i64::MAX);
        number.min(most).max(least)
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

    #[test]
    fn a_range_is_split_where_others_begin_and_after_they_end() {
        let range = |at_least, at_most| Range { at_least, at_most };
        let split = |whole: Range, others: &[Range]| {
            let parts = whole.split(others.iter().copied());
            let parts: Vec<_> = parts.iter().map(ToString::to_string).collect();
            parts.join(", ")
        };
        let weeks = range(Some(0), Some(52));
        let from_six = range(Some(6), None);
        let six_to_nine = range(Some(6), Some(9));
        let any = range(None, None);
        assert_eq!(split(weeks, &[]), "0 to 52");
        assert_eq!(split(weeks, &[from_six]), "0 to 5, 6 to 52");
        let parts = "0 to 5, 6 to 9, 10 to 52";
        assert_eq!(split(weeks, &[six_to_nine, from_six]), parts);
        assert_eq!(split(any, &[six_to_nine]), "5 or less, 6 to 9, 10 or more");
        let outside = [
            range(Some(0), None),
            range(Some(53), None),
            range(None, Some(52)),
        ];
        assert_eq!(split(weeks, &outside), "0 to 52");
        let at_the_ends = [range(Some(i64::MIN), Some(i64::MAX))];
        assert_eq!(split(any, &at_the_ends), "any number");
    }

    #[test]
    fn the_nearest_number_of_a_range_is_the_number_itself_or_a_bound() {
        let range = Range {
            at_least: Some(6),
            at_most: Some(9),
        };
        assert_eq!([0, 7, 12].map(|number| range.nearest(number)), [6, 7, 9]);
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
