//! What each answer brings up, as far as it can be read off the conditions.

use crate::questionnaire::{
    Accepts, ChoiceIndex, Condition, Item, NormalForm, QuestionIndex, Questionnaire, Range,
};

/// What of an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// A choice.
    Choice(ChoiceIndex),
    /// A number in a range.
    Range(Range),
    /// Any answer but skipped.
    Answered,
    /// That an answer is not another one: the question is named under `not`.
    Not,
}

/// What something that counts brings up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    /// The question.
    pub question: QuestionIndex,
    /// What of the answer to it counts.
    pub trigger: Trigger,
    /// What it brings up.
    pub item: Item,
    /// Whether it does so whatever the other answers are.
    pub alone: bool,
}

/// What the answers bring up, and what needs none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    /// In the order of the items.
    pub effects: Vec<Effect>,
    /// Items without a condition.
    pub always: Vec<Item>,
}

/// Everything that the answers to a questionnaire bring up.
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

/// What of the answers counts for an item under a condition.
fn of(item: Item, when: &Condition) -> Vec<Effect> {
    let mut effects = Vec::new();
    gather(item, &when.normal_form(), true, &mut effects);
    effects.dedup();
    effects
}

/// `alone` is whether this part of the condition decides it by itself when it holds.
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
