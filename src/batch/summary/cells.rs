//! The counts of one question as the cells of a table, and the sums that relate them.

use crate::batch::Tally;
use crate::questionnaire::{Question, QuestionIndex};

/// All evaluated records: those that were asked, and those that were not.
pub(super) const EVALUATED: usize = 0;
/// Records that were asked: those that answered, and those that skipped.
pub(super) const ASKED: usize = 1;
/// Records that were not asked.
pub(super) const NOT_ASKED: usize = 2;
/// Records that answered. If the question takes only one choice, this is the sum of all the choices.
pub(super) const ANSWERED: usize = 3;
/// Records that skipped the question.
const SKIPPED: usize = 4;
/// Records with the first choice, or with a number in the first range that conditions distinguish; the other choices
/// follow.
pub(super) const CHOICES: usize = 5;

/// A cell, and cells whose sum equals it, or is at least as large.
pub(super) type Sum = (usize, Vec<usize>);

/// The counts of a question.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    pub(super) counts: Vec<u64>,
    pub(super) sums: Vec<Sum>,
}

impl Cells {
    /// The counts of a question.
    pub(super) fn new(question: QuestionIndex, tally: &Tally) -> Self {
        let (asked, answered) = (tally.asked(question), tally.answered(question));
        let mut counts = vec![0; CHOICES];
        counts[EVALUATED] = tally.evaluated;
        counts[ASKED] = asked;
        counts[NOT_ASKED] = tally.evaluated - asked;
        counts[ANSWERED] = answered;
        counts[SKIPPED] = asked - answered;
        counts.extend(tally.answers(question));
        let sums = sums(counts.len());
        Self { counts, sums }
    }
}

/// The sums of a question with this many cells. A hidden whole may be part of a shown one, so each whole is also split
/// into its smallest parts.
pub(super) fn sums(cells: usize) -> Vec<Sum> {
    let choices: Vec<_> = (CHOICES..cells).collect();
    let of_asked = [&[SKIPPED], &choices[..]].concat();
    let of_all = [&[NOT_ASKED], &of_asked[..]].concat();
    vec![
        (EVALUATED, vec![ASKED, NOT_ASKED]),
        (ASKED, vec![ANSWERED, SKIPPED]),
        (ANSWERED, choices),
        (ASKED, of_asked),
        (EVALUATED, of_all),
    ]
}

/// The cells that add up to all records: each answer, if the question takes only one, and the records without an
/// answer. If it takes several, no cells add up.
pub(super) fn that_add_up(question: &Question, cells: usize) -> Vec<usize> {
    if question.is_multiple() {
        return Vec::new();
    }
    (CHOICES..cells).chain([NOT_ASKED, SKIPPED]).collect()
}
