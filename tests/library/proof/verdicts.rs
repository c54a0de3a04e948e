//! Compares verdicts with brute force.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use selfcheck::answers::{Answer, Answers};
use selfcheck::diagnostic::{Code, Size};
use selfcheck::proof::{Counterexample, Effort, Proof, Verdict, prove};
use selfcheck::questionnaire::{
    ChoiceIndex, ChoiceSet, Claim, Condition, Item, Owner, PromiseIndex, QuestionIndex,
    Questionnaire, Repeats, SectionIndex, Spot, Step,
};

use crate::tests::proof::brute::{
    answered, brought_up, combinations, holds, is_complete, questionnaire, shown, ways,
};
use crate::tests::proof::model::models;
use crate::tests::proof::parts::{can_be_written, removable, without};
use crate::tests::proof::runs;

proptest! {
    #![proptest_config(runs(128))]

    #[test]
    fn what_never_or_always_holds_is_found_and_nothing_else(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
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
        prop_assert_eq!(spots(&proof, &NEVER), never);
        prop_assert_eq!(spots(&proof, &[Code::AlwaysTrue]), always);
        prop_assert_eq!(spots(&proof, &[Code::NotProved]), BTreeSet::new());
    }

    #[test]
    fn parts_without_effect_can_be_left_out_alone_or_together_and_no_other_can(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
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
                    let is_last = other_bound(part).is_some_and(|bound| parts.contains(&&bound[..]));
                    let parts: Vec<_> = parts.iter().copied().chain([&part[..]]).collect();
                    let left = without(when, &parts);
                    is_last || !can_be_written(&left) || truth(&left) != before
                });
                prop_assert!(changes, "{:?} without {:?} and some of {:?}", when, part, parts);
            }
        }
    }

    #[test]
    fn questions_without_effect_are_those_of_which_no_answer_changes_the_outcome(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
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
    fn a_promise_holds_unless_answers_break_it_and_then_the_fewest_are_found(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
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
    fn an_answer_only_adds_unless_a_change_to_it_takes_a_passage_away(model in models()) {
        let questionnaire = questionnaire(&model.to_yaml());
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

/// The findings that a condition never holds, by its owner.
const NEVER: [Code; 4] = [
    Code::NeverAsked,
    Code::NeverShown,
    Code::NeverHolds,
    Code::EmptyPromise,
];

/// The path to the other bound of a range, one of which must stay.
fn other_bound(way: &[Step]) -> Option<Vec<Step>> {
    let (last, before) = way.split_last()?;
    let other = match last {
        Step::AtLeast => Step::AtMost,
        Step::AtMost => Step::AtLeast,
        Step::Part(_) | Step::Choice(_) => return None,
    };
    Some(before.iter().copied().chain([other]).collect())
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

/// The fewest answers that break a claim.
fn smallest_breach(questionnaire: &Questionnaire, claim: &Claim) -> Option<usize> {
    let ways = ways(questionnaire);
    let breaking = ways
        .iter()
        .filter(|answers| breaks(questionnaire, claim, answers));
    breaking
        .map(|answers| answered(questionnaire, answers).len())
        .min()
}

fn breaks(questionnaire: &Questionnaire, claim: &Claim, answers: &Answers) -> bool {
    let Claim::Outcome { when, expects, .. } = claim else {
        return false;
    };
    let is_broken = |(item, when): (Item, &Condition)| {
        let is_there = holds(questionnaire, answers, when);
        expects.wants(item).is_some_and(|wanted| wanted != is_there)
    };
    holds(questionnaire, answers, when) && questionnaire.items().any(is_broken)
}

/// The number of answers in the counterexample, which must break the claim as it is.
fn breach(questionnaire: &Questionnaire, claim: &Claim, verdict: &Verdict) -> Option<usize> {
    let Verdict::Broken {
        by: Counterexample::Answers(answers),
        size: Size::Smallest,
    } = verdict
    else {
        assert_eq!(*verdict, Verdict::Holds);
        return None;
    };
    assert!(is_complete(questionnaire, answers));
    assert!(breaks(questionnaire, claim, answers));
    Some(answered(questionnaire, answers).len())
}

/// The smallest number of questions answered before or after a change that removes a passage.
fn smallest_loss(
    questionnaire: &Questionnaire,
    question: QuestionIndex,
    choice: ChoiceIndex,
) -> Option<usize> {
    let losses = combinations(questionnaire)
        .into_iter()
        .filter_map(|before| {
            let after = changed(questionnaire, &before, question, choice);
            loses(questionnaire, &before, &after).then(|| size(questionnaire, &before, &after))
        });
    losses.min()
}

/// The size of the counterexample, which must be such a change.
fn loss(
    questionnaire: &Questionnaire,
    question: QuestionIndex,
    choice: ChoiceIndex,
    verdict: &Verdict,
) -> Option<usize> {
    let Verdict::Broken {
        by: Counterexample::Change { before, after },
        size: Size::Smallest,
    } = verdict
    else {
        assert_eq!(*verdict, Verdict::Holds);
        return None;
    };
    assert!(is_complete(questionnaire, before) && is_complete(questionnaire, after));
    assert!(loses(questionnaire, before, after));
    let expected = changed(questionnaire, before, question, choice);
    assert_eq!(after.get(question), expected.get(question));
    for (index, _) in questionnaire
        .indexed_questions()
        .filter(|(index, _)| *index != question)
    {
        if let (Some(before), Some(after)) = (before.get(index), after.get(index)) {
            assert_eq!(before, after);
        }
    }
    Some(size(questionnaire, before, after))
}

/// The answers with one choice made: added to others if they can be combined, otherwise in their place.
fn changed(
    questionnaire: &Questionnaire,
    before: &Answers,
    question: QuestionIndex,
    choice: ChoiceIndex,
) -> Answers {
    let of = questionnaire.question(question);
    let goes_with = |other: &ChoiceIndex| {
        of.is_multiple() && !of.choice(choice).exclusive && !of.choice(*other).exclusive
    };
    let kept: ChoiceSet = match before.get(question) {
        Some(Answer::Choices(chosen)) => chosen.iter().copied().filter(goes_with).collect(),
        _ => ChoiceSet::new(),
    };
    let mut after = before.clone();
    after.set(
        question,
        Answer::Choices(kept.into_iter().chain([choice]).collect()),
    );
    after
}

fn loses(questionnaire: &Questionnaire, before: &Answers, after: &Answers) -> bool {
    let (shown, _) = brought_up(questionnaire, before);
    let (still_shown, _) = brought_up(questionnaire, after);
    shown.iter().any(|passage| !still_shown.contains(passage))
}

fn size(questionnaire: &Questionnaire, before: &Answers, after: &Answers) -> usize {
    answered(questionnaire, before)
        .union(&answered(questionnaire, after))
        .count()
}
