//! Factors: a weight for each combination of values of a few variables that is possible.
//!
//! Only combinations with a weight are stored. Most variables are determined by others, so there are far fewer of these
//! than combinations.

use std::collections::{BTreeMap, HashMap};
use std::ops::AddAssign;

use num_bigint::BigUint;

use crate::proof::effort::{Allowance, Undecided};

/// A variable with a few values, numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Variable {
    /// Which one it is.
    pub(super) index: usize,
    /// How many values it has; at least one.
    pub(super) values: usize,
}

/// Some answer sets: how many there are, and how many questions the shortest and the longest of them answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Weight {
    /// The number of answer sets.
    pub(super) ways: BigUint,
    /// The smallest number of questions asked.
    pub(super) fewest: usize,
    /// The largest number of questions asked.
    pub(super) most: usize,
}

/// The weight of each possible combination of values.
#[derive(Clone, Debug)]
pub(super) struct Factor {
    /// The variables, in ascending order.
    scope: Vec<Variable>,
    /// The values of all variables in one number, each with its weight; no combination occurs twice.
    rows: Vec<(u128, Weight)>,
}

/// As many rows as fit into some ten megabytes.
const MOST_ROWS: usize = 100_000;
/// A row takes as long as this many steps in a decision diagram.
const STEPS_A_ROW: usize = 4;

impl Variable {
    /// The bits that its values need.
    pub(super) fn bits(self) -> u32 {
        usize::BITS - (self.values - 1).leading_zeros()
    }
}

impl Weight {
    /// This many ways to answer, with a number of questions asked.
    pub(super) fn new(ways: impl Into<BigUint>, asked: usize) -> Self {
        Self {
            ways: ways.into(),
            fewest: asked,
            most: asked,
        }
    }

    /// The answer sets that consist of one of these and one of the others.
    pub(super) fn times(&self, other: &Self) -> Self {
        let one = BigUint::from(1_u8);
        Self {
            ways: if other.ways == one {
                self.ways.clone()
            } else {
                &self.ways * &other.ways
            },
            fewest: self.fewest + other.fewest,
            most: self.most + other.most,
        }
    }
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.ways += other.ways;
        self.fewest = self.fewest.min(other.fewest);
        self.most = self.most.max(other.most);
    }
}

impl Factor {
    /// The factor over different variables in which these combinations are possible; none occurs twice. Undecided if it
    /// has too many variables.
    pub(super) fn new(
        variables: &[Variable],
        combinations: impl IntoIterator<Item = (Vec<usize>, Weight)>,
    ) -> Result<Self, Undecided> {
        let mut scope = variables.to_vec();
        scope.sort_unstable();
        let offsets = offsets(&scope)?;
        let row = |(values, weight): (Vec<usize>, Weight)| {
            let placed = variables.iter().zip(values);
            let placed = placed.map(|(variable, value)| (value as u128) << offsets[variable]);
            (placed.fold(0, |row, value| row | value), weight)
        };
        Ok(Self {
            rows: combinations.into_iter().map(row).collect(),
            scope,
        })
    }

    /// The factor that defines a variable by others; its value is that of a function.
    pub(super) fn defining(
        defined: Variable,
        by: &[Variable],
        value: impl Fn(&[usize]) -> usize,
    ) -> Result<Self, Undecided> {
        let mut combinations = vec![Vec::new()];
        for variable in by {
            let with = |values: Vec<usize>| {
                (0..variable.values).map(move |value| [&values[..], &[value]].concat())
            };
            combinations = combinations.into_iter().flat_map(with).collect();
        }
        let complete = |mut values: Vec<usize>| {
            values.push(value(&values));
            (values, Weight::new(1_u8, 0))
        };
        Self::new(
            &[by, &[defined]].concat(),
            combinations.into_iter().map(complete),
        )
    }

    /// The variables, in ascending order.
    pub(super) fn scope(&self) -> &[Variable] {
        &self.scope
    }

    /// The weight of a factor without variables; `None` if nothing is possible.
    pub(super) fn weight(&self) -> Option<&Weight> {
        debug_assert!(self.scope.is_empty(), "it has no variables");
        self.rows.first().map(|(_, weight)| weight)
    }

