//! Compares figures with brute force.

use std::collections::BTreeSet;
use std::fmt::Write;

use num_bigint::BigUint;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::diagnostic::Code;
use selfcheck::proof::{Effort, Finding, Outcomes, prove};
use selfcheck::questionnaire::Repeats;

use crate::tests::proof::brute::{answered, asked, brought_up, is_complete, questionnaire, ways};
use crate::tests::proof::model::models;
use crate::tests::proof::runs;

proptest! {
    #![proptest_config(runs(128))]

    #[test]
    fn ways_outcomes_and_questions_asked_are_counted_as_by_going_through_them(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
        let figures = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT).figures;
        let ways = ways(&questionnaire);
        let asked = || ways.iter().map(|answers| asked(&questionnaire, answers));
        let outcomes: BTreeSet<_> =
            ways.iter().map(|answers| brought_up(&questionnaire, answers)).collect();
        prop_assert_eq!(figures.ways, Some(BigUint::from(ways.len())));
        prop_assert_eq!(figures.questions, asked().min().zip(asked().max()).map(|(fewest, most)| fewest..=most));
        prop_assert_eq!(figures.outcomes, Outcomes::Exactly(BigUint::from(outcomes.len())));
    }

    #[test]
    fn each_passage_has_its_share_of_the_ways_and_its_fewest_answers(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
        let passages = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT).passages;
        let ways = ways(&questionnaire);
        for (passage, figures) in passages.iter().enumerate() {
            let shows = |answers: &&_| brought_up(&questionnaire, answers).0.contains(&passage);
            let showing: Vec<_> = ways.iter().filter(shows).collect();
            prop_assert_eq!(&figures.ways, &Some(BigUint::from(showing.len())));
            let fewest = showing.iter().map(|answers| answered(&questionnaire, answers).len()).min();
            let found = figures.fewest_answers.as_ref();
            prop_assert_eq!(found.map(|answers| answered(&questionnaire, answers).len()), fewest);
            if let Some(answers) = found {
                prop_assert!(is_complete(&questionnaire, answers));
                prop_assert!(shows(&answers));
            }
        }
    }
}

/// A questionnaire of yes-or-no questions, then follow-ups with their conditions, and passages with these conditions.
fn yes_no_questions(
    questions: usize,
    follow_ups: impl IntoIterator<Item = (String, String)>,
    passages: &[String],
) -> String {
    let mut text = String::from(
        "selfcheck: 1\nid: large\ntitle: T\nversion: '1'\nlanguage: en\nabout: A\nnot_a_diagnosis: N\nquestions:\n",
    );
    for index in 0..questions {
        writeln!(text, "  - {{id: q{index}, text: T, type: yes_no}}").expect("a String");
    }
    for (id, when) in follow_ups {
        writeln!(
            text,
            "  - {{id: {id}, text: T, type: yes_no, when: {when}}}"
        )
        .expect("a String");
    }
    text.push_str("article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  sections:\n");
    text.push_str("    - id: s\n      title: T\n      passages:\n");
    for (index, when) in passages.iter().enumerate() {
        writeln!(text, "        - {{id: p{index}, text: T, when: {when}}}").expect("a String");
    }
    text.push_str("provider_prompt:\n  text: T\n");
    text
}

fn big(number: u32) -> BigUint {
    BigUint::from(number)
}

#[test]
fn a_hundred_questions_and_a_follow_up_for_each_are_counted() {
    let follow_ups = (0..100).map(|index| (format!("f{index}"), format!("{{q{index}: yes}}")));
    let passages: Vec<_> = (0..100).map(|index| format!("{{f{index}: no}}")).collect();
    let text = yes_no_questions(100, follow_ups, &passages);
    let proof = prove(&questionnaire(&text), &Repeats::default(), Effort::DEFAULT);
    // Three answers to a question have no follow-up, and the other one has a follow-up with four.
    assert_eq!(proof.figures.ways, Some(big(7).pow(100)));
    assert_eq!(proof.figures.questions, Some(100..=200));
    assert_eq!(proof.figures.outcomes, Outcomes::Exactly(big(2).pow(100)));
    let share = Some(big(7).pow(99));
    assert!(proof.passages.iter().all(|passage| passage.ways == share));
}

