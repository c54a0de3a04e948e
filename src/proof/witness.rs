//! The smallest set of answers for which something holds, in a form that can be run as it is.

use std::collections::BTreeMap;

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable};

use super::pick::VersionPick;
use super::space::{Place, Space, Version};
use crate::answers::{Answer, Answers};
use crate::questionnaire::{ChoiceSet, QuestionIndex};

/// The picks by question; all other questions are skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Assignment(BTreeMap<Place, Vec<BddVariable>>);

/// A path through a diagram to true: the cost of its answers, and whether its first variable is true.
#[derive(Clone, Copy)]
struct Path {
    cost: usize,
    high: bool,
}

/// The assignment in `diagram` that answers the fewest questions. Ties go to the earliest questions and the first
/// choices. `None` if there is no assignment.
pub(super) fn smallest(space: &Space<'_>, diagram: &Bdd) -> Option<Assignment> {
    cheapest(space, diagram, |_| 1).map(|(_, assignment)| assignment)
}

/// The assignment in `diagram` whose answers cost least, with its cost.
pub(super) fn cheapest(
    space: &Space<'_>,
    diagram: &Bdd,
    cost: impl Fn(Place) -> usize,
) -> Option<(usize, Assignment)> {
    let paths = paths(space, diagram, cost);
    let least = paths[diagram.root_pointer().to_index()]
        .at(Answered::Not)?
        .cost;
    let mut assignment = Assignment::default();
    let mut node = diagram.root_pointer();
    let mut answered = Answered::Not;
    while !node.is_terminal() {
        let variable = diagram.var_of(node);
        let high = paths[node.to_index()].at(answered)?.high;
        let place = space.place_of(variable);
        let next = if high {
            assignment.0.entry(place).or_default().push(variable);
            diagram.high_link_of(node)
        } else {
            diagram.low_link_of(node)
        };
        answered = after(space, diagram, (place, answered, high), next);
        node = next;
    }
    Some((least, assignment))
}

/// Whether the question of a node has been answered at a node above it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    Not,
    Already,
}

/// The best path from a node, by whether its question has been answered above it.
#[derive(Clone, Copy)]
struct Paths {
    not: Option<Path>,
    already: Option<Path>,
}

impl Paths {
    fn at(&self, answered: Answered) -> Option<Path> {
        match answered {
            Answered::Not => self.not,
            Answered::Already => self.already,
        }
    }
}

fn paths(space: &Space<'_>, diagram: &Bdd, cost: impl Fn(Place) -> usize) -> Vec<Paths> {
    let mut paths: Vec<Paths> = Vec::with_capacity(diagram.size());
    for node in diagram.pointers() {
        if node.is_terminal() {
            let end = node.is_one().then_some(Path {
                cost: 0,
                high: false,
            });
            paths.push(Paths {
                not: end,
                already: end,
            });
            continue;
        }
        let place = space.place_of(diagram.var_of(node));
        let from = |answered: Answered, high: bool| {
            let next = if high {
                diagram.high_link_of(node)
            } else {
                diagram.low_link_of(node)
            };
            let after = after(space, diagram, (place, answered, high), next);
            let path = paths[next.to_index()].at(after)?;
            let answer = if high && answered == Answered::Not {
                cost(place)
            } else {
                0
            };
            Some(Path {
                cost: path.cost + answer,
                high,
            })
        };
        // In a tie, the first answer is the earliest choice of the earliest question, and further picks are omitted.
        let best = |answered: Answered| {
            let (low, high) = (from(answered, false), from(answered, true));
            match (low, high) {
                (Some(low), Some(high)) if high.cost < low.cost => Some(high),
                (Some(low), Some(high)) if high.cost == low.cost && answered == Answered::Not => {
                    Some(high)
                }
                (low, high) => low.or(high),
            }
        };
        paths.push(Paths {
            not: best(Answered::Not),
            already: best(Answered::Already),
        });
    }
    paths
}

/// Whether the question of `next` has been answered, below a node of `place`.
pub(super) fn after(
    space: &Space<'_>,
    diagram: &Bdd,
    (place_above, answered, high): (Place, Answered, bool),
    next: BddPointer,
) -> Answered {
    let same = !next.is_terminal() && space.place_of(diagram.var_of(next)) == place_above;
    if same && (high || answered == Answered::Already) {
        Answered::Already
    } else {
        Answered::Not
    }
}

impl Assignment {
    /// The same assignment with other picks for one question.
    pub(super) fn with(mut self, place: Place, picked: Vec<BddVariable>) -> Self {
        self.0.insert(place, picked);
        self
    }

    /// The picks for a question.
    pub(super) fn picked(&self, place: Place) -> &[BddVariable] {
        self.0.get(&place).map_or(&[], Vec::as_slice)
    }

    /// An answer of a version to each of its questions under this assignment, even to those that it does not ask.
    pub(super) fn answers(&self, space: &Space<'_>, version: Version) -> Answers {
        let questionnaire = space.questionnaire(version);
        let mut answers = Answers::none(questionnaire);
        for (question, _) in questionnaire.indexed_questions() {
            answers.set(question, self.answer(space, version, question));
        }
        answers
    }

    fn answer(&self, space: &Space<'_>, version: Version, question: QuestionIndex) -> Answer {
        let place = space.place(version, question);
        let encoding = space.encoding(place);
        let picked = self.picked(place);
        let is_picked = |variable: BddVariable| picked.contains(&variable);
        let exclusive = encoding
            .exclusive
            .iter()
            .find(|group| is_picked(group.variable));
        let groups: Vec<_> = match exclusive {
            Some(group) => vec![group],
            None => encoding
                .combinable
                .iter()
                .filter(|group| is_picked(group.variable))
                .collect(),
        };
        let in_conflict = encoding.conflicts[version.0].iter().any(|(one, other)| {
            exclusive.is_none()
                && is_picked(encoding.combinable[*one].variable)
                && is_picked(encoding.combinable[*other].variable)
        });
        if in_conflict {
            return Answer::Skipped;
        }
        let seen = groups
            .iter()
            .filter_map(|group| group.picks[0].by_version[version.0]);
        let mut choices = ChoiceSet::new();
        for seen in seen {
            match seen {
                VersionPick::Number(number) => return Answer::Number(number),
                VersionPick::Choice(choice) => {
                    choices.insert(choice);
                }
            }
        }
        if choices.is_empty() {
            Answer::Skipped
        } else {
            Answer::Choices(choices)
        }
    }
}
