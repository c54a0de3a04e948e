//! Proofs with little effort, and proofs of large questionnaires.

use std::collections::BTreeSet;
use std::mem::discriminant;

use num_bigint::BigUint;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::diagnostic::{Code, Problem, ProofProblem, Size};
use selfcheck::proof::{Counterexample, Effort, Finding, Outcomes, Proof, Verdict, diff, prove};
use selfcheck::questionnaire::{PromiseIndex, Questionnaire, Repeats, Spot};

use crate::tests::proof::brute::{answered, questionnaire};
use crate::tests::proof::large::{Reach, large};
use crate::tests::proof::model::models;
use crate::tests::proof::runs;

proptest! {
    #![proptest_config(runs(256))]

    #[test]
    fn with_less_effort_less_is_proved_and_nothing_else_is_said(model in models(), effort in 0..4000_u64) {
        let questionnaire = questionnaire(&model.to_yaml());
        let whole = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
        let part = prove(&questionnaire, &Repeats::default(), Effort(effort));
        prop_assert!(claims(&part).is_subset(&claims(&whole)));
        let not_proved = part.findings.iter().any(|finding| finding.problem.code() == Code::NotProved);
        prop_assert!(not_proved || claims(&part) == claims(&whole));
        for (part, whole) in part.promises.iter().zip(&whole.promises) {
            prop_assert!(*part == Verdict::NotProved || discriminant(part) == discriminant(whole));
            if let Verdict::Broken { by, size: Size::Smallest } = part {
                prop_assert_eq!(Some(answered_in(&questionnaire, by)), broken_by(&questionnaire, whole));
            }
        }
        for (part, whole) in part.passages.iter().zip(&whole.passages) {
            prop_assert!(part.ways.is_none() || part.ways == whole.ways);
            prop_assert!(part.fewest_answers.is_none() || part.fewest_answers == whole.fewest_answers);
        }
        prop_assert!(part.figures.ways.is_none() || part.figures.ways == whole.figures.ways);
        let Outcomes::Exactly(exact) = whole.figures.outcomes else {
            panic!("so small a questionnaire is counted");
        };
        let (least, most) = match part.figures.outcomes {
            Outcomes::Exactly(count) => (count.clone(), count),
            Outcomes::Between(least, most) => (least, most),
        };
        prop_assert!(least <= exact && exact <= most);
    }

    #[test]
    fn with_less_effort_no_difference_is_lost(old in models(), new in models(), effort in 0..4000_u64) {
        let (old, new) = (questionnaire(&old.to_yaml()), questionnaire(&new.to_yaml()));
        let whole = diff(&old, &new, Effort::DEFAULT);
        let part = diff(&old, &new, Effort(effort));
        prop_assert!(part.changed.is_none() || part.changed == whole.changed);
        for group in &whole.groups {
            let found = part.groups.iter().find(|known| known.item == group.item && known.change == group.change);
            let found = found.expect("a group is told, decided or not");
            prop_assert!(found.ways.is_none() || found.ways == group.ways);
            prop_assert!(found.example.is_none() || found.example == group.example);
        }
        let none = Some(BigUint::ZERO);
        prop_assert!(part.changed != none || part.groups.is_empty());
        prop_assert!(part.groups.iter().all(|group| group.ways != none));
        let decided = part.groups.iter().filter(|group| group.example.is_some()).count();
        prop_assert!(decided <= whole.groups.len());
        prop_assert_eq!(&part.questions, &whole.questions);
    }
}

/// All findings except "not proved"; for a broken promise, only that it is broken.
fn claims(proof: &Proof) -> BTreeSet<String> {
    let said = proof
        .findings
        .iter()
        .filter(|finding| finding.problem.code() != Code::NotProved);
    said.map(|finding| match &finding.problem {
        Problem::ProofProblem(ProofProblem::BrokenPromise { .. }) => {
            format!("{:?} is broken", finding.spot)
        }
        problem => format!("{:?} {problem:?}", finding.spot),
    })
    .collect()
}

/// How many questions are answered in a counterexample.
fn answered_in(questionnaire: &Questionnaire, by: &Counterexample) -> usize {
    match by {
        Counterexample::Answers(answers) => answered(questionnaire, answers).len(),
        Counterexample::Change { before, after } => answered(questionnaire, before)
            .union(&answered(questionnaire, after))
            .count(),
    }
}

fn broken_by(questionnaire: &Questionnaire, verdict: &Verdict) -> Option<usize> {
    match verdict {
        Verdict::Broken { by, .. } => Some(answered_in(questionnaire, by)),
        Verdict::Holds | Verdict::NotProved => None,
    }
}

