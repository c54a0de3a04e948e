//! How answers break a promise, and the places that show why.

use super::conjunct::conjuncts;
use super::promises::Counterexample;
use crate::answers::{Answer, Answers, written};
use crate::diagnostic::{Deviation, Explanation, GivenAnswer, Note, ProofProblem, Size, Violation};
use crate::outcome::{Replay, Status, replay};
use crate::questionnaire::{
    Claim, Condition, Entry, Item, ItemKind, Owner, PromiseIndex, QuestionIndex, Questionnaire,
    Spot,
};

use super::findings::kind_of;

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

/// The items that differ from a claim with some answers, and how each does.
fn deviations(
    questionnaire: &Questionnaire,
    claim: &Claim,
    answers: &Answers,
) -> Vec<(Item, Deviation)> {
    let Claim::Outcome {
        expects, before, ..
    } = claim
    else {
        return Vec::new();
    };
    let there = replay(questionnaire, answers);
    let early = before.map(|before| (before, in_front_of(questionnaire, before, answers)));
    let early = early.as_ref().map(|(before, answers)| {
        let certain = replay(questionnaire, answers);
        (*before, certain)
    });
    let deviation = |item: Item, when: &Condition| {
        let is_there = there.holds(when) == Some(true);
        let wanted = expects.wants(questionnaire, item);
        match (&wanted[..], is_there) {
            ([true, ..], false) => Some(Deviation::Missing),
            ([.., false], true) => Some(Deviation::Present),
            ([true], true) if item.kind() == ItemKind::Notice => {
                let (before, certain) = early.as_ref()?;
                let is_certain = certain.holds(when) == Some(true);
                let before = questionnaire.question(*before).id.to_string();
                (!is_certain).then_some(Deviation::Late { before })
            }
            _ => None,
        }
    };
    let items = questionnaire.items();
    items
        .filter_map(|(item, when)| Some((item, deviation(item, when)?)))
        .collect()
}

/// The items that should be asked or shown but are not with a counterexample.
pub(super) fn missing(
    questionnaire: &Questionnaire,
    index: PromiseIndex,
    counterexample: &Counterexample,
) -> Vec<Item> {
    let Counterexample::Answers(answers) = counterexample else {
        return Vec::new();
    };
    let claim = &questionnaire.promises[index.0].claim;
    let deviations = deviations(questionnaire, claim, answers).into_iter();
    let missing = deviations.filter(|(_, deviation)| *deviation == Deviation::Missing);
    missing.map(|(item, _)| item).collect()
}

/// The places that show why a counterexample breaks a promise.
pub(super) fn places(
    questionnaire: &Questionnaire,
    index: PromiseIndex,
    counterexample: &Counterexample,
) -> Explanation<Spot> {
    let claim = &questionnaire.promises[index.0].claim;
    let mut places = Vec::new();
    if claim.when().is_some_and(|when| !when.is_always()) {
        let of = Owner::Promise(index);
        places.push((Spot::whole(of), Note::Met));
    }
    match counterexample {
        Counterexample::Answers(answers) => {
            let there = replay(questionnaire, answers);
            for (item, deviation) in deviations(questionnaire, claim, answers) {
                let when = item_condition(questionnaire, item);
                match (deviation, claim) {
                    (Deviation::Missing, _) => places.extend(failing(item, when, &there)),
                    (Deviation::Present, _) if when.is_always() => {}
                    (Deviation::Present, _) => {
                        places.push((Spot::whole(Owner::Item(item)), Note::Holds));
                    }
                    (Deviation::Late { before: id }, Claim::Outcome { before, .. }) => {
                        let before = before.unwrap_or(QuestionIndex(0));
                        let early = in_front_of(questionnaire, before, answers);
                        let spot = undecided(item, when, &replay(questionnaire, &early));
                        places.extend(spot.map(|spot| (spot, Note::Uncertain { before: id })));
                    }
                    (Deviation::Late { .. }, Claim::OnlyAdds { .. }) => {}
                }
            }
        }
        Counterexample::Change { before, after } => {
            let there = replay(questionnaire, after);
            for item in lost(questionnaire, before, after) {
                let when = item_condition(questionnaire, item);
                let failing = failing(item, when, &there).into_iter();
                places.extend(failing.map(|(spot, note)| match note {
                    Note::Fails => (spot, Note::Lost),
                    note => (spot, note),
                }));
            }
        }
    }
    let left_out = places
        .len()
        .saturating_sub(Explanation::<Spot>::MOST_PLACES);
    places.truncate(Explanation::<Spot>::MOST_PLACES);
    Explanation {
        places,
        left_out,
        causes: Vec::new(),
    }
}