/// The ways to answer 40 questions, by how many of the answers are `yes`.
fn by_yes() -> Vec<BigUint> {
    let mut ways = vec![big(1)];
    for _ in 0..40 {
        let without = ways.iter().map(|ways| ways * big(3)).chain([big(0)]);
        let with = [big(0)].into_iter().chain(ways.iter().cloned());
        ways = without
            .zip(with)
            .map(|(without, with)| without + with)
            .collect();
    }
    ways
}

#[test]
fn conditions_that_name_forty_questions_are_counted() {
    let all: Vec<_> = (0..40).map(|index| format!("{{q{index}: yes}}")).collect();
    let all = all.join(", ");
    let follow_ups = [
        (
            "many".to_owned(),
            format!("{{count: {{at_least: 11, of: [{all}]}}}}"),
        ),
        ("some".to_owned(), format!("{{any: [{all}]}}")),
    ];
    let passages = [
        format!("{{count: {{at_least: 3, at_most: 20, of: [{all}]}}}}"),
        format!("{{all: [{all}], many: no}}"),
    ];
    let text = yes_no_questions(40, follow_ups, &passages);
    let proof = prove(&questionnaire(&text), &Repeats::default(), Effort::DEFAULT);
    let by_yes = by_yes();
    let follow_up = |asked: bool| big(if asked { 4 } else { 1 });
    let sum = |counted: fn(usize) -> bool| -> BigUint {
        let counted = by_yes.iter().enumerate().filter(|(yes, _)| counted(*yes));
        counted
            .map(|(yes, ways)| ways * follow_up(yes >= 11) * follow_up(yes > 0))
            .sum()
    };
    assert_eq!(proof.figures.ways, Some(sum(|_| true)));
    assert_eq!(proof.figures.questions, Some(40..=42));
    assert_eq!(
        proof.passages[0].ways,
        Some(sum(|yes| (3..=20).contains(&yes)))
    );
    assert_eq!(proof.passages[1].ways, Some(big(4)));
}

/// Half of thirty questions, and a majority of majorities.
#[test]
fn counts_of_many_questions_are_proved_with_the_default_effort() {
    let count = |least: usize, parts: &[String]| {
        format!(
            "{{count: {{at_least: {least}, of: [{}]}}}}",
            parts.join(", ")
        )
    };
    let all: Vec<_> = (0..30).map(|index| format!("{{q{index}: yes}}")).collect();
    let majorities: Vec<_> = all.chunks(10).map(|some| count(6, some)).collect();
    for when in [count(15, &all), count(2, &majorities)] {
        let text = yes_no_questions(30, [], &[when]);
        let proof = prove(&questionnaire(&text), &Repeats::default(), Effort::DEFAULT);
        let findings = proof.findings.iter();
        let codes: Vec<_> = findings.map(|finding| finding.problem.code()).collect();
        assert_eq!(codes, []);
        assert!(proof.passages[0].ways.is_some());
    }
}

/// Each two of sixty questions have a follow-up: whatever the order, half of the answers must be known at once.
#[test]
fn ways_that_cannot_be_counted_are_left_out_and_nothing_is_wrong() {
    let pairs = (0..60).flat_map(|one| (0..one).map(move |other| (one, other)));
    let follow_ups = pairs.map(|(one, other)| {
        (
            format!("f{one}_{other}"),
            format!("{{q{one}: yes, q{other}: yes}}"),
        )
    });
    let text = yes_no_questions(60, follow_ups, &["{q0: yes}".to_owned()]);
    let proof = prove(&questionnaire(&text), &Repeats::default(), Effort::DEFAULT);
    assert_eq!((proof.figures.ways, proof.figures.questions), (None, None));
    assert_eq!(proof.passages[0].ways, None);
    let is_open = |finding: &Finding| finding.problem.code() == Code::NotProved;
    assert!(!proof.findings.iter().any(is_open));
}
