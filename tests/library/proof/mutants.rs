//! Small changes to conditions: those that alter something are found, and those that break a promise.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::answers::{AnswerSheet, Answers};
use selfcheck::check::check;
use selfcheck::outcome::replay;
use selfcheck::proof::{Effort, differs, mutants, mutated};
use selfcheck::questionnaire::{Claim, Expectation, Questionnaire};
use selfcheck::source::Source;

use crate::tests::proof::breaches::{smallest_breach, smallest_loss};
use crate::tests::proof::brute::combinations;
use crate::tests::proof::drawn::questionnaires;
use crate::tests::proof::runs;

/// What is asked and shown with some answers.
fn items(questionnaire: &Questionnaire, answers: &Answers) -> Vec<bool> {
    let replay = replay(questionnaire, answers);
    let items = questionnaire.items();
    items
        .map(|(_, when)| replay.holds(when) == Some(true))
        .collect()
}

/// For each promise, whether some answers break it.
fn broken(questionnaire: &Questionnaire) -> Vec<bool> {
    let promises = questionnaire.promises.iter();
    let broken = promises.map(|promise| match &promise.claim {
        claim @ Claim::Outcome { .. } => smallest_breach(questionnaire, claim).is_some(),
        Claim::OnlyAdds { question, choice } => {
            smallest_loss(questionnaire, *question, *choice).is_some()
        }
    });
    broken.collect()
}

proptest! {
    #![proptest_config(runs(32))]

    #[test]
    fn changes_that_alter_something_or_break_a_promise_are_those_of_brute_force(
        questionnaire in questionnaires(),
    ) {
        let found = mutants(&questionnaire, &[], Effort::DEFAULT);
        let own = combinations(&questionnaire);
        let before = broken(&questionnaire);
        let changed: Vec<_> = mutated(&questionnaire).collect();
        let (mut altering, mut by_promises) = (0, 0);
        for changed in &changed {
            // A moved bound distinguishes other numbers.
            let mut answers = own.iter().cloned().chain(combinations(changed));
            if answers.all(|answers| items(&questionnaire, &answers) == items(changed, &answers)) {
                continue;
            }
            altering += 1;
            let after = broken(changed);
            by_promises += usize::from(before.iter().zip(after).any(|(before, after)| !before && after));
        }
        prop_assert_eq!(found.undecided, 0);
        prop_assert_eq!((found.altering, found.by_promises), (altering, by_promises));
        prop_assert_eq!(found.unnoticed.len(), altering - by_promises);
        for unnoticed in &found.unnoticed {
            let example = unnoticed.example.as_ref().expect("something differs");
            prop_assert!(!differs(&questionnaire, &example.answers, &example.expect));
            let notices = |changed: &Questionnaire| differs(changed, &example.answers, &example.expect);
            // Where somebody is no longer asked, no expectation can differ.
            let is_empty = example.expect == Expectation::default();
            prop_assert!(is_empty || changed.iter().any(notices), "{:?}", unnoticed);
        }
    }
}

#[test]
fn an_example_notices_a_change_that_alters_what_it_expects() {
    let text = include_str!("../../files/lower-back.yaml");
    let questionnaire = check(Source::new("lower-back.yaml", text)).expect("the file is right");
    let without = mutants(&questionnaire, &[], Effort::DEFAULT);
    let example = "questionnaire: lower_back\n\
                   answers: {back_pain: yes, pain_sites: [left], weeks: 7, lifting: skipped}\n\
                   expect: {only: [shows, points], shows: [causes/sites], points: [long_lasting]}\n";
    let sheet = AnswerSheet::read(Source::new("example.yaml", example)).expect("an answer file");
    let example = sheet.resolve(&questionnaire).expect("its answers");
    let with = mutants(&questionnaire, &[example], Effort::DEFAULT);
    assert_eq!(with.altering, without.altering);
    assert_eq!(
        (without.by_examples, without.by_promises),
        (0, with.by_promises)
    );
    assert!(with.by_examples > 0);
    assert!(with.unnoticed.len() < without.unnoticed.len());
}

#[test]
fn changes_share_the_effort_and_those_that_it_does_not_reach_are_undecided() {
    let text = include_str!("../../files/falls.yaml");
    let questionnaire = check(Source::new("falls.yaml", text)).expect("the file is right");
    let whole = mutants(&questionnaire, &[], Effort::DEFAULT);
    assert_eq!(whole.undecided, 0);
    let part = mutants(&questionnaire, &[], Effort(30_000));
    assert!(part.undecided > 0 && part.altering > 0);
    assert!(part.altering + part.undecided >= whole.altering);
}