    /// The product of all factors, summed over each variable that is not kept.
    pub(super) fn product(
        factors: &[&Self],
        keeps: impl Fn(Variable) -> bool,
        allowance: &Allowance,
    ) -> Result<Self, Undecided> {
        // Small factors mostly define a variable by others: they come last, where these are known.
        let mut factors = factors.to_vec();
        factors.sort_by_key(|factor| std::cmp::Reverse(factor.rows.len()));
        let mut last_use = BTreeMap::new();
        for (index, factor) in factors.iter().enumerate() {
            last_use.extend(factor.scope.iter().map(|variable| (*variable, index)));
        }
        let mut product = Self {
            scope: Vec::new(),
            rows: vec![(0, Weight::new(1_u8, 0))],
        };
        for (index, factor) in factors.iter().enumerate() {
            let is_needed = |variable: &Variable| keeps(*variable) || last_use[variable] > index;
            product = product.times(factor, is_needed, allowance)?;
        }
        Ok(product)
    }

    /// The product of two factors, summed over each variable that is not needed.
    fn times(
        &self,
        other: &Self,
        is_needed: impl Fn(&Variable) -> bool,
        allowance: &Allowance,
    ) -> Result<Self, Undecided> {
        let both = |variable: &&Variable| self.scope.binary_search(variable).is_ok();
        let shared: Vec<_> = other.scope.iter().filter(both).copied().collect();
        let mut scope = [&self.scope[..], &other.scope[..]].concat();
        scope.retain(is_needed);
        scope.sort_unstable();
        scope.dedup();
        let (to_shared, to_scope) = (moves(&other.scope, &shared)?, moves(&other.scope, &scope)?);
        let mut matching: HashMap<u128, Vec<(u128, &Weight)>> = HashMap::new();
        for (row, weight) in &other.rows {
            let placed = (moved(*row, &to_scope), weight);
            matching
                .entry(moved(*row, &to_shared))
                .or_default()
                .push(placed);
        }
        let (to_shared, to_scope) = (moves(&self.scope, &shared)?, moves(&self.scope, &scope)?);
        let mut rows: HashMap<u128, Weight> = HashMap::new();
        for (row, weight) in &self.rows {
            let placed = moved(*row, &to_scope);
            for (other_placed, other) in
                matching.get(&moved(*row, &to_shared)).into_iter().flatten()
            {
                allowance.step(STEPS_A_ROW)?;
                let product = weight.times(other);
                rows.entry(placed | other_placed)
                    .and_modify(|known| *known += product.clone())
                    .or_insert(product);
            }
            if rows.len() > MOST_ROWS {
                return Err(Undecided);
            }
        }
        Ok(Self {
            scope,
            rows: rows.into_iter().collect(),
        })
    }
}

/// Where the values of each variable begin in a row.
fn offsets(scope: &[Variable]) -> Result<BTreeMap<Variable, u32>, Undecided> {
    let mut offset = 0;
    let mut offsets = BTreeMap::new();
    for variable in scope {
        offsets.insert(*variable, offset);
        offset += variable.bits();
    }
    if offset > u128::BITS {
        Err(Undecided)
    } else {
        Ok(offsets)
    }
}

/// Moves the value of a variable from one place in a row to another.
struct Move {
    from: u32,
    mask: u128,
    to: u32,
}

/// The moves of those variables that both scopes have.
fn moves(from: &[Variable], to: &[Variable]) -> Result<Vec<Move>, Undecided> {
    let (from, to) = (offsets(from)?, offsets(to)?);
    let moves = from.iter().filter_map(|(variable, from)| {
        Some(Move {
            from: *from,
            mask: (1 << variable.bits()) - 1,
            to: *to.get(variable)?,
        })
    });
    Ok(moves.collect())
}

fn moved(row: u128, moves: &[Move]) -> u128 {
    moves.iter().fold(0, |moved, step| {
        moved | (row >> step.from & step.mask) << step.to
    })
}
