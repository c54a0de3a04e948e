//! What the count of a passage, a point or those who were asked would give away of the counts of other questions.

use super::cells::CHOICES;
use crate::batch::layout::Layout;
use crate::questionnaire::{ChoiceSet, Condition, Logic, QuestionIndex, Range};

/// An entry of a condition: a question, and the cells of the answers for which it holds.
pub(super) struct Link {
    pub(super) question: QuestionIndex,
    cells: Vec<usize>,
}

impl Link {
    /// The entries of a condition. However they are joined: where nobody gave an answer that one of them names, the rest
    /// is all that counts.
    pub(super) fn all(condition: &Condition, layout: &Layout) -> Vec<Self> {
        condition.fold(&mut Entries(layout))
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

/// Gathers the entries of a condition.
struct Entries<'l>(&'l Layout);

impl Entries<'_> {
    fn entry(&self, question: QuestionIndex, bits: impl Iterator<Item = usize>) -> Vec<Link> {
        let first = self.0.of(question).start;
        vec![Link {
            question,
            cells: bits.map(|bit| CHOICES + bit - first).collect(),
        }]
    }
}

impl Logic for Entries<'_> {
    type Truth = Vec<Link>;

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Vec<Link> {
        let bits = choices
            .iter()
            .map(|choice| self.0.choice(question, *choice));
        self.entry(question, bits)
    }

    fn within(&mut self, question: QuestionIndex, range: Range) -> Vec<Link> {
        self.entry(question, self.0.range(question, range))
    }

    fn answered(&mut self, question: QuestionIndex) -> Vec<Link> {
        self.entry(question, self.0.of(question))
    }

    fn all(&mut self, parts: Vec<Vec<Link>>) -> Vec<Link> {
        parts.into_iter().flatten().collect()
    }

    fn any(&mut self, parts: Vec<Vec<Link>>) -> Vec<Link> {
        parts.into_iter().flatten().collect()
    }

    fn not(&mut self, part: Vec<Link>) -> Vec<Link> {
        part
    }
}
