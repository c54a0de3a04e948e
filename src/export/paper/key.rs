//! A table for looking up the passages and points that each answer leads to, with the completed form in hand.

use crate::explain::{Effect, Effects, Trigger, box_name, effects};
use crate::questionnaire::{ChoiceIndex, Item, QuestionIndex, Questionnaire};

/// The passages and points that each answer leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key {
    /// The answers that lead to anything, in the order of the questions.
    pub lines: Vec<KeyLine>,
    /// What everyone reads and discusses.
    pub everyone: KeyItems,
    /// What an answer that was not given leads to, which the lines do not cover.
    pub elsewhere: KeyItems,
}

/// An answer, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyLine {
    /// The number of the question.
    pub question: usize,
    /// The answer in words; plain text.
    pub answer: String,
    /// What it leads to; in parentheses if other answers matter too.
    pub items: KeyItems,
}

/// Passages and points by their names on the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct KeyItems {
    /// The numbers of passages.
    pub passages: Vec<String>,
    /// The letters of points.
    pub points: Vec<String>,
}

/// The key of a questionnaire.
#[must_use]
pub(crate) fn key(of: &Questionnaire) -> Key {
    let Effects { effects, always } = effects(of);
    let mut key = Key::default();
    for item in always {
        key.everyone.add(item, |name| name);
    }
    for (question, _) in of.indexed_questions() {
        let is_here = |effect: &&Effect| effect.question == question;
        let here: Vec<_> = effects.iter().filter(is_here).copied().collect();
        key.lines.extend(lines(of, question, &here));
    }
    for effect in effects
        .iter()
        .filter(|effect| effect.trigger == Trigger::Not)
    {
        key.elsewhere.add(effect.item, |name| name);
    }
    key
}

/// The lines of one question: its choices in order, then the other answers that matter.
fn lines(of: &Questionnaire, question: QuestionIndex, effects: &[Effect]) -> Vec<KeyLine> {
    let choices = 0..of.question(question).choices().len();
    let mut triggers: Vec<_> = choices
        .map(|choice| Trigger::Choice(ChoiceIndex(choice)))
        .collect();
    for effect in effects {
        if !triggers.contains(&effect.trigger) && effect.trigger != Trigger::Not {
            triggers.push(effect.trigger);
        }
    }
    let lines = triggers.into_iter().filter_map(|trigger| {
        let mut items = KeyItems::default();
        for effect in effects.iter().filter(|effect| effect.trigger == trigger) {
            items.add(effect.item, |name| {
                if effect.alone {
                    name
                } else {
                    format!("({name})")
                }
            });
        }
        (items != KeyItems::default()).then(|| KeyLine {
            question: question.0 + 1,
            answer: answer(of, question, trigger),
            items,
        })
    });
    lines.collect()
}

fn answer(of: &Questionnaire, question: QuestionIndex, trigger: Trigger) -> String {
    match trigger {
        Trigger::Choice(choice) => box_name(of.question(question), choice),
        Trigger::Range(range) => range.to_string(),
        Trigger::Answered | Trigger::Not => "any answer".to_owned(),
    }
}

impl KeyItems {
    /// Adds a passage or a point once, with its name formatted for print. Questions are not part of the key.
    fn add(&mut self, item: Item, written: impl Fn(String) -> String) {
        let (names, name) = match item {
            Item::Question(_) | Item::Notice(_) | Item::ProviderQuestion(_) => return,
            Item::Passage(passage) => (&mut self.passages, (passage.0 + 1).to_string()),
            Item::Point(point) => (&mut self.points, letter(point.0)),
        };
        let name = written(name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
}

/// The letter of a point, from 0: after `Z` comes `AA`.
pub(super) fn letter(index: usize) -> String {
    let last = char::from(b'A' + u8::try_from(index % 26).expect("below 26"));
    match index / 26 {
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
