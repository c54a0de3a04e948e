//! Every change of a single answer.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use selfcheck::Styling;
use selfcheck::answers::{Answer, AnswerSheet, Answers};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::comparison::{ChangesView, Side, changes_text, single_changes};
use selfcheck::outcome::{Status, replay};
use selfcheck::questionnaire::{
    ChoiceIndex, ChoiceSet, Item, Question, QuestionIndex, QuestionType, Questionnaire,
};

use crate::tests::proof::brute::{holds, questionnaire};
use crate::tests::random::{self, Draw};

proptest! {
    #![proptest_config(random::runs(1000))]

    #[test]
    fn single_changes_have_the_effects_of_trying_each_other_answer(bytes in vec(any::<u8>(), 0..400)) {
        let mut draw = Draw(&bytes);
        let questionnaire = random::questionnaire(&mut draw);
        let answers = random::answers(&mut draw, &questionnaire);
        let given = given(&questionnaire, &answers);
        let before = items(&questionnaire, &answers);
        let mut expected = Vec::new();
        for (question, answer) in &given {
            for other in others(&questionnaire, *question, answer) {
                let after = items(&questionnaire, &with(&questionnaire, &given, *question, &other));
                let appears: Vec<_> = after.difference(&before).copied().collect();
                let goes: Vec<_> = before.difference(&after).copied().collect();
                expected.push((*question, answer.clone(), other, appears, goes));
            }
        }
        let changes = single_changes(&questionnaire, &answers).expect("complete");
        let shown = changes.iter().map(|change| change.shown().iter().sum::<usize>());
        prop_assert!(shown.is_sorted_by(|one, next| one >= next), "the largest come first");
        let found: Vec<_> = changes
            .into_iter()
            .map(|change| (change.question, change.before, change.after, sorted(change.appears), sorted(change.goes)))
            .collect();
        let rank = |change: &(QuestionIndex, Answer, Answer, Vec<Item>, Vec<Item>)| {
            std::cmp::Reverse(change.3.iter().chain(&change.4).filter(|item| !matches!(item, Item::Question(_))).count())
        };
        // Ties are in the file's order.
        expected.sort_by_key(rank);
        prop_assert_eq!(found.len(), expected.len());
        prop_assert_eq!(found, expected);
    }
}

fn sorted(mut items: Vec<Item>) -> Vec<Item> {
    items.sort_unstable();
    items
}

/// The answers to the questions that are asked.
fn given(questionnaire: &Questionnaire, answers: &Answers) -> Vec<(QuestionIndex, Answer)> {
    let replay = replay(questionnaire, answers);
    let given = replay
        .asked()
        .filter_map(|question| match replay.status(question) {
            Status::Answered(answer) => Some((question, answer.clone())),
            _ => None,
        });
    given.collect()
}

/// All questions are skipped but those that have an answer, one of which is changed.
fn with(
    questionnaire: &Questionnaire,
    given: &[(QuestionIndex, Answer)],
    changed: QuestionIndex,
    to: &Answer,
) -> Answers {
    let mut answers = Answers::none(questionnaire);
    for (question, _) in questionnaire.indexed_questions() {
        answers.set(question, Answer::Skipped);
    }
    for (question, answer) in given {
        answers.set(*question, answer.clone());
    }
    answers.set(changed, to.clone());
    answers
}

/// What is asked and shown.
fn items(questionnaire: &Questionnaire, answers: &Answers) -> BTreeSet<Item> {
    let items = questionnaire.items();
    let holding = items.filter(|(_, when)| holds(questionnaire, answers, when));
    holding.map(|(item, _)| item).collect()
}

/// Every other answer that is one change away.
fn others(questionnaire: &Questionnaire, index: QuestionIndex, given: &Answer) -> Vec<Answer> {
    let question = questionnaire.question(index);
    let mut others = match question.question_type {
        QuestionType::Integer(_) => numbers(questionnaire, index, given),
        QuestionType::SelectMultiple(_) => neighbors(question, given),
        _ => (0..question.choices().len())
            .map(|choice| Answer::Choices([ChoiceIndex(choice)].into()))
            .collect(),
    };
    others.push(Answer::Skipped);
    others.retain(|answer| answer != given);
    others
}

