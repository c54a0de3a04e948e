//! What can be picked to answer a question, and which picks no condition distinguishes.
//!
//! A pick is a choice, or a range of numbers that no condition splits. In two versions of a questionnaire, questions
//! with the same id are the same question; a choice or number that only one version has counts as skipped in the other.

use std::collections::{BTreeSet, HashMap};

use super::mentions::Mentions;
use crate::questionnaire::{ChoiceIndex, Id, Question, QuestionType, Range};

/// A question in one version, and what that version's conditions mention of it; `None` if the version does not have it.
pub(super) type VersionQuestion<'q> = Option<(&'q Question, &'q Mentions)>;

/// A pick, as each version sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pick {
    /// What it is in each version; `None` if the version does not have it.
    pub(super) by_version: Vec<Option<VersionPick>>,
}

/// What a pick is in one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VersionPick {
    /// A choice.
    Choice(ChoiceIndex),
    /// A number that represents its range: the one closest to zero.
    Number(i64),
}

/// All picks for one question; picks that no condition distinguishes are in one group.
#[derive(Clone, Debug, Default)]
pub(super) struct Picks {
    /// Groups of exclusive picks: one pick is the whole answer.
    pub(super) exclusive: Vec<Vec<Pick>>,
    /// Groups of combinable picks: an answer may have several, from one group or from several.
    pub(super) combinable: Vec<Vec<Pick>>,
    /// By version: pairs of groups, by their indices in `combinable`, that the version cannot combine.
    pub(super) conflicts: Vec<Vec<(usize, usize)>>,
}

impl Picks {
    /// The picks of a question, given its form in each version.
    pub(super) fn of(question: &[VersionQuestion<'_>]) -> Self {
        let choices = choices(question);
        let (exclusive, combinable): (Vec<_>, Vec<_>) = choices
            .into_iter()
            .partition(|pick| versions(question, pick).all(is_exclusive));
        let conflicts: Vec<_> = (0..question.len())
            .map(|version| conflicts(question, version, &combinable))
            .collect();
        let in_conflict = conflicts.iter().any(|conflicts| !conflicts.is_empty());
        let exclusive = numbers(question).into_iter().chain(exclusive);
        let distinctions = Distinctions::by(question);
        Self {
            exclusive: distinctions.group(exclusive),
            combinable: if in_conflict {
                combinable.into_iter().map(|pick| vec![pick]).collect()
            } else {
                distinctions.group(combinable)
            },
            conflicts,
        }
    }
}

/// The choices of all versions, by id.
fn choices(question: &[VersionQuestion<'_>]) -> Vec<Pick> {
    let mut picks: Vec<Pick> = Vec::new();
    let mut met: HashMap<&Id, usize> = HashMap::new();
    for (version, in_version) in question.iter().enumerate() {
        let choices = in_version
            .iter()
            .flat_map(|(question, _)| question.choices());
        for (index, choice) in choices.enumerate() {
            let pick = *met.entry(&choice.id).or_insert_with(|| {
                picks.push(Pick {
                    by_version: vec![None; question.len()],
                });
                picks.len() - 1
            });
            picks[pick].by_version[version] = Some(VersionPick::Choice(ChoiceIndex(index)));
        }
    }
    picks
}

/// Each version that has a pick, with its choice there.
fn versions<'a>(
    question: &'a [VersionQuestion<'_>],
    pick: &'a Pick,
) -> impl Iterator<Item = (&'a Question, VersionPick)> {
    let versions = question.iter().zip(&pick.by_version);
    versions.filter_map(|(version, seen)| Some((version.as_ref()?.0, (*seen)?)))
}

fn is_exclusive((question, seen): (&Question, VersionPick)) -> bool {
    match seen {
        VersionPick::Choice(choice) => !question.is_multiple() || question.choice(choice).exclusive,
        VersionPick::Number(_) => true,
    }
}

