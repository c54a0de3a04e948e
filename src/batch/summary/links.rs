//! What the count of a passage or a point would give away of the counts of a question.

use std::ops::Range as Span;

use super::cells::CHOICES;
use crate::batch::bits::Mask;
use crate::batch::layout::Layout;
use crate::batch::test::Test;
use crate::questionnaire::{Condition, QuestionIndex};

/// A question that alone settles a condition, with the cells of its choices that make it hold, or else fail: what is
/// shown under it is counted as often as these together, or as all others.
pub(super) struct Link {
    pub(super) question: QuestionIndex,
    cells: Vec<usize>,
}

impl Link {
    /// The question that settles a condition, if one does.
    pub(super) fn of(condition: &Condition, layout: &Layout) -> Option<Self> {
        let mut test = &Test::new(condition, layout);
        if let Test::Not(part) = test {
            test = part;
        }
        let Test::Meets(mask) = test else {
            return None;
        };
        let questions = (0..layout.questions()).map(QuestionIndex);
        let mut linked = questions.map(|question| (question, tested(layout.of(question), *mask)));
        let (question, cells) = linked.find(|(_, cells)| !cells.is_empty())?;
        let is_alone = cells.len() == mask.bits.count_ones() as usize;
        is_alone.then_some(Self { question, cells })
    }

    /// Whether its count tells hidden cells apart: of those that add up to the question's whole, it is about some and not
    /// about the others. Where choices overlap nothing adds up, and any count about a hidden one tells too much.
    pub(super) fn tells(&self, hidden: &[bool], adds_up: &[usize]) -> bool {
        let is_hidden = |cell: &&usize| hidden.get(**cell).copied().unwrap_or_default();
        let of_them = self.cells.iter().filter(is_hidden).count();
        let all = adds_up.iter().filter(is_hidden).count();
        of_them > 0 && of_them != all
    }
}

/// The cells of those choices of a question whose bits are tested.
fn tested(bits: Span<usize>, mask: Mask) -> Vec<usize> {
    let meets = |bit: usize| {
        let one = Mask::of(bit);
        one.word == mask.word && one.bits & mask.bits != 0
    };
    let numbered = bits.enumerate();
    let tested = numbered.filter(|(_, bit)| meets(*bit));
    tested.map(|(choice, _)| CHOICES + choice).collect()
}
