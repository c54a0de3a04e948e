//! The problems of a file while it is looked at: each with its node, of which the place is asked for at the end.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{NodeId, Tree};
use crate::diagnostic::{ConditionProblem, Diagnostic, Diagnostics, Problem};
use crate::source::Span;

/// The problems found so far, each with the node at which it stands.
#[derive(Debug, Default)]
pub(crate) struct Problems(Vec<Found>);

/// A problem, and where it stands.
#[derive(Debug)]
struct Found {
    node: NodeId,
    at: Where,
    problem: Problem,
}

/// What of a node a problem is about.
#[derive(Debug)]
enum Where {
    /// What is written there; of an alias, what its anchor names.
    Whole,
    /// A part of its text, in bytes.
    Part(Range<usize>),
    /// A place in the file.
    Place(Span),
}

impl Problems {
    /// Notes a problem.
    pub(crate) fn push(&mut self, node: NodeId, problem: impl Into<Problem>) {
        self.0.push(Found {
            node,
            at: Where::Whole,
            problem: problem.into(),
        });
    }

    /// Notes a problem at a place in the file that has to do with `node`: an alias of it, or what is behind it.
    pub(crate) fn push_at(&mut self, node: NodeId, place: Span, problem: impl Into<Problem>) {
        self.0.push(Found {
            node,
            at: Where::Place(place),
            problem: problem.into(),
        });
    }

    /// Notes a problem in a part of the text at `node`, a range of its bytes.
    pub(crate) fn push_within(
        &mut self,
        node: NodeId,
        part: Range<usize>,
        problem: impl Into<Problem>,
    ) {
        self.0.push(Found {
            node,
            at: Where::Part(part),
            problem: problem.into(),
        });
    }

    /// Keeps those that `keep` says to keep, of each with its node.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(NodeId, &Problem) -> bool) {
        self.0.retain(|found| keep(found.node, &found.problem));
    }

    /// Whether there is none.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems without their places, as they were found.
    #[must_use]
    pub(crate) fn facts(&self) -> impl ExactSizeIterator<Item = &Problem> {
        self.0.iter().map(|found| &found.problem)
    }

    /// The problems with their places in the tree.
    #[must_use]
    pub(crate) fn locate(self, tree: Tree) -> Diagnostics {
        let items = self.locate_in(&tree);
        Diagnostics::new(tree.into_source(), items)
    }

    /// The problems with their places in a tree that is still needed. A problem in what an anchor names is found at each alias,
    /// and is one.
    #[must_use]
    pub(crate) fn locate_in(self, tree: &Tree) -> Vec<Diagnostic> {
        let nodes = self.0.iter().map(|found| found.node).collect();
        let spans = tree.spans(&nodes);
        let locate = |Found { node, at, problem }| {
            let whole = spans.get(&node).cloned().unwrap_or_default();
            let place = match at {
                Where::Whole => None,
                Where::Part(part) => tree.span_within(node, whole.start, part),
                Where::Place(place) => Some(place),
            };
            Diagnostic {
                problem,
                span: place.unwrap_or(whole),
            }
        };
        let mut at_place: BTreeMap<usize, Vec<Diagnostic>> = BTreeMap::new();
        for item in self.0.into_iter().map(locate) {
            let items = at_place.entry(item.span.start).or_default();
            if !items.iter().any(|other| is_same(other, &item)) {
                items.push(item);
            }
        }
        at_place.into_values().flatten().collect()
    }
}

/// Whether two problems at one place are one.
fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    let is_problem = match (&one.problem, &other.problem) {
        // Whose condition the alias is in does not make it another.
        (
            Problem::ConditionProblem(ConditionProblem::LaterQuestion { id, .. }),
            Problem::ConditionProblem(ConditionProblem::LaterQuestion { id: same, .. }),
        ) => id == same,
        (problem, same) => problem == same,
    };
    is_problem && one.span == other.span
}
