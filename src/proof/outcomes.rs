//! How many different outcomes there are.
//!
//! Outputs that depend on different questions are independent, so their outcomes are counted separately and multiplied.
//! For outputs that depend on each other's questions, answers and outputs form one diagram, read as an automaton: it
//! reads the answers in order, and whether each output is shown as soon as that is decided. All answers are followed at
//! once, so answers with the same outcome are not distinguished. States are sets of nodes of the diagram, and each path
//! through them is one outcome. If there are too many states, outputs are dropped, beginning with those that depend on
//! questions far apart. Each dropped output can at most double the number of outcomes, so the count stays between
//! bounds.

use std::collections::{BTreeSet, HashMap, HashSet};

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable};
use num_bigint::BigUint;

use super::diagram::Diagram;
use super::effort::{Allowance, Budget, Effort, Undecided};
use super::mentions::outputs;
use super::space::{Place, Role, Space};
use crate::questionnaire::Questionnaire;

/// The number of different outcomes: sets of passages and talking points that some answers show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcomes {
    /// The exact number.
    Exactly(BigUint),
    /// A lower and an upper bound.
    Between(BigUint, BigUint),
}

impl Outcomes {
    /// The bounds without any proof: at least one outcome, and at most one per set of passages and points.
    pub(super) fn at_most_all(questionnaire: &Questionnaire) -> Self {
        bounds(BigUint::from(1_u8), outputs(questionnaire).count(), None)
    }
}

/// The maximum number of attempts. Each one drops half of the outputs.
const TRIES: usize = 16;
/// As many states as fit into some ten megabytes.
const MOST_STATES: usize = 50_000;

/// The condition under which an output is shown. It is sometimes shown and sometimes not, and it differs from all
/// others.
struct Output<'d> {
    shown: &'d Bdd,
    /// Whether the output is shown; ordered after the last question that it depends on.
    variable: BddVariable,
    /// The questions that it depends on; at least one.
    questions: BTreeSet<Place>,
}

impl Output<'_> {
    /// The number of questions from the first to the last that it depends on.
    fn width(&self) -> usize {
        let ends = self.questions.first().zip(self.questions.last());
        ends.map_or(0, |(first, last)| last.0 - first.0)
    }
}

/// Counts the outcomes. `shown` has the answers for which each output is shown; `ways` is the number of answer sets, if
/// known.
pub(super) fn count(
    space: &Space<'_>,
    shown: &[Diagram],
    ways: Option<&BigUint>,
    effort: Effort,
) -> Outcomes {
    let independent = independent(distinguished(space, shown));
    let mut budget = Budget::new(effort, independent.len() + TRIES);
    let mut left_out = shown.iter().filter(|shown| shown.is_err()).count();
    let mut least = BigUint::from(1_u8);
    for outputs in independent {
        let (of_these, dropped) = count_together(space, outputs, &mut budget);
        least *= of_these;
        left_out += dropped;
    }
    bounds(least, left_out, ways)
}

/// The outcomes that can be distinguished by some of the outputs, and the number of outputs that were dropped.
fn count_together(
    space: &Space<'_>,
    mut outputs: Vec<Output<'_>>,
    budget: &mut Budget,
) -> (BigUint, usize) {
    outputs.sort_by_key(Output::width);
    let all = outputs.len();
    while !outputs.is_empty() {
        let mut in_order: Vec<_> = outputs.iter().collect();
        in_order.sort_by_key(|output| output.variable);
        let least = budget.spend_half(|allowance| {
            image(space, &relation(space, &in_order, allowance)?, allowance)
        });
        if let Ok(least) = least {
            return (least, all - outputs.len());
        }
        outputs.truncate(outputs.len() / 2);
    }
    (BigUint::from(1_u8), all)
}

