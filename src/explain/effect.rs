//! The items that each answer leads to, as far as the conditions show it.

use crate::questionnaire::{
    Accepts, ChoiceIndex, Condition, Item, NormalForm, QuestionIndex, Questionnaire, Range,
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

/// The items that answers lead to, and the items that need no answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    /// The effects, in the order of the items.
    pub effects: Vec<Effect>,
    /// Items without a condition.
    pub always: Vec<Item>,
}

/// The effects of all answers to a questionnaire.
#[must_use]
pub(crate) fn effects(questionnaire: &Questionnaire) -> Effects {
    let mut found = Effects::default();
    for (item, when) in questionnaire.items() {
        if when.is_always() {
            found.always.push(item);
        }
        found.effects.extend(of(item, when));
    }
    found
}

/// The answers that matter for an item under a condition.
fn of(item: Item, when: &Condition) -> Vec<Effect> {
    let mut effects = Vec::new();
    gather(item, &when.normal_form(), Lean::Holds, true, &mut effects);
    effects.dedup();
    effects
}

/// Whether a condition helps by holding, or by not holding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lean {
    Holds,
    Fails,
}

/// `alone` says whether this part of the condition is enough to make the whole condition hold.
fn gather(item: Item, part: &NormalForm<'_>, lean: Lean, alone: bool, effects: &mut Vec<Effect>) {
    let mut all = |parts: &[NormalForm<'_>], lean, alone| {
        for part in parts {
            gather(item, part, lean, alone, effects);
        }
    };
    let (entry, is_named) = match (part, lean) {
        (NormalForm::Is(entry), _) => (entry, lean == Lean::Holds),
        (NormalForm::IsNot(entry), _) => (entry, lean == Lean::Fails),
        (NormalForm::All(parts), Lean::Holds) | (NormalForm::Any(parts), Lean::Fails) => {
            return all(parts, lean, false);
        }
        (NormalForm::Any(parts), Lean::Holds) | (NormalForm::All(parts), Lean::Fails) => {
            return all(parts, lean, alone);
        }
        (NormalForm::Count(range, parts), _) => {
            let helps = Helps::of(*range, parts.len(), lean);
            if helps.more {
                all(parts, Lean::Holds, alone && helps.one_is_enough);
            }
            if helps.fewer {
                all(parts, Lean::Fails, false);
            }
            return;
        }
        (NormalForm::Holds(named), _) => return all(&[named.when.normal_form()], lean, alone),
        (NormalForm::HoldsNot(named), _) => {
            return all(&[named.when.normal_form()], lean.opposite(), alone);
        }
    };
    let triggers = match &entry.accepts {
        _ if !is_named => vec![Trigger::Not],
        Accepts::Choices(choices) => choices.iter().copied().map(Trigger::Choice).collect(),
        Accepts::Numbers(range) => vec![Trigger::Range(*range)],
        Accepts::AnyAnswer => vec![Trigger::Answered],
    };
    effects.extend(triggers.into_iter().map(|trigger| Effect {
        question: entry.question,
        trigger,
        item,
        alone: alone && is_named,
    }));
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
