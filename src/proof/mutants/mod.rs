//! What would notice a slip in a condition: small changes to the conditions of a questionnaire, each held against its
//! promises and examples.

mod variants;

use biodivine_lib_bdd::Bdd;

use super::Verdict;
use super::effort::{Budget, Effort, Undecided};
use super::space::{Space, Version};
use super::verdicts::Verdicts;
use super::witness::smallest;
use crate::answers::{AnswerFile, Answers};
use crate::outcome::{asked_only, replay};
use crate::questionnaire::{
    Claim, Condition, Expectation, Item, Owner, Promise, Questionnaire, Repeats, Spot,
};
pub(crate) use variants::Change;
use variants::{Variant, variants};

/// The small changes that alter some outcome, and which of them are noticed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mutants {
    /// The number of changes that alter what is asked or shown for some answers.
    pub altering: usize,
    /// The number of those that break a promise.
    pub by_promises: usize,
    /// The number of those that fail an example.
    pub by_examples: usize,
    /// Those that neither a promise nor an example notices, in the order of the questionnaire.
    pub unnoticed: Vec<Unnoticed>,
    /// The number of changes that could not be decided within the effort.
    pub undecided: usize,
}

/// A change that alters some outcome, but breaks no promise and fails no example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unnoticed {
    /// The part that is changed.
    pub spot: Spot,
    /// The change.
    pub change: Change,
    /// An answer file's content that would notice it.
    pub example: Option<Example>,
}

/// Answers with the part of their outcome that a change would alter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Example {
    /// The answers to every question that is asked.
    pub answers: Answers,
    /// The items that the change would add or take away.
    pub expect: Expectation,
}

impl Mutants {
    /// The number of changes that are noticed.
    #[must_use]
    pub(crate) fn noticed(&self) -> usize {
        self.altering - self.unnoticed.len()
    }
}

/// Changes each condition of a questionnaire in every small way: those of questions, passages, points, notices and
/// questions to ask, and the named ones. Promises are proved again for each change, and examples are replayed. All changes
/// share the effort; those that it does not reach are undecided.
#[must_use]
pub(crate) fn mutants(
    questionnaire: &Questionnaire,
    examples: &[AnswerFile],
    effort: Effort,
) -> Mutants {
    let all: Vec<_> = changes(questionnaire).collect();
    // One space of answers that distinguishes whatever any change distinguishes.
    let mut extended = questionnaire.clone();
    extended
        .promises
        .extend(all.iter().map(|(_, variant)| Promise {
            text: String::new(),
            claim: Claim::Outcome {
                when: variant.condition.clone(),
                expects: Expectation::default(),
                before: None,
            },
        }));
    let mut found = Mutants::default();
    let Ok(space) = Space::of(&extended) else {
        found.undecided = all.len();
        return found;
    };
    let none = Repeats::default();
    let mut unchanged = Verdicts::new(questionnaire, &none, &space, effort);
    let promises = unchanged.check_promises();
    let examples: Vec<_> = examples
        .iter()
        .filter(|example| !fails(questionnaire, example))
        .collect();
    let mut left = effort.steps();
    for (owner, variant) in all {
        let changed = questionnaire.with_condition(owner, variant.condition.clone());
        let effort = effort.within(left);
        let mut verdicts = Verdicts::new(&changed, &none, &space, effort);
        let mut budget = Budget::new(effort, 1);
        let difference = difference(&space, &unchanged, &verdicts, &mut budget);
        left = left.saturating_sub(verdicts.used() + budget.used());
        let Ok(difference) = difference else {
            found.undecided += 1;
            continue;
        };
        let Some((items, where_it_differs)) = difference else {
            continue;
        };
        found.altering += 1;
        let before = verdicts.used();
        let now = verdicts.check_promises();
        left = left.saturating_sub(verdicts.used() - before);
        let breaks = |(now, before): (&Verdict, &Verdict)| {
            *before == Verdict::Holds && matches!(now, Verdict::Broken { .. })
        };
        let by_promise = now.iter().zip(&promises).any(breaks);
        let by_example = examples.iter().any(|example| fails(&changed, example));
        found.by_promises += usize::from(by_promise);
        found.by_examples += usize::from(by_example);
        if !by_promise && !by_example {
            found.unnoticed.push(Unnoticed {
                spot: Spot::Condition {
                    of: owner,
                    part: variant.part,
                },
                change: variant.change,
                example: example(questionnaire, &space, &items, &where_it_differs),
            });
        }
    }
    found
}

