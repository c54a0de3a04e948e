//! The lettered boxes on the printed form, one for each named condition that the form uses.

use crate::questionnaire::{Condition, Named, QuestionIndex, Questionnaire};

/// A named condition as a box that the reader checks if the condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NamedBox<'q> {
    /// The condition.
    pub named: &'q Named,
    /// The last question that it depends on; the box is printed right after it.
    pub after: QuestionIndex,
}

/// The lettered boxes of a form, in the order in which they are printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Boxes<'q>(Vec<NamedBox<'q>>);

impl<'q> Boxes<'q> {
    /// The boxes for the named conditions that the conditions on a form use.
    #[must_use]
    pub(crate) fn of<'c>(
        questionnaire: &'q Questionnaire,
        on_the_form: impl Iterator<Item = &'c Condition>,
    ) -> Self {
        let used = questionnaire.used_by(on_the_form);
        let named = questionnaire.named.iter();
        let boxes = named.filter(|named| used.contains(&named.index));
        let boxes = boxes.filter_map(|named| {
            let after = named.when.questions().pop_last()?;
            Some(NamedBox { named, after })
        });
        let mut boxes: Vec<_> = boxes.collect();
        boxes.sort_by_key(|one| one.after);
        Self(boxes)
    }

    /// How many there are.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The boxes after a question, with their positions.
    pub(crate) fn after(
        &self,
        question: QuestionIndex,
    ) -> impl Iterator<Item = (usize, NamedBox<'q>)> {
        let boxes = self.0.iter().copied().enumerate();
        boxes.filter(move |(_, one)| one.after == question)
    }

    /// The name of the box of a condition: `box A`.
    pub(super) fn name(&self, named: &Named) -> String {
        let mut boxes = self.0.iter();
        let position = boxes.position(|one| one.named.index == named.index);
        let position = position.expect("each condition that an item uses has a box");
        format!("box {}", letter(position))
    }
}

/// A letter by its position, from 0: after `Z` comes `AA`.
#[must_use]
pub(crate) fn letter(position: usize) -> String {
    let last = char::from(b'A' + u8::try_from(position % 26).expect("below 26"));
    match position / 26 {
        0 => last.to_string(),
        above => letter(above - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_last_letter_there_are_two() {
        let letters = [0, 25, 26, 51, 52, 701, 702].map(letter);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
