//! Findings as facts that can be reported without the questionnaire.

use super::Finding;
use super::promises::Counterexample;
use crate::answers::{Answer, Answers, written};
use crate::diagnostic::{GivenAnswer, Kind, OpenQuestion, ProofProblem, Size, Violation};
use crate::outcome::replay;
use crate::questionnaire::{
    Claim, Item, ItemKind, Owner, PromiseIndex, QuestionIndex, Questionnaire, Spot,
};

/// The finding that an item is never asked or shown, or that the condition of a promise never holds.
pub(super) fn never(questionnaire: &Questionnaire, owner: Owner) -> ProofProblem {
    match named(questionnaire, owner) {
        Named::Question(question) => ProofProblem::NeverAsked { question },
        Named::Shown(kind, name) => ProofProblem::NeverShown { kind, name },
        Named::Condition(id) => ProofProblem::NeverHolds { id },
        Named::Promise => ProofProblem::EmptyPromise,
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

/// The finding that a promise is broken.
pub(super) fn broken(
    questionnaire: &Questionnaire,
    claim: &Claim,
    counterexample: &Counterexample,
    size: Size,
) -> ProofProblem {
    match counterexample {
        Counterexample::Answers(answers) => ProofProblem::BrokenPromise {
            violation: Box::new(violation(questionnaire, claim, answers)),
            example: given(questionnaire, [answers, answers], None),
            size,
        },
        Counterexample::Change { before, after } => {
            let changed = match claim {
                Claim::OnlyAdds { question, .. } => Some(*question),
                Claim::Outcome { .. } => None,
            };
            ProofProblem::BrokenPromise {
                violation: Box::new(change(questionnaire, changed, before, after)),
                example: given(questionnaire, [before, after], changed),
                size,
            }
        }
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
            }
        });
    let promises = (0..questionnaire.promises.len()).map(|index| Finding {
        spot: Spot::Promise(PromiseIndex(index)),
        problem: OpenQuestion::Promise.into(),
    });
    items.chain(promises).collect()
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
        Owner::Item(item) => {
            let kind = match item {
                Item::Passage(_) => Kind::Passage,
                Item::Point(_) => Kind::Point,
                Item::Notice(_) => Kind::Notice,
                Item::Question(_) | Item::ProviderQuestion(_) => Kind::ProviderQuestion,
            };
            Named::Shown(kind, questionnaire.item_name(item))
        }
        Owner::Named(index) => Named::Condition(questionnaire.named[index.0].id.to_string()),
        Owner::Promise(_) => Named::Promise,
    }
}

/// How the outcome of these answers violates a claim.
fn violation(questionnaire: &Questionnaire, claim: &Claim, answers: &Answers) -> Violation {
    let there = shown_by(questionnaire, answers);
    let (mut missing, mut shown) = (Vec::new(), Vec::new());
    if let Claim::Outcome { expects, .. } = claim {
        for (item, _) in questionnaire.items() {
            match (expects.wants(item), there.contains(&item)) {
                (Some(true), false) => missing.push(questionnaire.item_name(item)),
                (Some(false), true) => shown.push(questionnaire.item_name(item)),
                _ => {}
            }
        }
    }
    Violation::Outcome { missing, shown }
}

fn change(
    questionnaire: &Questionnaire,
    changed: Option<QuestionIndex>,
    before: &Answers,
    after: &Answers,
) -> Violation {
    let shown = shown_by(questionnaire, before).into_iter();
    let still_shown = shown_by(questionnaire, after);
    let is_lost = |item: &Item| item.kind() == ItemKind::Passage && !still_shown.contains(item);
    let lost = shown.filter(is_lost);
    let answer = |answers: &Answers| {
        let question = changed?;
        let answer = answers.get(question).unwrap_or(&Answer::Skipped);
        Some(written(questionnaire.question(question), answer))
    };
    Violation::Change {
        from: GivenAnswer {
            question: changed
                .map(|question| questionnaire.question(question).id.to_string())
                .unwrap_or_default(),
            answer: answer(before).unwrap_or_default(),
        },
        to: answer(after).unwrap_or_default(),
        lost: lost
            .map(|passage| questionnaire.item_name(passage))
            .collect(),
    }
}

/// Everything that is asked, shown and made with some answers.
fn shown_by(questionnaire: &Questionnaire, answers: &Answers) -> Vec<Item> {
    let replay = replay(questionnaire, answers);
    let items = questionnaire.items();
    let holds = items.filter(|(_, when)| replay.holds(when) == Some(true));
    holds.map(|(item, _)| item).collect()
}

/// The answers that are not skipped, without one question; a question that is answered in both sets has the same answer
/// in both.
fn given(
    questionnaire: &Questionnaire,
    answers: [&Answers; 2],
    but: Option<QuestionIndex>,
) -> Vec<GivenAnswer> {
    let questions = questionnaire.indexed_questions();
    let given = questions.filter_map(|(index, question)| {
        let answer = answers.into_iter().find_map(|answers| answers.get(index))?;
        let counts = *answer != Answer::Skipped && Some(index) != but;
        counts.then(|| GivenAnswer {
            question: question.id.to_string(),
            answer: written(question, answer),
        })
    });
    given.collect()
}