/// For each choice, the answer in which it is picked if it was not, and not picked if it was.
fn neighbors(question: &Question, given: &Answer) -> Vec<Answer> {
    let chosen = match given {
        Answer::Choices(chosen) => chosen.clone(),
        _ => ChoiceSet::new(),
    };
    let exclusive: ChoiceSet = (0..question.choices().len())
        .map(ChoiceIndex)
        .filter(|choice| question.choice(*choice).exclusive)
        .collect();
    let mut neighbors = Vec::new();
    for choice in (0..question.choices().len()).map(ChoiceIndex) {
        let set: ChoiceSet = if chosen.contains(&choice) {
            chosen
                .iter()
                .copied()
                .filter(|other| *other != choice)
                .collect()
        } else if exclusive.contains(&choice) {
            [choice].into()
        } else {
            chosen
                .difference(&exclusive)
                .copied()
                .chain([choice])
                .collect()
        };
        if !set.is_empty() {
            neighbors.push(Answer::Choices(set));
        }
    }
    neighbors
}

/// Of each run of numbers that every condition treats alike, the one closest to the number that was given, else to 0;
/// none of the run that was given.
fn numbers(questionnaire: &Questionnaire, index: QuestionIndex, given: &Answer) -> Vec<Answer> {
    let truths = |number: i64| -> Vec<bool> {
        let answer = Answer::Number(number);
        let entries = questionnaire.items().flat_map(|(_, when)| when.entries());
        entries
            .filter(|entry| entry.question == index)
            .map(|entry| answer.meets(&entry.accepts))
            .collect()
    };
    // All integer questions that are drawn accept 0 to 9.
    let mut runs: Vec<Vec<i64>> = Vec::new();
    for number in 0..=9 {
        match runs.last_mut() {
            Some(run) if truths(run[0]) == truths(number) => run.push(number),
            _ => runs.push(vec![number]),
        }
    }
    let from = match given {
        Answer::Number(number) => Some(*number),
        _ => None,
    };
    runs.retain(|run| !from.is_some_and(|number| run.contains(&number)));
    let nearest = runs.iter().map(|run| {
        let distance = |number: &&i64| (**number - from.unwrap_or(0)).abs();
        *run.iter().min_by_key(distance).expect("a run has numbers")
    });
    nearest.map(Answer::Number).collect()
}

#[test]
fn an_unused_answer_does_not_come_back_and_a_missing_one_gives_no_changes() {
    let questionnaire = questionnaire(
        "selfcheck: 1\nid: q\ntitle: T\nversion: '1'\nlanguage: en\nabout: A\nnot_a_diagnosis: N\nquestions:\n  \
         - {id: a, type: yes_no, text: A?}\n  \
         - {id: b, type: yes_no, text: B?, when: {a: yes}}\n\
         article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  sections:\n    - id: s\n      title: S\n      passages:\n        \
         - {id: p, text: T, when: {b: yes}}\n\
         provider_prompt: {text: T}\n",
    );
    let choice = |number| Answer::Choices([ChoiceIndex(number)].into());
    let mut answers = Answers::none(&questionnaire);
    answers.set(QuestionIndex(1), choice(0));
    assert_eq!(single_changes(&questionnaire, &answers), None);
    answers.set(QuestionIndex(0), choice(1));
    let changes = single_changes(&questionnaire, &answers).expect("complete");
    let to_yes = &changes[0];
    assert_eq!(to_yes.after, choice(0));
    assert_eq!(to_yes.appears, [Item::Question(QuestionIndex(1))]);
    assert_eq!(changes.len(), 3);
}

#[test]
fn changes_of_every_example_fit_into_40_and_80_columns() {
    let built_in = BuiltIn::named("osteonecrosis").expect("built in");
    let questionnaire = check(built_in.source()).unwrap_or_else(|_| panic!("built in"));
    for (name, source) in built_in.examples() {
        let sheet = AnswerSheet::read(source).unwrap_or_else(|_| panic!("{name}"));
        let file = sheet
            .resolve(&questionnaire)
            .unwrap_or_else(|_| panic!("{name}"));
        let changes = single_changes(&questionnaire, &file.answers).expect("complete");
        let side = Side { title: None, name };
        let view = ChangesView::new(&questionnaire, side, &changes);
        for width in [40, 80] {
            let text = changes_text(&view, width, Styling::Plain);
            let widest = text.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(width), "{name}: {text}");
        }
    }
}
