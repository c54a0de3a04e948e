//! What can be picked to answer a question, and which picks no condition tells apart.
//!
//! A pick is a choice, or a range of numbers that no condition splits. With two versions of a questionnaire, a question
//! of the same id is one question: a choice or a number that only one of them has is skipped in the other.

use std::collections::BTreeSet;

use super::mentions::Mentions;
use crate::questionnaire::{ChoiceIndex, Id, Question, QuestionType, Range};

/// A question as each version has it, and what the conditions of that version name of it.
pub(super) type AsAsked<'q> = Option<(&'q Question, &'q Mentions)>;

/// One thing to pick, as each version sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pick {
    /// What it is in each version; nothing where the version does not have it.
    pub(super) seen: Vec<Option<Seen>>,
}

/// What a pick is in one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// A choice.
    Choice(ChoiceIndex),
    /// A number that stands for its range: the one next to zero.
    Number(i64),
}

/// All there is to pick for one question; picks that no condition tells apart are together in a group.
#[derive(Clone, Debug, Default)]
pub(super) struct Picks {
    /// Groups of which one pick is the whole answer.
    pub(super) alone: Vec<Vec<Pick>>,
    /// Groups of which several picks can be made, and several groups.
    pub(super) together: Vec<Vec<Pick>>,
    /// By version: groups, by their places in `together`, that the version cannot take together.
    pub(super) conflicts: Vec<Vec<(usize, usize)>>,
}

impl Picks {
    /// The picks of a question, given as each version asks it.
    pub(super) fn of(question: &[AsAsked<'_>]) -> Self {
        let choices = choices(question);
        let (alone, together): (Vec<_>, Vec<_>) = choices
            .into_iter()
            .partition(|pick| versions(question, pick).all(goes_alone));
        let conflicts: Vec<_> = (0..question.len())
            .map(|version| conflicts(question, version, &together))
            .collect();
        let in_conflict = conflicts.iter().any(|conflicts| !conflicts.is_empty());
        let alone = numbers(question).into_iter().chain(alone);
        Self {
            alone: grouped(alone, |pick| signature(question, pick)),
            together: if in_conflict {
                together.into_iter().map(|pick| vec![pick]).collect()
            } else {
                grouped(together, |pick| signature(question, pick))
            },
            conflicts,
        }
    }
}

/// The choices of all versions, by their ids.
fn choices(question: &[AsAsked<'_>]) -> Vec<Pick> {
    let mut ids: Vec<&Id> = Vec::new();
    let all = question
        .iter()
        .flatten()
        .flat_map(|(question, _)| question.choices());
    for choice in all {
        if !ids.contains(&&choice.id) {
            ids.push(&choice.id);
        }
    }
    let pick = |id: &Id| Pick {
        seen: question
            .iter()
            .map(|version| {
                version
                    .as_ref()?
                    .0
                    .choice_named(id.as_str())
                    .map(Seen::Choice)
            })
            .collect(),
    };
    ids.into_iter().map(pick).collect()
}

/// Each version that has a pick, with the choice that it is there.
fn versions<'a>(
    question: &'a [AsAsked<'_>],
    pick: &'a Pick,
) -> impl Iterator<Item = (&'a Question, Seen)> {
    let versions = question.iter().zip(&pick.seen);
    versions.filter_map(|(version, seen)| Some((version.as_ref()?.0, (*seen)?)))
}

fn goes_alone((question, seen): (&Question, Seen)) -> bool {
    match seen {
        Seen::Choice(choice) => !question.is_multiple() || question.choice(choice).exclusive,
        Seen::Number(_) => true,
    }
}

/// The pairs that a version cannot take together, though another one can.
fn conflicts(question: &[AsAsked<'_>], version: usize, together: &[Pick]) -> Vec<(usize, usize)> {
    let Some((question, _)) = question[version] else {
        return Vec::new();
    };
    let alone = |pick: &Pick| pick.seen[version].map(|seen| goes_alone((question, seen)));
    let mut conflicts = Vec::new();
    for (index, one) in together.iter().enumerate() {
        for (after, other) in together.iter().enumerate().skip(index + 1) {
            if let (Some(one_alone), Some(other_alone)) = (alone(one), alone(other))
                && (one_alone || other_alone)
            {
                conflicts.push((index, after));
            }
        }
    }
    conflicts
}

/// The numbers of all versions, split where a condition or the bounds of a version begin or end.
fn numbers(question: &[AsAsked<'_>]) -> Vec<Pick> {
    let bounds: Vec<Option<Range>> = question
        .iter()
        .map(|version| match version.as_ref()?.0.question_type {
            QuestionType::Integer(range) => Some(range),
            _ => None,
        })
        .collect();
    let ranges = question
        .iter()
        .flatten()
        .flat_map(|(_, mentions)| &mentions.ranges);
    let starts: BTreeSet<i128> = ranges
        .chain(bounds.iter().flatten())
        .flat_map(|range| [first(*range), last(*range) + 1])
        .collect();
    let starts: Vec<_> = starts.into_iter().collect();
    let pick = |pair: &[i128]| {
        let number = next_to_zero(pair[0], pair[1] - 1)?;
        let seen = |bounds: &Option<Range>| {
            bounds
                .filter(|bounds| bounds.contains(number))
                .map(|_| Seen::Number(number))
        };
        let seen: Vec<_> = bounds.iter().map(seen).collect();
        seen.iter().any(Option::is_some).then_some(Pick { seen })
    };
    starts.windows(2).filter_map(pick).collect()
}

fn first(range: Range) -> i128 {
    range.at_least.unwrap_or(i64::MIN).into()
}

fn last(range: Range) -> i128 {
    range.at_most.unwrap_or(i64::MAX).into()
}

/// The friendliest number of a range to stand in an example.
fn next_to_zero(first: i128, last: i128) -> Option<i64> {
    i64::try_from(0.clamp(first, last)).ok()
}

/// Whether each entry that names the question holds for a pick: two picks with the same signature are never told apart.
fn signature(question: &[AsAsked<'_>], pick: &Pick) -> Vec<Option<Vec<bool>>> {
    let versions = question.iter().zip(&pick.seen);
    let holds = |(version, seen): (&AsAsked<'_>, &Option<Seen>)| {
        let (_, mentions) = version.as_ref()?;
        Some(match (*seen)? {
            Seen::Choice(choice) => mentions
                .choices
                .iter()
                .map(|entry| entry.contains(&choice))
                .collect(),
            Seen::Number(number) => mentions
                .ranges
                .iter()
                .map(|entry| entry.contains(number))
                .collect(),
        })
    };
    versions.map(holds).collect()
}

fn grouped<S: PartialEq>(
    picks: impl IntoIterator<Item = Pick>,
    signature: impl Fn(&Pick) -> S,
) -> Vec<Vec<Pick>> {
    let mut groups: Vec<(S, Vec<Pick>)> = Vec::new();
    for pick in picks {
        let signature = signature(&pick);
        match groups.iter_mut().find(|(known, _)| *known == signature) {
            Some((_, group)) => group.push(pick),
            None => groups.push((signature, vec![pick])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