/// The questionnaire after each small change to one of its conditions.
#[cfg(test)]
pub(crate) fn mutated(questionnaire: &Questionnaire) -> impl Iterator<Item = Questionnaire> {
    let changes = changes(questionnaire);
    changes.map(|(owner, variant)| questionnaire.with_condition(owner, variant.condition))
}

/// Every small change to a condition that was written, with the owner of the condition.
fn changes(questionnaire: &Questionnaire) -> impl Iterator<Item = (Owner, Variant)> {
    let conditions = questionnaire.conditions();
    let conditions =
        conditions.filter(|(owner, when)| !matches!(owner, Owner::Promise(_)) && !when.is_always());
    conditions.flat_map(|(owner, when): (Owner, &Condition)| {
        let variants = variants(questionnaire, when).into_iter();
        variants.map(move |variant| (owner, variant))
    })
}

/// Whether an example misses an answer, or shows something else than it expects.
fn fails(questionnaire: &Questionnaire, example: &AnswerFile) -> bool {
    let expect = example.expect.as_ref();
    expect.is_some_and(|expect| differs(questionnaire, &example.answers, expect))
}

/// Whether an answer is missing, or something else is shown than expected.
pub(crate) fn differs(
    questionnaire: &Questionnaire,
    answers: &Answers,
    expect: &Expectation,
) -> bool {
    let replay = replay(questionnaire, answers);
    let mut items = questionnaire.shown_items();
    replay.missing().next().is_some()
        || items.any(|(item, when)| {
            let is_there = replay.holds(when) == Some(true);
            !expect.allows(questionnaire, item, is_there)
        })
}

/// The items that differ, and the answers for which one of them does; `None` if nothing differs.
type Difference = Option<(Vec<(Item, Bdd)>, Bdd)>;

fn difference(
    space: &Space<'_>,
    before: &Verdicts<'_, '_>,
    after: &Verdicts<'_, '_>,
    budget: &mut Budget,
) -> Result<Difference, Undecided> {
    budget.spend_half(|allowance| {
        let mut items = Vec::new();
        let mut anywhere = space.constant(false);
        for ((item, before), (_, after)) in before.held().into_iter().zip(after.held()) {
            let (before, after) = (before.as_ref()?, after.as_ref()?);
            if before == after {
                continue;
            }
            let appears = allowance.and_not(after, before)?;
            let goes = allowance.and_not(before, after)?;
            let differs = allowance.any(&[&appears, &goes])?;
            anywhere = allowance.any(&[&anywhere, &differs])?;
            items.push((item, differs));
        }
        Ok((!items.is_empty()).then_some((items, anywhere)))
    })
}

/// The fewest answers for which something shown differs, and what the questionnaire shows of that.
fn example(
    questionnaire: &Questionnaire,
    space: &Space<'_>,
    items: &[(Item, Bdd)],
    anywhere: &Bdd,
) -> Option<Example> {
    let shown = items
        .iter()
        .find(|(item, _)| !matches!(item, Item::Question(_)));
    let where_it_differs = shown.map_or(anywhere, |(_, differs)| differs);
    let answers = smallest(space, where_it_differs)?.answers(space, Version(0));
    let answers = asked_only(questionnaire, &answers);
    let replay = replay(questionnaire, &answers);
    let mut expect = Expectation::default();
    let named = || {
        questionnaire
            .shown_items()
            .filter(|(item, _)| questionnaire.has_name(*item))
    };
    for (item, when) in named() {
        let is_there = replay.holds(when) == Some(true);
        let differs = items.iter().any(|(other, _)| *other == item);
        match (is_there, differs, item) {
            (true, true, _) => expect.present.push(item),
            (false, true, Item::Passage(_)) => expect.absent.push(item),
            // Of these, a file can only say which there are.
            (false, true, _) => {
                expect.only.insert(item.kind());
            }
            _ => {}
        }
    }
    let complete = named().filter(|(item, when)| {
        expect.only.contains(&item.kind()) && replay.holds(when) == Some(true)
    });
    let complete: Vec<_> = complete.map(|(item, _)| item).collect();
    for item in complete {
        if !expect.present.contains(&item) {
            expect.present.push(item);
        }
    }
    Some(Example { answers, expect })
}
