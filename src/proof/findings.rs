//! Findings as facts that can be reported without the questionnaire.

use super::Finding;
use crate::diagnostic::{Explanation, Kind, OpenQuestion, ProofProblem};
use crate::questionnaire::{Item, Owner, PromiseIndex, Questionnaire, Spot};

/// The finding that an item is never asked or shown, or that the condition of a promise never holds.
pub(super) fn never(questionnaire: &Questionnaire, owner: Owner) -> ProofProblem {
    match named(questionnaire, owner) {
        Named::Question(question) => ProofProblem::NeverAsked { question },
        Named::Shown(kind, name) => ProofProblem::NeverShown { kind, name },
        Named::Condition(id) => ProofProblem::NeverHolds { id },
        Named::Promise => ProofProblem::EmptyPromise,
    }
}

/// The finding that a condition holds for all answers.
pub(super) fn always(questionnaire: &Questionnaire, owner: Owner, is_needed: bool) -> ProofProblem {
    match owner {
        Owner::Named(index) => ProofProblem::NamedAlwaysTrue {
            id: questionnaire.named[index.0].id.to_string(),
        },
        Owner::Item(Item::Notice(_)) => ProofProblem::NoticeAlwaysTrue,
        _ if is_needed => ProofProblem::AlwaysTrueButNeeded,
        _ => ProofProblem::AlwaysTrue,
    }
}

/// The open question of whether an item can be asked or shown, or whether a condition can hold.
pub(super) fn open_whether_ever(questionnaire: &Questionnaire, owner: Owner) -> OpenQuestion {
    match named(questionnaire, owner) {
        Named::Question(question) => OpenQuestion::Asked { question },
        Named::Shown(kind, name) => OpenQuestion::Shown { kind, name },
        Named::Condition(id) => OpenQuestion::Holds { id },
        Named::Promise => OpenQuestion::Promise,
    }
}

/// The findings that nothing is proved: neither for any item with a condition, nor for any promise.
pub(super) fn everything_open(questionnaire: &Questionnaire) -> Vec<Finding> {
    let items = questionnaire.items();
    let items = items
        .filter(|(_, when)| !when.is_always())
        .map(|(item, _)| {
            let of = Owner::Item(item);
            Finding {
                spot: Spot::Condition {
                    of,
                    part: Vec::new(),
                },
                problem: open_whether_ever(questionnaire, of).into(),
                why: Explanation::default(),
            }
        });
    let promises = (0..questionnaire.promises.len()).map(|index| Finding {
        spot: Spot::Promise(PromiseIndex(index)),
        problem: OpenQuestion::Promise.into(),
        why: Explanation::default(),
    });
    items.chain(promises).collect()
}

/// The kind of an item in messages.
pub(super) fn kind_of(item: Item) -> Kind {
    match item {
        Item::Question(_) => Kind::Question,
        Item::Passage(_) => Kind::Passage,
        Item::Point(_) => Kind::Point,
        Item::Notice(_) => Kind::Notice,
        Item::ProviderQuestion(_) => Kind::ProviderQuestion,
    }
}

enum Named {
    Question(String),
    Shown(Kind, String),
    Condition(String),
    Promise,
}

fn named(questionnaire: &Questionnaire, owner: Owner) -> Named {
    match owner {
        Owner::Item(Item::Question(question)) => {
            Named::Question(questionnaire.question(question).id.to_string())
        }
        Owner::Item(item) => Named::Shown(kind_of(item), questionnaire.item_name(item)),
        Owner::Named(index) => Named::Condition(questionnaire.named[index.0].id.to_string()),
        Owner::Promise(_) => Named::Promise,
    }
}