/// The pairs that one version cannot combine, although another one can.
fn conflicts(
    question: &[VersionQuestion<'_>],
    version: usize,
    combinable: &[Pick],
) -> Vec<(usize, usize)> {
    let Some((question, _)) = question[version] else {
        return Vec::new();
    };
    let exclusive =
        |pick: &Pick| pick.by_version[version].map(|seen| is_exclusive((question, seen)));
    let known = combinable.iter().enumerate();
    let known: Vec<_> = known
        .filter_map(|(index, pick)| Some((index, exclusive(pick)?)))
        .collect();
    let mut conflicts = BTreeSet::new();
    for (one, _) in known.iter().filter(|(_, is_exclusive)| *is_exclusive) {
        let others = known.iter().filter(|(other, _)| other != one);
        conflicts.extend(others.map(|(other, _)| (*one.min(other), *one.max(other))));
    }
    conflicts.into_iter().collect()
}

/// The numbers of all versions, split at the bounds of conditions and of questions.
fn numbers(question: &[VersionQuestion<'_>]) -> Vec<Pick> {
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
        let pick_in = |bounds: &Option<Range>| {
            bounds
                .filter(|bounds| bounds.contains(number))
                .map(|_| VersionPick::Number(number))
        };
        let by_version: Vec<_> = bounds.iter().map(pick_in).collect();
        by_version
            .iter()
            .any(Option::is_some)
            .then_some(Pick { by_version })
    };
    starts.windows(2).filter_map(pick).collect()
}

fn first(range: Range) -> i128 {
    range.at_least.unwrap_or(i64::MIN).into()
}

fn last(range: Range) -> i128 {
    range.at_most.unwrap_or(i64::MAX).into()
}

/// The most natural number of a range to use in an example.
fn next_to_zero(first: i128, last: i128) -> Option<i64> {
    i64::try_from(0.clamp(first, last)).ok()
}

/// Distinguishes the picks of a question: if two have the same signature, no entry accepts one and rejects the other.
struct Distinctions {
    /// By version and choice: the entries that name the choice.
    entries: Vec<Vec<Vec<usize>>>,
    /// By version: the numbers at which an entry begins or ceases to hold, in ascending order.
    bounds: Vec<Vec<i128>>,
}

/// What a version distinguishes of a pick: nothing, the entries that name its choice, or how many bounds its number has
/// passed.
type Signature<'a> = Option<(&'a [usize], usize)>;

impl Distinctions {
    fn by(question: &[VersionQuestion<'_>]) -> Self {
        let entries = question.iter().map(|in_version| {
            let Some((question, mentions)) = in_version else {
                return Vec::new();
            };
            let mut entries = vec![Vec::new(); question.choices().len()];
            for (entry, choices) in mentions.choices.iter().enumerate() {
                for choice in choices {
                    entries[choice.0].push(entry);
                }
            }
            entries
        });
        let bounds = question.iter().map(|in_version| {
            let ranges = in_version.iter().flat_map(|(_, mentions)| &mentions.ranges);
            let bounds = ranges.flat_map(|range| [first(*range), last(*range) + 1]);
            bounds.collect::<BTreeSet<_>>().into_iter().collect()
        });
        Self {
            entries: entries.collect(),
            bounds: bounds.collect(),
        }
    }

    /// The picks in groups that no condition distinguishes, in the order of the first pick of each group.
    fn group(&self, picks: impl IntoIterator<Item = Pick>) -> Vec<Vec<Pick>> {
        let mut groups: Vec<Vec<Pick>> = Vec::new();
        let mut known: HashMap<Vec<Signature<'_>>, usize> = HashMap::new();
        for pick in picks {
            let group = *known.entry(self.signature(&pick)).or_insert(groups.len());
            if group == groups.len() {
                groups.push(Vec::new());
            }
            groups[group].push(pick);
        }
        groups
    }

    fn signature(&self, pick: &Pick) -> Vec<Signature<'_>> {
        let versions = pick.by_version.iter().enumerate();
        let signature = |(version, seen): (usize, &Option<VersionPick>)| {
            Some(match (*seen)? {
                VersionPick::Choice(choice) => (&self.entries[version][choice.0][..], 0),
                VersionPick::Number(number) => {
                    let bounds = &self.bounds[version];
                    let below = bounds.partition_point(|bound| *bound <= i128::from(number));
                    (&[][..], below)
                }
            })
        };
        versions.map(signature).collect()
    }
}
