//! Compares verdicts with brute force.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::answers::Answer;
use selfcheck::diagnostic::Code;
use selfcheck::proof::{Effort, Proof, prove};
use selfcheck::questionnaire::{
    Claim, Condition, Item, Owner, PromiseIndex, Repeats, SectionIndex, Spot, Step,
};

use crate::tests::proof::breaches::{breach, loss, smallest_breach, smallest_loss};
use crate::tests::proof::brute::{combinations, holds, shown, ways};
use crate::tests::proof::drawn::questionnaires;
use crate::tests::proof::parts::{can_be_written, removable, without};
use crate::tests::proof::runs;

proptest! {
    #![proptest_config(runs(192))]

    #[test]
    fn what_never_or_always_holds_is_found_and_nothing_else(questionnaire in questionnaires()) {
        let proof = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
        let ways = ways(&questionnaire);
        let mut never = BTreeSet::new();
        let mut always = BTreeSet::new();
        for (owner, when) in questionnaire.conditions() {
            let spot = Spot::Condition { of: owner, part: Vec::new() };
            let holding = ways.iter().filter(|answers| holds(&questionnaire, answers, when)).count();
            if holding == 0 {
                never.insert(spot);
            } else if holding == ways.len() && !when.is_always() {
                always.insert(spot);
            }
        }
        for (index, section) in questionnaire.article.sections.iter().enumerate() {
            let shown = |when| ways.iter().any(|answers| holds(&questionnaire, answers, when));
            if !section.passages.iter().any(|passage| shown(&passage.when)) {
                never.insert(Spot::Section(SectionIndex(index)));
            }
        }
        prop_assert_eq!(spots(&proof, &[Code::NeverAsked, Code::NeverShown, Code::NeverHolds, Code::EmptyPromise]), never);
        prop_assert_eq!(spots(&proof, &[Code::AlwaysTrue]), always);
        prop_assert_eq!(spots(&proof, &[Code::NotProved]), BTreeSet::new());
    }

    #[test]
    fn parts_without_effect_can_be_left_out_alone_or_together_and_no_other_can(questionnaire in questionnaires()) {
        let proof = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
        let ways = ways(&questionnaire);
        let idle = spots(&proof, &[Code::PartWithoutEffect]);
        for (owner, when) in questionnaire.conditions() {
            let truth = |when: &Condition| -> Vec<bool> {
                ways.iter().map(|answers| holds(&questionnaire, answers, when)).collect()
            };
            let parts: Vec<&[Step]> = idle.iter().filter_map(|spot| match spot {
                Spot::Condition { of, part } if *of == owner => Some(&part[..]),
                _ => None,
            }).collect();
            let before = truth(when);
            if !before.contains(&true) || !before.contains(&false) {
                prop_assert!(parts.is_empty());
                continue;
            }
            let some: Vec<_> = subsets(&parts);
            for parts in &some {
                prop_assert_eq!(&truth(&without(when, parts)), &before, "{:?} without {:?}", when, parts);
            }
            let others = removable(&questionnaire, when);
            for part in others.iter().filter(|part| !parts.iter().any(|found| part.starts_with(found))) {
                let changes = some.iter().any(|parts| {
                    let parts: Vec<_> = parts.iter().copied().chain([&part[..]]).collect();
                    let left = without(when, &parts);
                    !can_be_written(&left) || truth(&left) != before
                });
                prop_assert!(changes, "{:?} without {:?} and some of {:?}", when, part, parts);
            }
        }
    }

    #[test]
    fn questions_without_effect_are_those_of_which_no_answer_changes_the_outcome(questionnaire in questionnaires()) {
        let proof = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
        let combinations = combinations(&questionnaire);
        let never_asked = spots(&proof, &[Code::NeverAsked]);
        let mut idle = BTreeSet::new();
        for (index, _) in questionnaire.indexed_questions() {
            let asked = Spot::Condition { of: Owner::Item(Item::Question(index)), part: Vec::new() };
            let mut outcomes: BTreeMap<String, _> = BTreeMap::new();
            let changes = combinations.iter().any(|answers| {
                let mut others = answers.clone();
                others.set(index, Answer::Skipped);
                let shown = shown(&questionnaire, answers);
                *outcomes.entry(format!("{others:?}")).or_insert_with(|| shown.clone()) != shown
            });
            if !changes && !never_asked.contains(&asked) {
                idle.insert(Spot::Question(index));
            }
        }
        prop_assert_eq!(spots(&proof, &[Code::QuestionWithoutEffect]), idle);
    }

    #[test]
    fn a_promise_holds_unless_answers_break_it_and_then_the_fewest_are_found(questionnaire in questionnaires()) {
        let proof = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
        let broken = spots(&proof, &[Code::BrokenPromise]);
        for (index, promise) in questionnaire.promises.iter().enumerate() {
            if let Claim::Outcome { .. } = promise.claim {
                let fewest = smallest_breach(&questionnaire, &promise.claim);
                let found = breach(&questionnaire, &promise.claim, &proof.promises[index]);
                prop_assert_eq!(fewest, found);
                prop_assert_eq!(fewest.is_some(), broken.contains(&Spot::Promise(PromiseIndex(index))));
            }
        }
    }

    #[test]
    fn an_answer_only_adds_unless_a_change_to_it_takes_a_passage_away(questionnaire in questionnaires()) {
        let proof = prove(&questionnaire, &Repeats::default(), Effort::DEFAULT);
        let broken = spots(&proof, &[Code::BrokenPromise]);
        for (index, promise) in questionnaire.promises.iter().enumerate() {
            if let Claim::OnlyAdds { question, choice } = promise.claim {
                let smallest = smallest_loss(&questionnaire, question, choice);
                let found = loss(&questionnaire, question, choice, &proof.promises[index]);
                prop_assert_eq!(smallest, found);
                prop_assert_eq!(smallest.is_some(), broken.contains(&Spot::Promise(PromiseIndex(index))));
            }
        }
    }
}

/// All subsets of some parts.
fn subsets<'p>(parts: &[&'p [Step]]) -> Vec<Vec<&'p [Step]>> {
    let subset = |bits: usize| {
        let numbered = parts.iter().enumerate();
        let picked = numbered.filter(|(index, _)| bits >> index & 1 == 1);
        picked.map(|(_, part)| *part).collect()
    };
    (0..1_usize << parts.len()).map(subset).collect()
}

fn spots(proof: &Proof, codes: &[Code]) -> BTreeSet<Spot> {
    let found = proof
        .findings
        .iter()
        .filter(|finding| codes.contains(&finding.problem.code()));
    found.map(|finding| finding.spot.clone()).collect()
}
