//! The counts of one question as cells of a table, and the sums that tie them together.

use crate::batch::Tally;
use crate::questionnaire::{Question, QuestionIndex};

/// Everybody: those who were asked, and those who were not.
pub(super) const EVALUATED: usize = 0;
/// Those who were asked: those who answered, and those who skipped.
pub(super) const ASKED: usize = 1;
/// Those who were not asked.
const NOT_ASKED: usize = 2;
/// Those who answered. Where only one choice can be given, they are those of all choices.
pub(super) const ANSWERED: usize = 3;
/// Those who skipped.
const SKIPPED: usize = 4;
/// Those who gave the first choice, or a number of the first range that conditions tell apart; the others come after it.
pub(super) const CHOICES: usize = 5;

/// A cell, and the cells that add up to it, or to at least as much.
pub(super) type Sum = (usize, Vec<usize>);

/// The counts of a question.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    pub(super) counts: Vec<u64>,
    pub(super) sums: Vec<Sum>,
}

impl Cells {
    /// What was counted of a question.
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

/// The sums of a question with that many cells. A hidden whole may be a part of one that is shown, so each is also split
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

/// The cells that add up to everybody: those of the answers, if only one can be given, and of those who gave no answer.
/// Where several can be given, no cells add up.
pub(super) fn that_add_up(question: &Question, cells: usize) -> Vec<usize> {
    if question.is_multiple() {
        return Vec::new();
    }
    (CHOICES..cells).chain([NOT_ASKED, SKIPPED]).collect()
}
