//! Answers that break a promise, found by going through all of them.

use selfcheck::answers::{Answer, Answers};
use selfcheck::diagnostic::Size;
use selfcheck::proof::{Counterexample, Verdict};
use selfcheck::questionnaire::{
    ChoiceIndex, ChoiceSet, Claim, Condition, Item, ItemKind, QuestionIndex, Questionnaire,
};

use crate::tests::proof::brute::{answered, brought_up, combinations, holds, is_complete, ways};
use crate::tests::proof::kleene::certain_before;

/// The fewest answers that break a claim.
pub(crate) fn smallest_breach(questionnaire: &Questionnaire, claim: &Claim) -> Option<usize> {
    let ways = ways(questionnaire);
    let breaking = ways
        .iter()
        .filter(|answers| breaks(questionnaire, claim, answers));
    breaking
        .map(|answers| answered(questionnaire, answers).len())
        .min()
}

fn breaks(questionnaire: &Questionnaire, claim: &Claim, answers: &Answers) -> bool {
    let Claim::Outcome {
        when,
        expects,
        before,
    } = claim
    else {
        return false;
    };
    let is_broken = |(item, when): (Item, &Condition)| {
        let is_there = holds(questionnaire, answers, when);
        let is_late = |before| certain_before(questionnaire, answers, before, when) != Some(true);
        let is_contrary = |wanted: bool| {
            if wanted && item.kind() == ItemKind::Notice {
                !is_there || before.is_some_and(is_late)
            } else {
                wanted != is_there
            }
        };
        let wanted = expects.wants(questionnaire, item);
        wanted.into_iter().any(is_contrary)
    };
    holds(questionnaire, answers, when) && questionnaire.items().any(is_broken)
}

/// The number of answers in the counterexample, which must break the claim as it is.
pub(crate) fn breach(
    questionnaire: &Questionnaire,
    claim: &Claim,
    verdict: &Verdict,
) -> Option<usize> {
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
pub(crate) fn smallest_loss(
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
pub(crate) fn loss(
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
