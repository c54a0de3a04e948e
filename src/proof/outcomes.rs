//! How many different outcomes there are.
//!
//! Answers and what they show make one diagram, read as an automaton: answer by answer, and of each output whether it is
//! shown, as soon as that is decided. All answers are followed at once, so that those with the same outcome are told
//! apart no more: the states are sets of nodes of the diagram, and each path through them is one outcome. Where there
//! are too many, outputs are left out, those first that depend on questions far apart; each of them can at most double
//! what the others give, so the count stays between bounds.

use std::collections::{HashMap, HashSet};

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable};
use num_bigint::BigUint;

use super::diagram::Diagram;
use super::effort::{Allowance, Budget, Effort, Undecided};
use super::mentions::outputs;
use super::space::{Role, Space};
use crate::questionnaire::Questionnaire;

/// How many different outcomes there are: sets of passages and talking points that some answers bring up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcomes {
    /// So many.
    Exactly(BigUint),
    /// Not counted exactly: at least the one, at most the other.
    Between(BigUint, BigUint),
}

impl Outcomes {
    /// All that can be said without looking: one at least, and no more than there are sets of passages and points.
    pub(super) fn at_most_all(questionnaire: &Questionnaire) -> Self {
        bounds(BigUint::from(1_u8), outputs(questionnaire).count(), None)
    }
}

/// Steps from set to set are many, but quicker than others, and outcomes are worth more of them.
const TIMES: u64 = 2;
/// Outputs are left out by halves, so there are never more tries than this.
const TRIES: usize = 16;
/// What can be followed at once without taking up a hundred megabytes.
const MOST_STATES: usize = 200_000;

/// When something is shown that is neither always nor never shown, and unlike anything else.
struct Output<'d> {
    shown: &'d Bdd,
    /// Whether it is shown; it stands behind the last question that this depends on.
    variable: BddVariable,
    /// How many questions there are from the first to the last that it depends on.
    width: usize,
}

/// Counts the outcomes. `shown` says of each output when it is shown, among any answers; `ways` is how many ways there
/// are to answer, where that is known.
pub(super) fn count(
    space: &Space<'_>,
    shown: &[Diagram],
    ways: Option<&BigUint>,
    effort: Effort,
) -> Outcomes {
    let twice = Effort(effort.0.saturating_mul(TIMES));
    let mut budget = Budget::new(twice, TRIES);
    let mut outputs = told_apart(space, shown);
    outputs.sort_by_key(|output| output.width);
    let open = shown.iter().filter(|shown| shown.is_err()).count();
    let all = outputs.len() + open;
    while !outputs.is_empty() {
        let mut in_order: Vec<_> = outputs.iter().collect();
        in_order.sort_by_key(|output| output.variable);
        let least = budget.spend_half(|allowance| {
            image(space, &relation(space, &in_order, allowance)?, allowance)
        });
        if let Ok(least) = least {
            return bounds(least, all - outputs.len(), ways);
        }
        outputs.truncate(outputs.len() / 2);
    }
    bounds(BigUint::from(1_u8), all, ways)
}

/// `least` outcomes are told apart without the outputs that were left out.
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

/// The outputs that make a difference: one that is always or never shown makes none, nor does one that is shown exactly
/// when another one is, or exactly when it is not.
fn told_apart<'d>(space: &Space<'_>, shown: &'d [Diagram]) -> Vec<Output<'d>> {
    let mut met: HashSet<&Bdd> = HashSet::new();
    let mut told_apart = Vec::new();
    for (index, shown) in shown.iter().enumerate() {
        let Ok(shown) = shown else {
            continue;
        };
        let Some((end, variable)) = space.output(index) else {
            continue;
        };
        let questions = shown
            .support_set()
            .into_iter()
            .map(|variable| space.place_of(variable));
        let Some(first) = questions.min() else {
            continue;
        };
        if !met.contains(&shown.not()) && met.insert(shown) {
            told_apart.push(Output {
                shown,
                variable,
                width: end.0 - first.0,
            });
        }
    }
    told_apart
}

/// How many different sets of outputs there are in the relation of answers to what they show.
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

/// Where a variable that is false leads from a node.
fn low(diagram: &Bdd, variable: BddVariable, node: BddPointer) -> BddPointer {
    if diagram.var_of(node) == variable {
        diagram.low_link_of(node)
    } else {
        node
    }
}

/// Where a variable that is true leads from a node.
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

/// All answers, each with which of the outputs it shows; there is one output at least.
fn relation(space: &Space<'_>, outputs: &[&Output<'_>], allowance: &Allowance) -> Diagram {
    let told = outputs.iter().map(|output| {
        let variable = space.literal(output.variable);
        allowance.iff(&variable, output.shown)
    });
    let told: Vec<_> = told.collect::<Result<_, _>>()?;
    allowance.all(&told)
}
