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
    gather(item, &when.normal_form(), true, &mut effects);
    effects.dedup();
    effects
}

/// `alone` says whether this part of the condition is enough to make the whole condition hold.
fn gather(item: Item, part: &NormalForm<'_>, alone: bool, effects: &mut Vec<Effect>) {
    let (entry, is_named) = match part {
        NormalForm::Is(entry) => (entry, true),
        NormalForm::IsNot(entry) => (entry, false),
        NormalForm::All(parts) => {
            return parts
                .iter()
                .for_each(|part| gather(item, part, false, effects));
        }
        NormalForm::Any(parts) => {
            return parts
                .iter()
                .for_each(|part| gather(item, part, alone, effects));
        }
        NormalForm::Count(range, parts) => {
            let alone = alone && range.at_most.is_none() && range.at_least <= Some(1);
            return parts
                .iter()
                .for_each(|part| gather(item, part, alone, effects));
        }
        NormalForm::Holds(named) => {
            return gather(item, &named.when.normal_form(), alone, effects);
        }
        NormalForm::HoldsNot(named) => {
            let negated = Condition::Not(Box::new(named.when.clone()));
            return gather(item, &negated.normal_form(), alone, effects);
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
