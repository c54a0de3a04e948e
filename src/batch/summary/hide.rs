//! Which counts of a question are hidden: cell suppression, as in tables of public health statistics.

use super::cells::{Cells, EVALUATED, Sum};

/// Whether each cell of a question is hidden. Nonzero cells below `below` are hidden, and the `given` cell if there is
/// one. If a hidden cell could be calculated from a sum, the next smallest cell of that sum is hidden too.
///
/// If there are fewer than `below` records, every cell is hidden.
pub(super) fn hidden(cells: &Cells, below: u64, given: Option<usize>) -> Vec<bool> {
    let counts = &cells.counts;
    if is_small(counts[EVALUATED], below) {
        return vec![true; counts.len()];
    }
    let cell = |(cell, count): (usize, &u64)| {
        is_small(*count, below) || (Some(cell) == given && *count > 0)
    };
    let mut hidden: Vec<_> = counts.iter().enumerate().map(cell).collect();
    let next_of = |hidden: &[bool]| {
        cells
            .sums
            .iter()
            .find_map(|sum| next(counts, hidden, sum, below))
    };
    // Each round hides one more cell, so the loop terminates.
    while let Some(next) = next_of(&hidden) {
        hidden[next] = true;
    }
    hidden
}

/// Whether a count is small enough to be hidden.
pub(super) fn is_small(count: u64, below: u64) -> bool {
    (1..below).contains(&count)
}

/// The next cell to hide so that a sum does not reveal its hidden cells: the smallest nonzero part, or else the whole.
/// `None` if enough cells are hidden.
fn next(counts: &[u64], hidden: &[bool], (whole, parts): &Sum, below: u64) -> Option<usize> {
    let are_hidden = parts.iter().filter(|part| hidden[**part]);
    // None of the hidden cells is zero, because zeros are shown. So this is how far each cell can be from 1.
    let slack = are_hidden
        .clone()
        .map(|part| counts[*part].saturating_sub(1));
    let is_enough = match (hidden[*whole], are_hidden.count()) {
        (false, 0) => true,
        (false, 1) => false,
        (false, _) => slack.sum::<u64>() >= below,
        (true, many) => many > 0,
    };
    if is_enough {
        return None;
    }
    let open = |cell: &&usize| !hidden[**cell] && counts[**cell] > 0;
    let smallest = parts.iter().filter(open).min_by_key(|cell| counts[**cell]);
    let whole = [whole]
        .into_iter()
        .find(|cell| open(cell) && **cell != EVALUATED);
    smallest.or(whole).copied()
}

#[cfg(test)]
mod tests {
    use super::super::cells::{ASKED, CHOICES, sums};
    use super::*;

    /// A whole and its parts.
    fn hides(parts: &[u64], below: u64) -> Vec<bool> {
        let mut counts = vec![parts.iter().sum()];
        counts.extend(parts);
        let sums = vec![(EVALUATED, (1..counts.len()).collect())];
        hidden(&Cells { counts, sums }, below, None)[1..].to_vec()
    }

    #[test]
    fn a_small_count_takes_the_next_smallest_with_it() {
        assert_eq!(hides(&[90, 7, 3], 5), [false, true, true]);
        assert_eq!(hides(&[90, 4, 3], 5), [false, true, true]);
        assert_eq!(hides(&[90, 5, 0], 5), [false, false, false]);
        assert_eq!(hides(&[97, 0, 3], 5), [true, false, true]);
        let sum = (EVALUATED, vec![1, 2]);
        let cells = Cells {
            counts: vec![100, 8, 92],
            sums: vec![sum],
        };
        assert_eq!(hidden(&cells, 5, Some(1)), [false, true, true]);
    }

    #[test]
    fn two_hidden_counts_are_not_enough_where_their_sum_gives_them_away() {
        assert_eq!(hides(&[98, 1, 1], 5), [true, true, true]);
        assert_eq!(hides(&[90, 6, 2, 2], 5), [false, true, true, true]);
        assert_eq!(hides(&[90, 4, 4], 5), [false, true, true]);
    }

    #[test]
    fn a_hidden_whole_hides_no_parts_where_all_there_is_gives_them_away() {
        // All 8 were asked, which is hidden; 1, 1 and 6 of them gave these answers.
        let counts = vec![8, 8, 0, 8, 0, 1, 1, 6];
        let cells = Cells {
            sums: sums(counts.len()),
            counts,
        };
        assert_eq!(hidden(&cells, 5, Some(ASKED))[CHOICES..], [true; 3]);
    }

    #[test]
    fn nothing_is_shown_of_fewer_records_than_that() {
        assert_eq!(hides(&[0, 4], 5), [true, true]);
        assert_eq!(hides(&[0, 4], 0), [false, false]);
        assert_eq!(hides(&[0, 0], 5), [false, false]);
    }

    #[test]
    fn a_hidden_part_of_a_part_cannot_be_worked_out_over_two_sums() {
        // 100 = 97 + 3; 97 = 60 + 37.
        let cells = Cells {
            counts: vec![100, 97, 3, 60, 37],
            sums: vec![(0, vec![1, 2]), (1, vec![3, 4])],
        };
        assert_eq!(hidden(&cells, 5, None), [false, true, true, false, true]);
    }
}
