//! What the count of a passage, a point or those who were asked would give away of the counts of other questions.

use super::cells::CHOICES;
use crate::batch::layout::Layout;
use crate::questionnaire::{Condition, QuestionIndex};

/// An entry of a condition: a question, and the cells of the answers for which it holds.
pub(super) struct Link {
    pub(super) question: QuestionIndex,
    cells: Vec<usize>,
}

impl Link {
    /// The entries of a condition. However they are joined: where nobody gave an answer that one of them names, the rest
    /// is all that counts.
    pub(super) fn all(condition: &Condition, layout: &Layout) -> Vec<Self> {
        let entries = condition.entries().into_iter();
        let links = entries.map(|entry| {
            let first = layout.of(entry.question).start;
            let bits = layout.accepted(entry).into_iter();
            Self {
                question: entry.question,
                cells: bits.map(|bit| CHOICES + bit - first).collect(),
            }
        });
        links.collect()
    }

    /// Whether a count under the entry tells hidden cells apart: of those that add up to everybody, it is about some and
    /// not about the others. Where answers overlap nothing adds up, and any count about a hidden one tells too much.
    pub(super) fn tells(&self, hidden: &[bool], adds_up: &[usize]) -> bool {
        let is_hidden = |cell: &&usize| hidden[**cell];
        let of_them = self.cells.iter().filter(is_hidden).count();
        let all = adds_up.iter().filter(is_hidden).count();
        of_them > 0 && of_them != all
    }
}
