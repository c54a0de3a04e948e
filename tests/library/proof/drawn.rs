//! Random questionnaires with everything that one can have, small enough to go through all their answers.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use selfcheck::questionnaire::{
    Claim, Condition, Expectation, Item, ItemKind, Promise, QuestionIndex, Questionnaire,
};

use crate::tests::proof::brute::{possible, questionnaire};
use crate::tests::proof::model::models;
use crate::tests::random::{self, Draw};

/// The largest number of combinations of answers that a test goes through.
const MOST_COMBINATIONS: usize = 2000;

/// A questionnaire from a file without named conditions, or one with them, with counts, with notices and with promises
/// of all kinds.
pub(crate) fn questionnaires() -> impl Strategy<Value = Questionnaire> {
    prop_oneof![
        1 => models().prop_map(|model| questionnaire(&model.to_yaml())),
        2 => drawn(),
    ]
}

fn drawn() -> impl Strategy<Value = Questionnaire> {
    vec(any::<u8>(), 20..250).prop_filter_map("too many combinations", |bytes| {
        let mut draw = Draw(&bytes);
        let mut questionnaire = random::questionnaire(&mut draw);
        let promises = (0..=draw.below(4)).map(|_| promise(&mut draw, &questionnaire));
        let promises: Vec<_> = promises.collect();
        questionnaire.promises = promises;
        let questions = questionnaire.indexed_questions();
        let answers = questions.map(|(index, _)| possible(&questionnaire, index).len());
        let combinations: usize = answers.product();
        (combinations <= MOST_COMBINATIONS).then_some(questionnaire)
    })
}

/// A promise for the answers for which an item is shown, or is not; or for all.
fn promise(draw: &mut Draw<'_>, questionnaire: &Questionnaire) -> Promise {
    let when = match draw.below(4) {
        0 => Condition::always(),
        1 => Condition::Not(Box::new(condition(draw, questionnaire))),
        2 => {
            let parts = [0, 1].map(|_| condition(draw, questionnaire));
            Condition::All(parts.into())
        }
        _ => condition(draw, questionnaire),
    };
    let mut expects = Expectation::default();
    for (item, _) in questionnaire.items() {
        let has_id = item.kind() != ItemKind::ProviderQuestion
            || questionnaire.items_of(item.kind()).contains(&item);
        match draw.below(8) {
            // What is always asked or shown is no claim that can be broken.
            0 if has_id => expects.present.push(item),
            1 if matches!(item, Item::Question(_) | Item::Passage(_)) => expects.absent.push(item),
            _ => {}
        }
    }
    for kind in [
        ItemKind::Passage,
        ItemKind::Point,
        ItemKind::Notice,
        ItemKind::ProviderQuestion,
    ] {
        if draw.one_in(8) {
            expects.only.insert(kind);
        }
    }
    let notices = questionnaire.items_of(ItemKind::Notice);
    let before = (!notices.is_empty() && draw.one_in(2)).then(|| {
        expects.present.push(notices[draw.below(notices.len())]);
        QuestionIndex(draw.below(questionnaire.questions.len()))
    });
    Promise {
        text: "T".to_owned(),
        claim: Claim::Outcome {
            when,
            expects,
            before,
        },
    }
}

/// The condition of an item or a named one.
fn condition(draw: &mut Draw<'_>, questionnaire: &Questionnaire) -> Condition {
    let conditions: Vec<_> = questionnaire.conditions().collect();
    let (_, when) = conditions[draw.below(conditions.len())];
    when.clone()
}
