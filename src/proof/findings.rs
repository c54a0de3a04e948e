//! Findings as facts that can be reported without the questionnaire.

use super::Finding;
use super::promises::Counterexample;
use crate::answers::{Answer, Answers, written};
use crate::diagnostic::{GivenAnswer, Kind, OpenQuestion, ProofProblem, Size, Violation};
use crate::outcome::{Outcome, replay};
use crate::questionnaire::{
    Claim, Item, Owner, PassageIndex, PointIndex, PromiseIndex, QuestionIndex, Questionnaire, Spot,
};

/// The finding that an item is never asked or shown, or that the condition of a promise never holds.
pub(super) fn never(questionnaire: &Questionnaire, owner: Owner) -> ProofProblem {
    match named(questionnaire, owner) {
        Named::Question(question) => ProofProblem::NeverAsked { question },
        Named::Shown(kind, name) => ProofProblem::NeverShown { kind, name },
        Named::Promise => ProofProblem::EmptyPromise,
    }
}

/// The open question of whether an item can be asked or shown, or whether a condition can hold.
pub(super) fn open_whether_ever(questionnaire: &Questionnaire, owner: Owner) -> OpenQuestion {
    match named(questionnaire, owner) {
        Named::Question(question) => OpenQuestion::Asked { question },
        Named::Shown(kind, name) => OpenQuestion::Shown { kind, name },
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
    Promise,
}

fn named(questionnaire: &Questionnaire, owner: Owner) -> Named {
    match owner {
        Owner::Item(Item::Question(question)) => {
            Named::Question(questionnaire.question(question).id.to_string())
        }
        Owner::Item(Item::Passage(passage)) => {
            Named::Shown(Kind::Passage, questionnaire.article.name(passage))
        }
        Owner::Item(Item::Point(point)) => {
            Named::Shown(Kind::Point, point_name(questionnaire, point))
        }
        Owner::Promise(_) => Named::Promise,
    }
}

fn point_name(questionnaire: &Questionnaire, point: PointIndex) -> String {
    questionnaire.provider_prompt.points[point.0].id.to_string()
}

/// How the outcome of these answers violates a claim.
fn violation(questionnaire: &Questionnaire, claim: &Claim, answers: &Answers) -> Violation {
    let (shown, made) = shown_by(questionnaire, answers);
    let (mut missing, mut too_many) = (Vec::new(), Vec::new());
    if let Claim::Outcome {
        shows,
        hides,
        points,
        ..
    } = claim
    {
        let name = |passage: &PassageIndex| questionnaire.article.name(*passage);
        let passages = shows
            .iter()
            .filter(|passage| !shown.contains(passage))
            .map(name);
        let points = points.iter().filter(|point| !made.contains(point));
        let points = points.map(|point| point_name(questionnaire, *point));
        missing.extend(passages.chain(points));
        too_many.extend(
            hides
                .iter()
                .filter(|passage| shown.contains(passage))
                .map(name),
        );
    }
    Violation::Outcome {
        missing,
        shown: too_many,
    }
}

fn change(
    questionnaire: &Questionnaire,
    changed: Option<QuestionIndex>,
    before: &Answers,
    after: &Answers,
) -> Violation {
    let (shown, _) = shown_by(questionnaire, before);
    let (still_shown, _) = shown_by(questionnaire, after);
    let lost = shown
        .iter()
        .filter(|passage| !still_shown.contains(passage));
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
            .map(|passage| questionnaire.article.name(*passage))
            .collect(),
    }
}

fn shown_by(
    questionnaire: &Questionnaire,
    answers: &Answers,
) -> (Vec<PassageIndex>, Vec<PointIndex>) {
    let replay = replay(questionnaire, answers);
    let outcome = replay.outcome();
    let passages =
        |outcome: &Outcome<'_>| outcome.passages.iter().map(|(index, _)| *index).collect();
    let points = |outcome: &Outcome<'_>| outcome.points.iter().map(|(index, _)| *index).collect();
    (
        outcome.as_ref().map(passages).unwrap_or_default(),
        outcome.as_ref().map(points).unwrap_or_default(),
    )
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
