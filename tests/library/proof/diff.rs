//! Compares the differences between two versions with brute force.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigUint;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::answers::{Answer, Answers};
use selfcheck::outcome::replay;
use selfcheck::proof::{Change, Effort, Group, diff};
use selfcheck::questionnaire::{ChoiceSet, ItemKind, Question, QuestionType, Questionnaire, Range};

use crate::tests::proof::brute::{answered, is_complete, questionnaire, starts};
use crate::tests::proof::model::models;
use crate::tests::proof::runs;

/// An answer in terms of both versions: ids of choices, or a number; no entry if skipped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joint {
    Skipped,
    Choices(BTreeSet<String>),
    Number(i64),
}

/// The changes: the kind and the name of an item, and whether it is added.
type Changed = BTreeSet<(ItemKind, String, bool)>;

proptest! {
    #![proptest_config(runs(128))]

    #[test]
    fn what_changes_for_how_many_is_as_by_going_through_all_answers(old in models(), new in models()) {
        let (old, new) = (questionnaire(&old.to_yaml()), questionnaire(&new.to_yaml()));
        let found = diff(&old, &new, Effort::DEFAULT);
        let sets = answer_sets(&old, &new);
        let mut groups: BTreeMap<(ItemKind, String, bool), (usize, usize)> = BTreeMap::new();
        for (set, changes) in &sets {
            let answers = set.values().filter(|answer| **answer != Joint::Skipped).count();
            for change in changes {
                let (ways, fewest) = groups.entry(change.clone()).or_insert((0, answers));
                *ways += 1;
                *fewest = answers.min(*fewest);
            }
        }
        // Who is asked is told, but is no part of an outcome.
        let alters = |changes: &&Changed| changes.iter().any(|(kind, ..)| *kind != ItemKind::Question);
        let changed = sets.values().filter(alters).count();
        prop_assert_eq!(found.ways, Some(BigUint::from(sets.len())));
        prop_assert_eq!(found.changed, Some(BigUint::from(changed)));
        let names: BTreeSet<_> = found.groups.iter().map(name).collect();
        prop_assert_eq!(names, groups.keys().cloned().collect());
        for group in &found.groups {
            let (ways, fewest) = groups[&name(group)];
            prop_assert_eq!(&group.ways, &Some(BigUint::from(ways)));
            let example = group.example.as_ref().expect("it is decided");
            prop_assert!(is_complete(&old, &example.old) && is_complete(&new, &example.new));
            let change = changes(&old, &example.old, &new, &example.new);
            prop_assert!(change.contains(&name(group)));
            let ids: BTreeSet<_> = ids_answered(&old, &example.old)
                .union(&ids_answered(&new, &example.new)).cloned().collect();
            prop_assert!(ids.len() <= fewest, "{:?} {}", example, fewest);
        }
    }

    #[test]
    fn a_version_is_like_itself(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
        let found = diff(&questionnaire, &questionnaire, Effort::DEFAULT);
        prop_assert!(found.is_equivalent());
        prop_assert_eq!(found.changed, Some(BigUint::from(0_u8)));
        prop_assert!(diff(&questionnaire, &questionnaire, Effort(0)).is_equivalent());
    }
}

#[test]
fn of_what_stays_as_it_is_nothing_needs_to_be_proved() {
    const OLD: &str = include_str!("../../files/lower-back.yaml");
    for (from, to, open) in [
        ("version: 1.0.0", "version: 2.0.0", &[][..]),
        (
            "{never: Never, often: Often}",
            "{often: Often, never: Never}",
            &[],
        ),
        (
            "{never: Never, often: Often}",
            "{never: Never, often: Often, always: Always}",
            &["causes/lifting"],
        ),
        (
            "when: {lifting: often}\n          text",
            "when: {lifting: never}\n          text",
            &["causes/lifting"],
        ),
        // Both other questions are asked if there is pain.
        (
            "when: {back_pain: yes}\n  - id: weeks",
            "when: {back_pain: [yes, no]}\n  - id: weeks",
            &["causes/sites", "pain_sites"],
        ),
        (
            "    max: 520",
            "    max: 52",
            &["causes/sites", "long_lasting"],
        ),
    ] {
        let new = OLD.replacen(from, to, 1);
        assert_ne!(new, OLD, "{from}");
        let found = diff(&questionnaire(OLD), &questionnaire(&new), Effort(0));
        let names = found.groups.iter().map(|group| name(group).1);
        let names: BTreeSet<_> = names.collect();
        assert_eq!(
            names,
            open.iter().map(|name| (*name).to_owned()).collect(),
            "{to}"
        );
    }
}

/// The kind and the name of an item, and whether it is added.
fn name(group: &Group) -> (ItemKind, String, bool) {
    let item = &group.item;
    (item.kind, item.name.clone(), group.change == Change::Added)
}

fn ids_answered(questionnaire: &Questionnaire, answers: &Answers) -> BTreeSet<String> {
    let answered = answered(questionnaire, answers).into_iter();
    answered
        .map(|index| questionnaire.question(index).id.to_string())
        .collect()
}

