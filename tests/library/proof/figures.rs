//! Compares figures with brute force.

use std::collections::BTreeSet;

use num_bigint::BigUint;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::proof::{Effort, Outcomes, prove};
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
