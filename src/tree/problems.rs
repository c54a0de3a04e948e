//! The problems found in a file so far, by node; they are located at the end.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{NodeId, Tree};
use crate::diagnostic::{ConditionProblem, Diagnostic, Diagnostics, Explanation, Problem};
use crate::source::Span;

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Problems(Vec<Entry>);

/// A problem and its place.
#[derive(Debug)]
struct Entry {
    node: NodeId,
    at: Where,
    problem: Problem,
    why: Explanation<Location>,
}

/// A node, and the place in the file that relates to it, if it is not that of the node itself.
pub(crate) type Location = (NodeId, Option<Span>);

/// The part of a node that a problem is about.
#[derive(Debug)]
enum Where {
    /// The whole node; inside an alias, the anchored node.
    Whole,
    /// A part of its text, as a range of bytes.
    Part(Range<usize>),
    /// A place in the file.
    Place(Span),
}

impl Problems {
    /// Records a problem.
    pub(crate) fn push(&mut self, node: NodeId, problem: impl Into<Problem>) {
        self.0.push(Entry {
            node,
            at: Where::Whole,
            problem: problem.into(),
            why: Explanation::default(),
        });
    }

    /// Records a problem at a place in the file that relates to `node`, such as an alias or a comment after it.
    pub(crate) fn push_at(&mut self, node: NodeId, place: Span, problem: impl Into<Problem>) {
        self.0.push(Entry {
            node,
            at: Where::Place(place),
            problem: problem.into(),
            why: Explanation::default(),
        });
    }

    /// Records a problem with an explanation.
    pub(crate) fn push_explained(
        &mut self,
        (node, place): Location,
        problem: Problem,
        why: Explanation<Location>,
    ) {
        self.0.push(Entry {
            node,
            at: place.map_or(Where::Whole, Where::Place),
            problem,
            why,
        });
    }

    /// Records a problem in part of the text at `node`, given as a range of bytes.
    pub(crate) fn push_within(
        &mut self,
        node: NodeId,
        part: Range<usize>,
        problem: impl Into<Problem>,
    ) {
        self.0.push(Entry {
            node,
            at: Where::Part(part),
            problem: problem.into(),
            why: Explanation::default(),
        });
    }

    /// Keeps the problems for which `keep` returns true.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(NodeId, &Problem) -> bool) {
        self.0.retain(|found| keep(found.node, &found.problem));
    }

    /// Whether there are no problems.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems without their places, in the order in which they were found.
    #[must_use]
    pub(crate) fn facts(&self) -> impl ExactSizeIterator<Item = &Problem> {
        self.0.iter().map(|found| &found.problem)
    }

    /// Locates the problems, and consumes the tree.
    #[must_use]
    pub(crate) fn locate(self, tree: Tree) -> Diagnostics {
        let items = self.locate_in(&tree);
        Diagnostics::new(tree.into_source(), items)
    }

    /// Locates the problems in a tree that is still needed. A problem in an anchored value is found once per alias, and
    /// is reported once.
    #[must_use]
    pub(crate) fn locate_in(self, tree: &Tree) -> Vec<Diagnostic> {
        let explaining = self.0.iter().flat_map(|found| found.why.all_places());
        let explaining = explaining.map(|(node, _)| *node);
        let nodes = self.0.iter().map(|found| found.node).chain(explaining);
        let spans = tree.spans(&nodes.collect());
        let of_node = |node: NodeId| spans.get(&node).cloned().unwrap_or_default();
        let locate = |found: Entry| {
            let Entry {
                node,
                at,
                problem,
                why,
            } = found;
            let whole = of_node(node);
            let place = match at {
                Where::Whole => None,
                Where::Part(part) => tree.span_within(node, whole.start, part),
                Where::Place(place) => Some(place),
            };
            Diagnostic {
                problem,
                span: place.unwrap_or(whole),
                why: Box::new(why.map(|(node, place)| place.unwrap_or_else(|| of_node(node)))),
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

/// Whether two problems at the same place are the same.
fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    let is_problem = match (&one.problem, &other.problem) {
        // The condition that the alias is in makes no difference.
        (
            Problem::ConditionProblem(ConditionProblem::LaterQuestion { id, .. }),
            Problem::ConditionProblem(ConditionProblem::LaterQuestion { id: same, .. }),
        ) => id == same,
        (problem, same) => problem == same,
    };
    is_problem && one.span == other.span
}
