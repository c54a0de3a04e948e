//! What the count of a passage, a talking point or an asked question would reveal about the counts of other questions.

use super::cells::CHOICES;
use crate::batch::layout::Layout;
use crate::questionnaire::{Condition, QuestionIndex};

/// An entry of a condition as a question and the cells of the answers that it accepts.
pub(super) struct EntryCells {
    pub(super) question: QuestionIndex,
    cells: Vec<usize>,
}

impl EntryCells {
    /// The entries of a condition. How they are combined does not matter: if nobody gave an answer that one entry
    /// accepts, the count depends on the other entries only.
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

    /// Whether a count under this entry would distinguish hidden cells. If the cells add up, that is so when the entry
    /// accepts some of the hidden ones and not others. If answers overlap, no cells add up, and any count about a
    /// hidden cell reveals too much.
    pub(super) fn reveals(&self, hidden: &[bool], adds_up: &[usize]) -> bool {
        let is_hidden = |cell: &&usize| hidden[**cell];
        let of_them = self.cells.iter().filter(is_hidden).count();
        let all = adds_up.iter().filter(is_hidden).count();
        of_them > 0 && of_them != all
    }
}