/// The first conjunct of an item's condition that does not hold with some answers. If it is about a question that is
/// not asked, also the conjunct that keeps the question from being asked, and so on.
fn failing(item: Item, when: &Condition, there: &Replay<'_>) -> Vec<(Spot, Note)> {
    let mut places = Vec::new();
    let mut next = Some((item, when));
    while let Some((item, when)) = next.take() {
        let parts = conjuncts(Owner::Item(item), when, true, &|_| true);
        let fails = |holds: Option<bool>, must_hold: bool| holds != Some(must_hold);
        let failing = parts
            .into_iter()
            .find(|part| fails(there.holds(part.condition), part.must_hold));
        let Some(part) = failing else {
            break;
        };
        let note = match (places.is_empty(), item, part.must_hold) {
            (false, Item::Question(question), _) => Note::AskedIf {
                question: there.questionnaire().question(question).id.to_string(),
            },
            (_, _, true) => Note::Fails,
            (_, _, false) => Note::Holds,
        };
        places.push((part.spot, note));
        if let (Condition::Entry(Entry { question, .. }), true) = (part.condition, part.must_hold)
            && there.status(*question) == Status::NotAsked
        {
            let when = &there.questionnaire().question(*question).when;
            next = Some((Item::Question(*question), when));
        }
    }
    places
}

/// The first conjunct of an item's condition that is not certain with the answers so far.
fn undecided(item: Item, when: &Condition, early: &Replay<'_>) -> Option<Spot> {
    let mut parts = conjuncts(Owner::Item(item), when, true, &|_| true).into_iter();
    let part = parts.find(|part| early.holds(part.condition) != Some(part.must_hold));
    part.map(|part| part.spot)
}

/// The answers to the questions in front of one.
fn in_front_of(questionnaire: &Questionnaire, before: QuestionIndex, answers: &Answers) -> Answers {
    let mut early = Answers::none(questionnaire);
    for (question, answer) in answers.iter().filter(|(question, _)| *question < before) {
        early.set(question, answer.clone());
    }
    early
}

/// How the outcome of these answers violates a claim.
fn violation(questionnaire: &Questionnaire, claim: &Claim, answers: &Answers) -> Violation {
    let deviations = deviations(questionnaire, claim, answers).into_iter();
    let items = deviations.map(|(item, deviation)| {
        let name = questionnaire.item_name(item);
        (kind_of(item), name, deviation)
    });
    Violation::Outcome {
        items: items.collect(),
    }
}

fn change(
    questionnaire: &Questionnaire,
    changed: Option<QuestionIndex>,
    before: &Answers,
    after: &Answers,
) -> Violation {
    let answer = |answers: &Answers| {
        let question = changed?;
        let answer = answers.get(question).unwrap_or(&Answer::Skipped);
        Some(written(questionnaire.question(question), answer))
    };
    let lost = lost(questionnaire, before, after).into_iter();
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

/// The passages that a change of answers removes.
fn lost(questionnaire: &Questionnaire, before: &Answers, after: &Answers) -> Vec<Item> {
    let (before, after) = (replay(questionnaire, before), replay(questionnaire, after));
    let is_lost = |(item, when): &(Item, &Condition)| {
        item.kind() == ItemKind::Passage
            && before.holds(when) == Some(true)
            && after.holds(when) != Some(true)
    };
    let items = questionnaire.items().filter(is_lost);
    items.map(|(item, _)| item).collect()
}

/// The answers that are not skipped, without one question; a question that is answered in both sets has the same answer
/// in both.
pub(super) fn given(
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

fn item_condition(questionnaire: &Questionnaire, item: Item) -> &Condition {
    let mut items = questionnaire.items();
    let found = items.find(|(other, _)| *other == item);
    found.map(|(_, when)| when).expect("it is one of the items")
}
