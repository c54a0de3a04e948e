//! Compares the fewest answers that lead to an item with those among all answers.

use std::collections::BTreeSet;

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::answers::{Answer, Answers};
use selfcheck::proof::{Effort, Needed, OneOf, fewest};
use selfcheck::questionnaire::{ChoiceSet, Condition, QuestionIndex, Questionnaire};

use crate::tests::proof::brute::{combinations, holds, possible, questionnaire};
use crate::tests::proof::drawn::questionnaires;
use crate::tests::proof::large::{Reach, large};
use crate::tests::proof::runs;

/// Answers that are given, each as the number of its question and what it says.
type Given = Vec<(QuestionIndex, String)>;

proptest! {
    #![proptest_config(runs(192))]

    #[test]
    fn the_fewest_answers_are_those_of_brute_force(questionnaire in questionnaires()) {
        let combinations = combinations(&questionnaire);
        for (item, when) in questionnaire.items() {
            let least = least(&questionnaire, &combinations, when);
            let found = fewest(&questionnaire, when, usize::MAX, Effort::DEFAULT);
            let found = found.expect("a small questionnaire");
            prop_assert_eq!(found.more, 0);
            let all: Vec<Given> = found
                .ways
                .iter()
                .flat_map(|way| concrete(&questionnaire, way))
                .collect();
            let different: BTreeSet<_> = all.iter().cloned().collect();
            prop_assert_eq!(different.len(), all.len(), "{:?} has a way twice", item);
            prop_assert_eq!(different, least, "{:?}", item);
        }
    }

    #[test]
    fn ways_that_are_not_listed_are_counted(questionnaire in questionnaires()) {
        for (_, when) in questionnaire.items() {
            let all = fewest(&questionnaire, when, usize::MAX, Effort::DEFAULT).expect("small");
            for most in [1, 2] {
                let some = fewest(&questionnaire, when, most, Effort::DEFAULT).expect("small");
                prop_assert!(some.ways.len() <= most);
                prop_assert_eq!(&some.ways[..], &all.ways[..some.ways.len()]);
                prop_assert_eq!(some.ways.len() as u64 + some.more, all.ways.len() as u64);
            }
        }
    }
}

/// The answers that make a condition hold with the fewest questions answered, and then with the fewest picks; those that
/// are skipped are left out.
fn least(
    questionnaire: &Questionnaire,
    combinations: &[Answers],
    when: &Condition,
) -> BTreeSet<Given> {
    let mut least = BTreeSet::new();
    let mut cost = (usize::MAX, usize::MAX);
    for answers in combinations {
        if !holds(questionnaire, answers, when) {
            continue;
        }
        let given: Vec<_> = answers
            .iter()
            .filter(|(_, answer)| **answer != Answer::Skipped)
            .collect();
        let picks = given.iter().map(|(_, answer)| match answer {
            Answer::Choices(chosen) => chosen.len(),
            Answer::Number(_) | Answer::Skipped => 1,
        });
        let this = (given.len(), picks.sum());
        if this < cost {
            cost = this;
            least.clear();
        }
        if this == cost {
            least.insert(
                given
                    .into_iter()
                    .map(|(question, answer)| (question, format!("{answer:?}")))
                    .collect(),
            );
        }
    }
    least
}

/// Each set of answers that a way stands for; one number for each range that conditions distinguish.
fn concrete(questionnaire: &Questionnaire, way: &[Needed]) -> Vec<Given> {
    way.iter().fold(vec![Given::new()], |sets, needed| {
        let answers = answers(questionnaire, needed);
        let with = |given: Given| {
            answers.clone().into_iter().map(move |answer| {
                let mut given = given.clone();
                given.push((needed.question, format!("{answer:?}")));
                given
            })
        };
        sets.into_iter().flat_map(with).collect()
    })
}

fn answers(questionnaire: &Questionnaire, needed: &Needed) -> Vec<Answer> {
    if let [OneOf::Numbers(range)] = needed.picks[..] {
        let mut numbers = possible(questionnaire, needed.question);
        numbers
            .retain(|answer| matches!(answer, Answer::Number(number) if range.contains(*number)));
        return numbers;
    }
    let sets = needed
        .picks
        .iter()
        .fold(vec![ChoiceSet::new()], |sets, pick| {
            let OneOf::Choices(choices) = pick else {
                panic!("a number beside a choice");
            };
            let with = |set: ChoiceSet| {
                choices.iter().map(move |choice| {
                    let mut set = set.clone();
                    set.insert(*choice);
                    set
                })
            };
            sets.into_iter().flat_map(with).collect()
        });
    sets.into_iter().map(Answer::Choices).collect()
}

#[test]
fn the_fewest_answers_are_found_in_a_long_questionnaire() {
    for reach in [Reach::MostlyNear, Reach::Far] {
        let questionnaire = questionnaire(&large(reach));
        for (item, when) in questionnaire.items() {
            let found = fewest(&questionnaire, when, 10, Effort::DEFAULT);
            let found = found.unwrap_or_else(|| panic!("{item:?} took too much work"));
            for way in found.ways {
                let given = first(&questionnaire, &way);
                assert!(holds(&questionnaire, &given, when), "{item:?}");
            }
        }
    }
}

/// The first of the sets of answers that a way stands for.
fn first(questionnaire: &Questionnaire, way: &[Needed]) -> Answers {
    let mut given = Answers::none(questionnaire);
    for (question, _) in questionnaire.indexed_questions() {
        given.set(question, Answer::Skipped);
    }
    for needed in way {
        let answers = answers(questionnaire, needed);
        given.set(needed.question, answers[0].clone());
    }
    given
}
