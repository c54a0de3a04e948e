//! A table for looking up what each answer leads to, with the completed form in hand.

use super::names::Names;
use crate::explain::{
    Boxes, Effect, Effects, NamedAs, NamedEffect, Trigger, box_name, effects, letter,
};
use crate::questionnaire::{ChoiceIndex, Item, QuestionIndex, Questionnaire};

/// The passages, points and questions to ask that each answer leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key {
    /// The answers that lead to anything, in the order of the questions.
    pub lines: Vec<KeyLine>,
    /// What everyone reads and discusses.
    pub everyone: KeyItems,
    /// What an answer that was not given leads to, which the lines do not cover.
    pub elsewhere: KeyItems,
}

/// An answer, or a lettered box, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyLine {
    /// Where it is.
    pub place: KeyPlace,
    /// What it leads to; in parentheses if other answers matter too.
    pub items: KeyItems,
}

/// What to look for on the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum KeyPlace {
    /// An answer to a question.
    Answer {
        /// The number of the question.
        question: usize,
        /// The answer in words; plain text.
        answer: String,
    },
    /// That a lettered box is checked.
    Box {
        /// Its letter.
        letter: String,
    },
}

/// Items by their names on the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct KeyItems {
    /// The numbers of passages.
    pub passages: Vec<String>,
    /// The letters of points.
    pub points: Vec<String>,
    /// The letters of questions to ask.
    pub to_ask: Vec<String>,
}

/// Who asks the questions to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// Everyone asks all of them.
    OfEveryone,
    /// Some of them depend on answers.
    BySome,
}

/// The key of a questionnaire.
#[must_use]
pub(super) fn key(of: &Questionnaire, boxes: &Boxes<'_>, names: Names<'_>) -> Key {
    let Effects {
        answers: effects,
        named,
        always,
    } = effects(of, NamedAs::Itself);
    let mut key = Key::default();
    let written = |item| name(names, item);
    for item in always {
        key.everyone.add(item, written(item));
    }
    for (question, _) in of.indexed_questions() {
        let is_here = |effect: &&Effect| effect.question == question;
        let here: Vec<_> = effects.iter().filter(is_here).copied().collect();
        key.lines.extend(lines(of, question, &here, written));
        key.lines
            .extend(boxes.after(question).filter_map(|(position, one)| {
                let is_its =
                    |effect: &&NamedEffect| effect.named == one.named.index && effect.holds;
                let its = named.iter().filter(is_its);
                let items = items(its.map(|effect| (effect.item, effect.alone)), written);
                let letter = letter(position);
                line(KeyPlace::Box { letter }, items)
            }));
    }
    let is_not = |effect: &&Effect| effect.trigger == Trigger::Not;
    let not = effects.iter().filter(is_not).map(|effect| effect.item);
    let not_named = named.iter().filter(|effect| !effect.holds);
    for item in not.chain(not_named.map(|effect| effect.item)) {
        key.elsewhere.add(item, written(item));
    }
    key
}

/// The lines of one question: its choices in order, then the other answers that matter.
fn lines(
    of: &Questionnaire,
    question: QuestionIndex,
    effects: &[Effect],
    written: impl Fn(Item) -> Option<String>,
) -> Vec<KeyLine> {
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
        let its = effects.iter().filter(|effect| effect.trigger == trigger);
        let items = items(its.map(|effect| (effect.item, effect.alone)), &written);
        let place = KeyPlace::Answer {
            question: question.0 + 1,
            answer: answer(of, question, trigger),
        };
        line(place, items)
    });
    lines.collect()
}

/// A line, unless it leads to nothing.
fn line(place: KeyPlace, items: KeyItems) -> Option<KeyLine> {
    (items != KeyItems::default()).then_some(KeyLine { place, items })
}

/// Items by their names, each with whether nothing else matters.
fn items(
    found: impl Iterator<Item = (Item, bool)>,
    written: impl Fn(Item) -> Option<String>,
) -> KeyItems {
    let mut items = KeyItems::default();
    for (item, alone) in found {
        let name = written(item).map(|name| if alone { name } else { format!("({name})") });
        items.add(item, name);
    }
    items
}

/// The name of an item in the key; `None` if it is not in the key.
fn name(names: Names<'_>, item: Item) -> Option<String> {
    match item {
        Item::Question(_) | Item::Notice(_) => None,
        Item::Passage(passage) => Some(Names::number(passage)),
        Item::Point(point) => Some(names.point(point)),
        Item::ProviderQuestion(question) => names.to_ask(question),
    }
}

fn answer(of: &Questionnaire, question: QuestionIndex, trigger: Trigger) -> String {
    match trigger {
        Trigger::Choice(choice) => box_name(of.question(question), choice),
        Trigger::Range(range) => range.to_string(),
        Trigger::Answered | Trigger::Not => "any answer".to_owned(),
    }
}

impl Key {
    /// Who asks the questions to ask.
    pub(super) fn asks(&self) -> Asks {
        let lines = self.lines.iter().map(|line| &line.items);
        let mut items = lines.chain([&self.everyone, &self.elsewhere]);
        if items.any(|items| !items.to_ask.is_empty()) {
            Asks::BySome
        } else {
            Asks::OfEveryone
        }
    }
}

impl KeyItems {
    /// Adds an item once, if it has a name in the key.
    fn add(&mut self, item: Item, name: Option<String>) {
        let names = match item {
            Item::Question(_) | Item::Notice(_) => return,
            Item::Passage(_) => &mut self.passages,
            Item::Point(_) => &mut self.points,
            Item::ProviderQuestion(_) => &mut self.to_ask,
        };
        if let Some(name) = name.filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
}