/// Every answer set with its changes: an answer to each question that either version asks.
fn answer_sets(
    old: &Questionnaire,
    new: &Questionnaire,
) -> BTreeMap<BTreeMap<String, Joint>, Changed> {
    let ids: BTreeSet<String> = old
        .questions
        .iter()
        .chain(&new.questions)
        .map(|question| question.id.to_string())
        .collect();
    let mut combinations = vec![BTreeMap::new()];
    for id in &ids {
        let possible = possible(old, new, id);
        let with = |set: BTreeMap<String, Joint>| {
            possible.iter().map(move |answer| {
                let mut set = set.clone();
                set.insert(id.clone(), answer.clone());
                set
            })
        };
        combinations = combinations.into_iter().flat_map(with).collect();
    }
    let mut sets = BTreeMap::new();
    for mut set in combinations {
        let (before, after) = (seen(old, &set), seen(new, &set));
        let changes = changes(old, &before, new, &after);
        set.retain(|id, _| asks(old, &before, id) || asks(new, &after, id));
        sets.insert(set, changes);
    }
    sets
}

fn asks(questionnaire: &Questionnaire, answers: &Answers, id: &str) -> bool {
    let index = questionnaire.question_named(id);
    index.is_some_and(|index| {
        replay(questionnaire, answers)
            .asked()
            .any(|asked| asked == index)
    })
}

/// Every answer to a question of either version.
fn possible(old: &Questionnaire, new: &Questionnaire, id: &str) -> Vec<Joint> {
    let versions: Vec<_> = [old, new]
        .into_iter()
        .filter_map(|version| Some((version, version.question_named(id)?)))
        .collect();
    let questions: Vec<&Question> = versions
        .iter()
        .map(|(version, index)| version.question(*index))
        .collect();
    let choices: BTreeSet<String> = questions
        .iter()
        .flat_map(|question| question.choices())
        .map(|choice| choice.id.to_string())
        .collect();
    // A choice is exclusive if it is in every version that has it.
    let alone = |id: &String| {
        questions.iter().all(|question| {
            question
                .choice_named(id)
                .is_none_or(|choice| !question.is_multiple() || question.choice(choice).exclusive)
        })
    };
    let choices: Vec<_> = choices.into_iter().collect();
    let subsets = (1..1_usize << choices.len()).map(|bits| -> BTreeSet<String> {
        let chosen = (0..choices.len()).filter(|choice| bits >> choice & 1 == 1);
        chosen.map(|choice| choices[choice].clone()).collect()
    });
    let subsets = subsets.filter(|subset| subset.len() == 1 || !subset.iter().any(alone));
    let numbers: BTreeSet<i64> = versions
        .iter()
        .flat_map(|(version, index)| numbers(&versions, version, *index))
        .collect();
    let own = |number: &i64| questions.iter().any(|question| takes(question, *number));
    let numbers = numbers.into_iter().filter(own).map(Joint::Number);
    [Joint::Skipped]
        .into_iter()
        .chain(subsets.map(Joint::Choices))
        .chain(numbers)
        .collect()
}

/// The numbers at which the ranges of a version begin, and those after the bounds of both versions.
fn numbers(
    versions: &[(&Questionnaire, selfcheck::questionnaire::QuestionIndex)],
    version: &Questionnaire,
    index: selfcheck::questionnaire::QuestionIndex,
) -> Vec<i64> {
    let everything = Range {
        at_least: None,
        at_most: None,
    };
    let mut numbers = starts(version, index, everything);
    for (version, index) in versions {
        if let QuestionType::Integer(own) = version.question(*index).question_type {
            numbers.push(own.at_least.unwrap_or(i64::MIN));
            numbers.extend(own.at_most.map(|most| most + 1));
        }
    }
    numbers
}

fn takes(question: &Question, number: i64) -> bool {
    matches!(question.question_type, QuestionType::Integer(own) if own.contains(number))
}

/// The answers in one version.
fn seen(questionnaire: &Questionnaire, set: &BTreeMap<String, Joint>) -> Answers {
    let mut answers = Answers::none(questionnaire);
    for (index, question) in questionnaire.indexed_questions() {
        let answer = match &set[question.id.as_str()] {
            Joint::Number(number) if takes(question, *number) => Answer::Number(*number),
            Joint::Choices(ids) => {
                let known: ChoiceSet = ids
                    .iter()
                    .filter_map(|id| question.choice_named(id))
                    .collect();
                let several = known.len() > 1;
                let alone = known
                    .iter()
                    .any(|choice| question.choice(*choice).exclusive);
                if known.is_empty() || (several && (alone || !question.is_multiple())) {
                    Answer::Skipped
                } else {
                    Answer::Choices(known)
                }
            }
            _ => Answer::Skipped,
        };
        answers.set(index, answer);
    }
    answers
}

fn changes(old: &Questionnaire, before: &Answers, new: &Questionnaire, after: &Answers) -> Changed {
    let (before, after) = (items(old, before), items(new, after));
    let named = |(kind, name): &(ItemKind, String), added| (*kind, name.clone(), added);
    let added = after.difference(&before).map(|item| named(item, true));
    let removed = before.difference(&after).map(|item| named(item, false));
    let mut changes: Changed = added.chain(removed).collect();
    // A question that one version alone has is told as such.
    let both_have = |id: &str| {
        [old, new]
            .iter()
            .all(|version| version.question_named(id).is_some())
    };
    changes.retain(|(kind, name, _)| *kind != ItemKind::Question || both_have(name));
    changes
}

/// What answers ask and show, by kind and name.
fn items(questionnaire: &Questionnaire, answers: &Answers) -> BTreeSet<(ItemKind, String)> {
    let replay = replay(questionnaire, answers);
    assert_eq!(replay.missing().next(), None, "nothing is missing");
    let items = questionnaire.items();
    let items = items.filter(|(_, when)| replay.holds(when) == Some(true));
    items
        .map(|(item, _)| (item.kind(), questionnaire.item_name(item)))
        .collect()
}
