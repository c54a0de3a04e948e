//! Three-valued logic: true, false, or `None` if it is unknown.
//!
//! The connectives for a [`Logic`](super::Logic) with this kind of truth. They return every result that follows from
//! the known parts.

use super::Range;

/// Whether all parts hold.
#[must_use]
pub(crate) fn all(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(false)) {
        Some(false)
    } else if parts.contains(&None) {
        None
    } else {
        Some(true)
    }
}

/// Disjunction.
#[must_use]
pub(crate) fn any(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(true)) {
        Some(true)
    } else if parts.contains(&None) {
        None
    } else {
        Some(false)
    }
}

/// Negation.
#[must_use]
pub(crate) fn not(part: Option<bool>) -> Option<bool> {
    part.map(|holds| !holds)
}

/// Whether the number of parts that hold is in a range.
#[must_use]
pub(crate) fn count(range: Range, parts: &[Option<bool>]) -> Option<bool> {
    let that = |wanted: fn(&&Option<bool>) -> bool| {
        let number = parts.iter().filter(wanted).count();
        i64::try_from(number).unwrap_or(i64::MAX)
    };
    let fewest = that(|part| **part == Some(true));
    let most = that(|part| **part != Some(false));
    if (fewest..=most).all(|number| range.contains(number)) {
        Some(true)
    } else if (fewest..=most).any(|number| range.contains(number)) {
        None
    } else {
        Some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_is_what_is_so_however_the_unknown_parts_turn_out() {
        let truths = [Some(false), Some(true), None];
        let possible = |truth: Option<bool>| {
            [false, true]
                .into_iter()
                .filter(move |b| truth.is_none_or(|t| t == *b))
        };
        let sure = |mut outcomes: Vec<bool>| {
            outcomes.dedup();
            (outcomes.len() == 1).then(|| outcomes[0])
        };
        for one in truths {
            for other in truths {
                let pairs =
                    || possible(one).flat_map(move |a| possible(other).map(move |b| (a, b)));
                assert_eq!(
                    all(&[one, other]),
                    sure(pairs().map(|(a, b)| a && b).collect())
                );
                assert_eq!(
                    any(&[one, other]),
                    sure(pairs().map(|(a, b)| a || b).collect())
                );
            }
            assert_eq!(not(one), sure(possible(one).map(|holds| !holds).collect()));
        }
        assert_eq!((all(&[]), any(&[])), (Some(true), Some(false)));
    }
}
