//! The items that each answer leads to, as far as the conditions show it.

use std::collections::BTreeSet;

use crate::questionnaire::{
    Accepts, ChoiceIndex, Entry, Item, Named, NamedIndex, NormalForm, QuestionIndex, Questionnaire,
    Range,
};

/// The part of an answer that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// A choice.
    Choice(ChoiceIndex),
    /// A number in a range.
    Range(Range),
    /// Any answer except skipped.
    Answered,
    /// An answer other than the named one: the question is named under `not`.
    Not,
}

/// An item that an answer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    /// The question.
    pub question: QuestionIndex,
    /// The part of the answer that matters.
    pub trigger: Trigger,
    /// The item.
    pub item: Item,
    /// Whether it does so regardless of the other answers.
    pub alone: bool,
}

/// An item that a named condition leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NamedEffect {
    /// The condition.
    pub named: NamedIndex,
    /// Whether it leads there by holding, or by not holding.
    pub holds: bool,
    /// The item.
    pub item: Item,
    /// Whether it does so regardless of the other answers.
    pub alone: bool,
}

/// The items that answers lead to, and the items that need no answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    /// The effects of answers, in the order of the items.
    pub answers: Vec<Effect>,
    /// The effects of named conditions, in the order of the items; none if their answers are listed instead.
    pub named: Vec<NamedEffect>,
    /// Items without a condition.
    pub always: Vec<Item>,
}

/// What is listed for a condition that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamedAs {
    /// The answers that it names.
    Answers,
    /// The condition itself.
    Itself,
}

/// The effects of all answers to a questionnaire.
#[must_use]
pub(crate) fn effects(questionnaire: &Questionnaire, named_as: NamedAs) -> Effects {
    let mut found = Effects::default();
    for (item, when) in questionnaire.items() {
        if when.is_always() {
            found.always.push(item);
        }
        let mut gathering = Gathering {
            item,
            named_as,
            answers: Vec::new(),
            named: Vec::new(),
            seen: BTreeSet::new(),
        };
        gathering.part(&when.normal_form(), Lean::Holds, true);
        gathering.answers.dedup();
        found.answers.extend(gathering.answers);
        found.named.extend(gathering.named);
    }
    found
}

/// Whether a condition helps by holding, or by not holding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lean {
    Holds,
    Fails,
}

/// The answers that matter for an item.
struct Gathering {
    item: Item,
    named_as: NamedAs,
    answers: Vec<Effect>,
    named: Vec<NamedEffect>,
    /// The named conditions that were looked into, and what of them helps.
    seen: BTreeSet<(NamedIndex, bool, bool)>,
}

impl Gathering {
    /// Adds the answers in a part of the condition; `alone` says whether the part is enough to make the whole condition
    /// hold.
    fn part(&mut self, part: &NormalForm<'_>, lean: Lean, alone: bool) {
        match (part, lean) {
            (NormalForm::Is(entry), _) => self.entry(entry, lean, alone),
            (NormalForm::IsNot(entry), _) => self.entry(entry, lean.opposite(), alone),
            (NormalForm::All(parts), Lean::Holds) | (NormalForm::Any(parts), Lean::Fails) => {
                self.parts(parts, lean, false);
            }
            (NormalForm::Any(parts), Lean::Holds) | (NormalForm::All(parts), Lean::Fails) => {
                self.parts(parts, lean, alone);
            }
            (NormalForm::Count(range, parts), _) => {
                let helps = Helps::of(*range, parts.len(), lean);
                if helps.more {
                    self.parts(parts, Lean::Holds, alone && helps.one_is_enough);
                }
                if helps.fewer {
                    self.parts(parts, Lean::Fails, false);
                }
            }
            (NormalForm::Holds(named), _) => self.named(named, lean, alone),
            (NormalForm::HoldsNot(named), _) => self.named(named, lean.opposite(), alone),
        }
    }

    fn parts(&mut self, parts: &[NormalForm<'_>], lean: Lean, alone: bool) {
        for part in parts {
            self.part(part, lean, alone);
        }
    }

    fn named(&mut self, named: &Named, lean: Lean, alone: bool) {
        match self.named_as {
            NamedAs::Answers => {
                let seen = (named.index, lean == Lean::Holds, alone);
                if self.seen.insert(seen) {
                    self.part(&named.when.normal_form(), lean, alone);
                }
            }
            NamedAs::Itself => self.named.push(NamedEffect {
                named: named.index,
                holds: lean == Lean::Holds,
                item: self.item,
                alone,
            }),
        }
    }

    fn entry(&mut self, entry: &Entry, lean: Lean, alone: bool) {
        let is_named = lean == Lean::Holds;
        let triggers = match &entry.accepts {
            _ if !is_named => vec![Trigger::Not],
            Accepts::Choices(choices) => choices.iter().copied().map(Trigger::Choice).collect(),
            Accepts::Numbers(range) => vec![Trigger::Range(*range)],
            Accepts::AnyAnswer => vec![Trigger::Answered],
        };
        self.answers
            .extend(triggers.into_iter().map(|trigger| Effect {
                question: entry.question,
                trigger,
                item: self.item,
                alone: alone && is_named,
            }));
    }
}

/// What helps a count to be in its range, or not to be. Where the answers make no difference, all of them are said to.
struct Helps {
    /// That more parts hold.
    more: bool,
    /// That fewer parts hold.
    fewer: bool,
    /// Whether it is decided as soon as one part holds.
    one_is_enough: bool,
}

impl Helps {
    fn of(range: Range, parts: usize, lean: Lean) -> Self {
        let parts = i64::try_from(parts).unwrap_or(i64::MAX);
        let least = range.at_least.filter(|least| *least >= 1);
        let most = range.at_most.filter(|most| *most < parts);
        let is_always = least.is_none() && most.is_none();
        match lean {
            Lean::Holds => Self {
                more: least.is_some() || is_always,
                fewer: most.is_some() || is_always,
                one_is_enough: least == Some(1) && most.is_none(),
            },
            Lean::Fails => Self {
                more: most.is_some(),
                fewer: least.is_some(),
                one_is_enough: most.is_some_and(|most| most <= 0),
            },
        }
    }
}

impl Lean {
    fn opposite(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
        }
    }
}