/// The outputs in groups that have no questions in common.
fn independent(outputs: Vec<Output<'_>>) -> Vec<Vec<Output<'_>>> {
    let mut groups: Vec<(BTreeSet<Place>, Vec<Output<'_>>)> = Vec::new();
    for output in outputs {
        let (others, joined): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|(questions, _)| questions.is_disjoint(&output.questions));
        groups = others;
        let mut group = (output.questions.clone(), vec![output]);
        for (questions, outputs) in joined {
            group.0.extend(questions);
            group.1.extend(outputs);
        }
        groups.push(group);
    }
    groups.into_iter().map(|(_, outputs)| outputs).collect()
}

/// The bounds when `left_out` outputs were dropped and `least` outcomes are distinguished by the others.
fn bounds(least: BigUint, left_out: usize, ways: Option<&BigUint>) -> Outcomes {
    let most = &least << left_out;
    let most = match ways {
        Some(ways) => most.min(ways.clone()),
        None => most,
    };
    if least == most {
        Outcomes::Exactly(least)
    } else {
        Outcomes::Between(least, most)
    }
}

/// The outputs that affect the count. An output that is always or never shown does not, and neither does one that is
/// shown exactly when another is, or exactly when another is not.
fn distinguished<'d>(space: &Space<'_>, shown: &'d [Diagram]) -> Vec<Output<'d>> {
    let mut met: HashSet<&Bdd> = HashSet::new();
    let mut distinguished = Vec::new();
    for (index, shown) in shown.iter().enumerate() {
        let Ok(shown) = shown else {
            continue;
        };
        let Some((_, variable)) = space.output(index) else {
            continue;
        };
        let questions = shown.support_set().into_iter();
        let questions: BTreeSet<_> = questions.map(|variable| space.place_of(variable)).collect();
        if !questions.is_empty() && !met.contains(&shown.not()) && met.insert(shown) {
            distinguished.push(Output {
                shown,
                variable,
                questions,
            });
        }
    }
    distinguished
}

/// The number of different sets of outputs in the relation between answers and outputs.
fn image(space: &Space<'_>, relation: &Bdd, allowance: &Allowance) -> Result<BigUint, Undecided> {
    let decided: HashSet<BddVariable> = relation.support_set();
    let mut states: HashMap<Vec<BddPointer>, BigUint> = HashMap::new();
    states.insert(vec![relation.root_pointer()], BigUint::from(1_u8));
    for (index, role) in space.roles().iter().enumerate() {
        let variable = BddVariable::from_index(index);
        if !decided.contains(&variable) {
            continue;
        }
        let mut next: HashMap<Vec<BddPointer>, BigUint> = HashMap::with_capacity(states.len());
        let mut reach = |nodes: Vec<BddPointer>, outcomes: &BigUint| {
            if !nodes.is_empty() {
                *next.entry(nodes).or_default() += outcomes;
            }
        };
        for (nodes, outcomes) in states {
            allowance.step(nodes.len())?;
            let low = || nodes.iter().map(|node| low(relation, variable, *node));
            let high = || nodes.iter().map(|node| high(relation, variable, *node));
            if let Role::Output(_) = role {
                reach(set_of(low()), &outcomes);
                reach(set_of(high()), &outcomes);
            } else {
                reach(set_of(low().chain(high())), &outcomes);
            }
        }
        if next.len() > MOST_STATES {
            return Err(Undecided);
        }
        states = next;
    }
    Ok(states.into_values().sum())
}

/// The successor of a node where a variable is false.
fn low(diagram: &Bdd, variable: BddVariable, node: BddPointer) -> BddPointer {
    if diagram.var_of(node) == variable {
        diagram.low_link_of(node)
    } else {
        node
    }
}

/// The successor of a node where a variable is true.
fn high(diagram: &Bdd, variable: BddVariable, node: BddPointer) -> BddPointer {
    if diagram.var_of(node) == variable {
        diagram.high_link_of(node)
    } else {
        node
    }
}

fn set_of(nodes: impl Iterator<Item = BddPointer>) -> Vec<BddPointer> {
    let mut nodes: Vec<_> = nodes.filter(|node| !node.is_zero()).collect();
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}

/// The relation between all answers and the outputs that they show; `outputs` is not empty.
fn relation(space: &Space<'_>, outputs: &[&Output<'_>], allowance: &Allowance) -> Diagram {
    let defined = outputs.iter().map(|output| {
        let variable = space.literal(output.variable);
        allowance.iff(&variable, output.shown)
    });
    let defined: Vec<_> = defined.collect::<Result<_, _>>()?;
    allowance.all(&defined)
}
