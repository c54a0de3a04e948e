//! Variable elimination: the sum of a product of factors over all their variables.
//!
//! A variable is eliminated by multiplying all factors that have it and summing over it. The result, its message, is a
//! factor for a later variable, so the variables form trees. With what a tree knows of each of its parts, the sum for
//! some more factors is found from the part that they touch.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use num_bigint::BigUint;

use super::factor::{Factor, Variable, Weight};
use super::order::elimination_order;
use crate::proof::effort::{Allowance, Undecided};

/// The elimination of all variables of some factors.
#[derive(Debug)]
pub(super) struct Elimination {
    /// The factors, followed by the message of each bucket.
    factors: Vec<Rc<Factor>>,
    /// The bucket that uses each factor; `None` if it has no variables.
    used_by: Vec<Option<usize>>,
    buckets: Vec<Bucket>,
    bucket_of: HashMap<Variable, usize>,
    /// What the rest of a tree tells a bucket, if it has been asked for.
    beyond: RefCell<HashMap<usize, Rc<Factor>>>,
    total: Weight,
}

/// The factors that are multiplied to eliminate a variable. Its message is used by a later bucket, if any.
#[derive(Debug, Default)]
struct Bucket {
    factors: Vec<usize>,
    /// The last bucket that its message leads to, by way of others.
    root: usize,
}

impl Elimination {
    /// Eliminates all variables.
    pub(super) fn of(factors: Vec<Rc<Factor>>, allowance: &Allowance) -> Result<Self, Undecided> {
        let scopes = factors.iter().map(|factor| factor.scope());
        let order = elimination_order(scopes, allowance)?;
        let mut elimination = Self {
            used_by: Vec::new(),
            buckets: order.iter().map(|_| Bucket::default()).collect(),
            bucket_of: order.iter().copied().zip(0..).collect(),
            factors,
            beyond: RefCell::default(),
            total: Weight::new(1_u8, 0),
        };
        for factor in 0..elimination.factors.len() {
            elimination.put_into_bucket(factor);
        }
        for (bucket, variable) in order.into_iter().enumerate() {
            let factors = &elimination.buckets[bucket].factors;
            let factors: Vec<_> = factors
                .iter()
                .map(|factor| &*elimination.factors[*factor])
                .collect();
            let message = Factor::product(&factors, |kept| kept != variable, allowance)?;
            elimination.factors.push(Rc::new(message));
            elimination.put_into_bucket(elimination.factors.len() - 1);
        }
        for bucket in (0..elimination.buckets.len()).rev() {
            let above = elimination.above(bucket);
            elimination.buckets[bucket].root =
                above.map_or(bucket, |above| elimination.buckets[above].root);
        }
        Ok(elimination)
    }

    fn put_into_bucket(&mut self, index: usize) {
        let factor = &self.factors[index];
        let buckets = factor
            .scope()
            .iter()
            .map(|variable| self.bucket_of[variable]);
        let first = buckets.min();
        self.used_by.push(first);
        if let Some(bucket) = first {
            self.buckets[bucket].factors.push(index);
        } else {
            let none = Weight::new(0_u8, 0);
            self.total = self.total.times(factor.weight().unwrap_or(&none));
        }
    }

    /// The sum.
    pub(super) fn total(&self) -> &Weight {
        &self.total
    }

    /// Whether a variable was eliminated.
    pub(super) fn has(&self, variable: Variable) -> bool {
        self.bucket_of.contains_key(&variable)
    }

    /// The number of ways if some factors are left out and others are added. The added ones may share `variables` with
    /// the others, and any variables with those left out.
    pub(super) fn ways_with(
        &self,
        left_out: &BTreeSet<usize>,
        variables: impl Iterator<Item = Variable>,
        added: Vec<Factor>,
        allowance: &Allowance,
    ) -> Result<BigUint, Undecided> {
        let mut rest = self.total.ways.clone();
        let mut touched: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let changed = left_out.iter().filter_map(|factor| self.used_by[*factor]);
        let variables = variables.map(|variable| self.bucket_of[&variable]);
        for bucket in changed.chain(variables) {
            touched
                .entry(self.buckets[bucket].root)
                .or_default()
                .insert(bucket);
        }
        for root in touched.keys() {
            if let Some(weight) = self.factors[self.message(*root)].weight() {
                rest /= &weight.ways;
            }
        }
        let mut factors: Vec<_> = added.into_iter().map(Rc::new).collect();
        for buckets in touched.into_values() {
            let (buckets, top) = self.connected(buckets);
            for bucket in &buckets {
                let own = self.buckets[*bucket].factors.iter();
                let kept = own.filter(|factor| {
                    let below = factor.checked_sub(self.message(0));
                    !left_out.contains(factor)
                        && below.is_none_or(|below| !buckets.contains(&below))
                });
                factors.extend(kept.map(|factor| Rc::clone(&self.factors[*factor])));
            }
            factors.extend(self.beyond(top, allowance)?);
        }
        Ok(rest * &Self::of(factors, allowance)?.total.ways)
    }

    /// The smallest part of a tree that connects some of its buckets, and the last bucket of that part.
    fn connected(&self, mut open: BTreeSet<usize>) -> (BTreeSet<usize>, usize) {
        let mut connected = BTreeSet::new();
        let mut top = 0;
        while let Some(bucket) = open.pop_first() {
            connected.insert(bucket);
            top = bucket;
            if !open.is_empty() {
                open.extend(self.above(bucket));
            }
        }
        (connected, top)
    }

    /// The bucket that uses the message of a bucket.
    fn above(&self, bucket: usize) -> Option<usize> {
        self.used_by[self.message(bucket)]
    }

    /// The message of a bucket among the factors.
    fn message(&self, bucket: usize) -> usize {
        self.factors.len() - self.buckets.len() + bucket
    }

    /// The product of all factors that are not below a bucket, summed over all variables but those of its message.
    fn beyond(
        &self,
        bucket: usize,
        allowance: &Allowance,
    ) -> Result<Option<Rc<Factor>>, Undecided> {
        let mut path = Vec::new();
        let mut next = Some(bucket);
        while let Some(bucket) = next
            && !self.beyond.borrow().contains_key(&bucket)
        {
            path.push(bucket);
            next = self.above(bucket);
        }
        for bucket in path.into_iter().rev() {
            let Some(above) = self.above(bucket) else {
                continue;
            };
            let message = self.message(bucket);
            let beside = self.buckets[above]
                .factors
                .iter()
                .filter(|factor| **factor != message);
            let known = self.beyond.borrow().get(&above).cloned();
            let factors: Vec<_> = beside
                .map(|factor| &*self.factors[*factor])
                .chain(known.as_deref())
                .collect();
            let scope = self.factors[message].scope();
            let factor = Factor::product(&factors, |kept| scope.contains(&kept), allowance)?;
            self.beyond.borrow_mut().insert(bucket, Rc::new(factor));
        }
        Ok(self.beyond.borrow().get(&bucket).cloned())
    }
}
