//! Comparing two sets of answers.

use crate::tests::random::{self, Draw};
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use selfcheck::answers::{AnswerSheet, Answers};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::comparison::{Comparison, compare, open, opened};
use selfcheck::outcome::{Outcome, replay};
use selfcheck::questionnaire::Item;
use selfcheck::questionnaire::Questionnaire;
use std::collections::BTreeSet;

fn osteonecrosis() -> (Questionnaire, Vec<Answers>) {
    let built_in = BuiltIn::named("osteonecrosis").expect("built in");
    let questionnaire = check(built_in.source()).unwrap_or_else(|_| panic!("built in"));
    let examples = built_in.examples().map(|(name, source)| {
        let sheet = AnswerSheet::read(source).unwrap_or_else(|_| panic!("{name}"));
        let file = sheet
            .resolve(&questionnaire)
            .unwrap_or_else(|_| panic!("{name}"));
        file.answers
    });
    let examples = examples.collect();
    (questionnaire, examples)
}

/// Everything that an outcome asks and shows.
fn items(outcome: &Outcome<'_>) -> BTreeSet<String> {
    let asked = outcome
        .answers
        .iter()
        .map(|(question, _)| Item::Question(*question));
    let shown = outcome
        .passages
        .iter()
        .map(|(passage, _)| Item::Passage(*passage));
    let made = outcome.points.iter().map(|(point, _)| Item::Point(*point));
    let notices = outcome.notices.iter();
    let notices = notices.map(|(notice, _)| Item::Notice(*notice));
    let to_ask = outcome.questions.iter();
    let to_ask = to_ask.map(|question| Item::ProviderQuestion(*question));
    named(asked.chain(shown).chain(made).chain(notices).chain(to_ask))
}

fn named(items: impl IntoIterator<Item = Item>) -> BTreeSet<String> {
    items.into_iter().map(|item| format!("{item:?}")).collect()
}

/// The properties of a comparison of any two sets of answers.
fn agrees(questionnaire: &Questionnaire, before: &Answers, after: &Answers) {
    let (before, after) = (replay(questionnaire, before), replay(questionnaire, after));
    let comparison = compare(&before, &after).expect("complete");
    let shown_before = items(&before.outcome().expect("complete"));
    let shown_after = items(&after.outcome().expect("complete"));

    let appears: BTreeSet<_> = shown_after.difference(&shown_before).cloned().collect();
    let goes: BTreeSet<_> = shown_before.difference(&shown_after).cloned().collect();
    assert_eq!(named(comparison.appears.clone()), appears);
    assert_eq!(named(comparison.goes.clone()), goes);

    let differences = || comparison.differences.iter();
    let brought_up = named(differences().flat_map(|one| one.brings_up.clone()));
    let taken_away = named(differences().flat_map(|one| one.takes_away.clone()));
    assert_eq!(
        brought_up, appears,
        "each thing that appears is put down to a difference"
    );
    assert_eq!(
        taken_away, goes,
        "each thing that goes is put down to a difference"
    );

    let back = compare(&after, &before).expect("complete");
    assert_eq!(turned_round(&back), comparison);
}

/// The same comparison in the other direction.
fn turned_round<'a>(comparison: &Comparison<'a>) -> Comparison<'a> {
    let mut turned = comparison.clone();
    std::mem::swap(&mut turned.appears, &mut turned.goes);
    for difference in &mut turned.differences {
        std::mem::swap(&mut difference.before, &mut difference.after);
        std::mem::swap(&mut difference.brings_up, &mut difference.takes_away);
    }
    turned
}

#[test]
fn each_pair_of_examples_differs_as_its_outcomes_do() {
    let (questionnaire, examples) = osteonecrosis();
    assert_eq!(examples.len(), 14);
    for before in &examples {
        for after in &examples {
            agrees(&questionnaire, before, after);
        }
    }
}

proptest! {
    #![proptest_config(random::runs(2000))]

    #[test]
    fn random_answers_differ_as_their_outcomes_do(bytes in vec(any::<u8>(), 0..400)) {
        let mut draw = Draw(&bytes);
        let questionnaire = random::questionnaire(&mut draw);
        let before = random::answers(&mut draw, &questionnaire);
        let after = random::answers(&mut draw, &questionnaire);
        agrees(&questionnaire, &before, &after);
    }

    #[test]
    fn the_steps_of_an_interview_open_what_its_outcome_shows(bytes in vec(any::<u8>(), 0..400)) {
        let mut draw = Draw(&bytes);
        let questionnaire = random::questionnaire(&mut draw);
        let answers = random::answers(&mut draw, &questionnaire);
        let mut given = Answers::none(&questionnaire);
        let whole = replay(&questionnaire, &answers);
        let mut seen = named(open(&replay(&questionnaire, &given)));
        for question in whole.asked() {
            let before = given.clone();
            given.set(question, answers.get(question).expect("answered").clone());
            let opened = opened(&replay(&questionnaire, &before), &replay(&questionnaire, &given));
            for item in opened {
                assert!(seen.insert(format!("{item:?}")), "{item:?} is opened twice");
            }
        }
        assert_eq!(seen, items(&whole.outcome().expect("complete")));
    }
}
