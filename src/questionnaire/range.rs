//! Ranges of integers.

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