/// Skipping every question breaks a promise, and so does one answer, which is found with less effort.
const BROKEN_TWICE: &str = include_str!("../../files/broken-twice.yaml");

#[test]
fn a_counterexample_that_may_not_be_the_smallest_is_told_as_such() {
    let questionnaire = questionnaire(BROKEN_TWICE);
    let message = |effort| {
        let findings = prove(&questionnaire, &Repeats::default(), Effort(effort)).findings;
        let of_promise = |finding: &&Finding| finding.spot == Spot::Promise(PromiseIndex(0));
        let found = findings.iter().find(of_promise).expect("it does not hold");
        found.problem.message()
    };
    let mut messages: Vec<_> = (0..2000).map(message).collect();
    messages.dedup();
    assert_eq!(
        messages,
        [
            "whether this promise holds is not proved",
            "this promise does not hold: with `pain: yes`, the passages `section/some` and `section/many` are not shown \
             (a counterexample, perhaps not the smallest)",
            "this promise does not hold: with every question skipped, the passage `section/many` is not shown",
        ]
    );
}

#[test]
fn the_osteonecrosis_questionnaire_is_proved_whole_and_has_no_flaw() {
    let built_in = BuiltIn::named("osteonecrosis").expect("it is built in");
    let questionnaire = check(built_in.source()).expect("it can be resolved");
    let proof = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
    assert_eq!(proof.findings, []);
    assert!(proof.promises.len() >= 8);
    assert!(
        proof
            .promises
            .iter()
            .all(|verdict| *verdict == Verdict::Holds)
    );
    assert_eq!(proof.figures.questions, Some(8..=14));
    assert!(proof.figures.ways.is_some());
    assert!(matches!(proof.figures.outcomes, Outcomes::Exactly(_)));
    assert!(proof.passages.iter().all(|passage| passage.ways.is_some()));
}

#[test]
fn sixty_questions_that_mostly_name_near_ones_are_proved_whole() {
    let questionnaire = questionnaire(&large(Reach::MostlyNear));
    let proof = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
    let not_proved = proof
        .findings
        .iter()
        .any(|finding| finding.problem.code() == Code::NotProved);
    assert!(!not_proved);
    let ways = proof.figures.ways.expect("they are counted").to_string();
    assert!(ways.len() > 25, "{ways}");
    assert!(matches!(proof.figures.outcomes, Outcomes::Exactly(_)));
}

#[test]
fn where_everything_hangs_together_there_are_bounds_and_an_end() {
    let questionnaire = questionnaire(&large(Reach::Far));
    let figures = prove(&questionnaire, &Repeats::default(), Effort(100_000)).figures;
    let Outcomes::Between(least, most) = figures.outcomes else {
        panic!("so little effort does not count them");
    };
    assert!(least < most);
}

/// Three thousand passages that overlap in one number, each of them expensive to decide, and one that is cheap.
#[test]
fn what_is_easily_decided_is_decided_whatever_stands_beside_it() {
    let ranges = (0..3000).map(|first| {
        let last = first + 500;
        format!(
            "        - {{id: r{first}, text: T, when: {{weeks: {{at_least: {first}, at_most: {last}}}}}}}\n"
        )
    });
    let text = include_str!("../../files/lower-back.yaml").replacen("max: 520", "max: 100000", 1);
    let text = text.replacen(
        "        - id: sites\n",
        &(ranges.collect::<String>() + "        - id: sites\n"),
        1,
    );
    let questionnaire = questionnaire(&text);
    let proof = prove(&questionnaire, &Repeats::default(), Effort(1_000_000));
    assert_eq!(proof.promises[0], Verdict::Holds);
    let open = proof.findings.iter();
    let open = open.filter(|finding| finding.problem.code() == Code::NotProved);
    assert!(open.count() > 1000, "so little effort does not decide them");
}

#[test]
fn the_choices_of_a_question_are_gone_through_once() {
    let choices: Vec<_> = (0..20_000).map(|n| format!(", c{n}: L{n}")).collect();
    let text = include_str!("../../files/lower-back.yaml");
    let text = text.replacen(
        "often: Often}",
        &format!("often: Often{}}}", choices.concat()),
        1,
    );
    let new = questionnaire(&text.replacen("c17: L17", "d17: M17", 1));
    let questionnaire = questionnaire(&text);
    let proof = prove(&questionnaire, &Repeats::default(), Effort(100_000));
    // Of those to the others there are 18.
    assert_eq!(proof.figures.ways, Some(BigUint::from(18_u32 * 20_003)));
    let diff = diff(&questionnaire, &new, Effort(100_000));
    assert_eq!(diff.ways, Some(BigUint::from(18_u32 * 20_004)));
    assert_eq!(diff.changed, Some(BigUint::ZERO));
}
