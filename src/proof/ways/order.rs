//! In which order variables are eliminated: next the one whose elimination connects the fewest others.

use std::collections::{BTreeMap, BTreeSet};

use super::factor::Variable;
use crate::proof::effort::{Allowance, Undecided};

/// What eliminating a variable costs: the pairs of neighbors that it connects, then the size of its factor.
type Cost = (usize, u32);

/// From this many neighbors, all pairs of them are taken to be connected anew.
const MANY: usize = 40;

/// The order for factors with these scopes.
pub(super) fn elimination_order<'f>(
    scopes: impl Iterator<Item = &'f [Variable]>,
    allowance: &Allowance,
) -> Result<Vec<Variable>, Undecided> {
    let mut graph = Graph::default();
    for scope in scopes {
        for variable in scope {
            let neighbors = graph.0.entry(*variable).or_default();
            neighbors.extend(scope.iter().filter(|other| *other != variable));
        }
    }
    let mut costs: BTreeMap<Variable, Cost> = BTreeMap::new();
    let mut queue: BTreeSet<(Cost, Variable)> = BTreeSet::new();
    for variable in graph.0.keys() {
        let cost = graph.cost(*variable, allowance)?;
        costs.insert(*variable, cost);
        queue.insert((cost, *variable));
    }
    let mut order = Vec::with_capacity(costs.len());
    while let Some((_, variable)) = queue.pop_first() {
        order.push(variable);
        for changed in graph.eliminate(variable, allowance)? {
            let cost = graph.cost(changed, allowance)?;
            if let Some(known) = costs.insert(changed, cost) {
                queue.remove(&(known, changed));
            }
            queue.insert((cost, changed));
        }
    }
    Ok(order)
}

/// The neighbors of each variable: the variables that some factor has together with it.
#[derive(Default)]
struct Graph(BTreeMap<Variable, BTreeSet<Variable>>);

impl Graph {
    fn cost(&self, variable: Variable, allowance: &Allowance) -> Result<Cost, Undecided> {
        let neighbors = &self.0[&variable];
        let bits = neighbors.iter().map(|neighbor| neighbor.bits()).sum();
        allowance.step(neighbors.len() + 1)?;
        if neighbors.len() > MANY {
            return Ok((neighbors.len() * neighbors.len() / 2, bits));
        }
        let mut pairs = 0;
        for (index, one) in neighbors.iter().enumerate() {
            let connected = &self.0[one];
            let others = neighbors.iter().skip(index + 1);
            pairs += others.filter(|other| !connected.contains(other)).count();
        }
        Ok((pairs, bits))
    }

    /// Removes a variable and connects its neighbors. Returns the variables whose cost may have changed.
    fn eliminate(
        &mut self,
        variable: Variable,
        allowance: &Allowance,
    ) -> Result<BTreeSet<Variable>, Undecided> {
        let neighbors = self.0.remove(&variable).unwrap_or_default();
        let mut changed = neighbors.clone();
        for one in &neighbors {
            if let Some(connected) = self.0.get_mut(one) {
                connected.remove(&variable);
            }
            for other in neighbors.range(..one) {
                allowance.step(1)?;
                if self.0[one].contains(other) {
                    continue;
                }
                let (fewer, more) = if self.0[one].len() < self.0[other].len() {
                    (&self.0[one], &self.0[other])
                } else {
                    (&self.0[other], &self.0[one])
                };
                allowance.step(fewer.len())?;
                changed.extend(fewer.intersection(more));
                for (variable, neighbor) in [(one, other), (other, one)] {
                    if let Some(connected) = self.0.get_mut(variable) {
                        connected.insert(*neighbor);
                    }
                }
            }
        }
        changed.remove(&variable);
        Ok(changed)
    }
}
