//! The work limit of a proof, and operations on decision diagrams that respect it.
//!
//! The size of a diagram cannot be predicted, so two diagrams are never combined without counting. A step is a pair of
//! nodes that is visited: steps bound both the number of new nodes and the time. The size of the result would not bound
//! the time.

use std::borrow::Borrow;
use std::cell::Cell;

use biodivine_lib_bdd::{Bdd, op_function};

/// The work limit of a proof, in steps.
///
/// The limit is granted once to the verdicts, again to the number of answer sets and the shares of passages, and twice
/// more to the number of outcomes. So the figures, which can be intractable, never take effort from the verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort(pub(crate) u64);

/// The effort was used up before a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Undecided;

/// The remaining effort.
#[derive(Debug)]
pub(super) struct Budget {
    used: u64,
    left: u64,
    least: u64,
    at_once: u64,
}

/// The fuel for one query.
#[derive(Debug)]
pub(super) struct Allowance {
    left: Cell<u64>,
    at_once: u64,
}

/// One query may use this fraction of what is left, so that an intractable one leaves enough for the others.
const SHARE: u64 = 2;
/// One operation may use this fraction of an effort, because all its steps are in memory until it ends.
const AT_ONCE: u64 = 25;
/// The steps of an ordinary machine in a second, for an effort that is granted four times.
const STEPS_A_SECOND: u64 = 5_000_000;

impl Effort {
    /// Enough for more than a hundred thousand nodes in one diagram.
    pub const DEFAULT: Self = Self::seconds(10);

    /// An effort of about this many seconds on an ordinary machine. It is counted in steps and not in time, so that
    /// results are the same everywhere.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Self {
        Self(seconds.saturating_mul(STEPS_A_SECOND))
    }

    /// All the steps that it allows, granted as often as it is.
    pub(super) fn steps(self) -> u64 {
        self.0.saturating_mul(4)
    }

    /// As much of it as these steps allow.
    pub(super) fn within(self, steps: u64) -> Self {
        Self(self.0.min(steps))
    }
}

impl Default for Effort {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl From<&Self> for Undecided {
    fn from(_: &Self) -> Self {
        Self
    }
}

impl Budget {
    /// A whole effort for this many queries. Half of it is reserved for easy ones: each query can always use an equal
    /// share of that half, however much the earlier ones used.
    pub(super) fn new(effort: Effort, questions: usize) -> Self {
        let half = effort.0 / 2;
        Self {
            used: 0,
            left: half,
            least: half / (questions as u64).max(1),
            at_once: effort.0 / AT_ONCE,
        }
    }

    /// The steps that were taken so far.
    pub(super) fn used(&self) -> u64 {
        self.used
    }

    /// Does some work with a fraction of the remaining effort.
    pub(super) fn spend<T>(
        &mut self,
        work: impl FnOnce(&Allowance) -> Result<T, Undecided>,
    ) -> Result<T, Undecided> {
        self.spend_up_to(self.left / SHARE, work)
    }

    /// Does some work with half of the remaining effort.
    pub(super) fn spend_half<T>(
        &mut self,
        work: impl FnOnce(&Allowance) -> Result<T, Undecided>,
    ) -> Result<T, Undecided> {
        self.spend_up_to(self.left / 2, work)
    }

    fn spend_up_to<T>(
        &mut self,
        part: u64,
        work: impl FnOnce(&Allowance) -> Result<T, Undecided>,
    ) -> Result<T, Undecided> {
        let granted = part.max(self.least);
        let allowance = Allowance {
            left: Cell::new(granted),
            at_once: self.at_once.max(self.least),
        };
        let result = work(&allowance);
        let used = granted - allowance.left.get();
        self.used += used;
        self.left = self.left.saturating_sub(used);
        result
    }
}

impl Allowance {
    /// Conjunction.
    pub(super) fn and(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::and)
    }

    /// The first and not the second.
    pub(super) fn and_not(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::and_not)
    }

    /// Disjunction.
    pub(super) fn or(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::or)
    }

    /// Logical equivalence.
    pub(super) fn iff(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::iff)
    }

    /// The conjunction of all parts, of which there is at least one. Neighbors are combined first, which keeps
    /// intermediate results small.
    pub(super) fn all<B: Borrow<Bdd>>(&self, parts: &[B]) -> Result<Bdd, Undecided> {
        self.joined(parts, Self::and)
    }

    /// The disjunction of all parts.
    pub(super) fn any<B: Borrow<Bdd>>(&self, parts: &[B]) -> Result<Bdd, Undecided> {
        self.joined(parts, Self::or)
    }

    fn joined<B: Borrow<Bdd>>(
        &self,
        parts: &[B],
        join: fn(&Self, &Bdd, &Bdd) -> Result<Bdd, Undecided>,
    ) -> Result<Bdd, Undecided> {
        match parts {
            [part] => Ok(part.borrow().clone()),
            [one, other] => join(self, one.borrow(), other.borrow()),
            _ => {
                let (first, second) = parts.split_at(parts.len() / 2);
                join(
                    self,
                    &self.joined(first, join)?,
                    &self.joined(second, join)?,
                )
            }
        }
    }

    /// Counts steps that are not operations on diagrams.
    pub(super) fn step(&self, steps: usize) -> Result<(), Undecided> {
        let left = self.left.get().saturating_sub(steps as u64);
        self.left.set(left);
        if left == 0 { Err(Undecided) } else { Ok(()) }
    }

    /// The library only limits the nodes of a result, which does not limit the time. So steps are counted whenever the
    /// library asks for the truth of two nodes. When they are used up, every answer is false, and the library finishes
    /// at once.
    fn combine(
        &self,
        one: &Bdd,
        other: &Bdd,
        truth: impl Fn(Option<bool>, Option<bool>) -> Option<bool>,
    ) -> Result<Bdd, Undecided> {
        let granted = self.left.get().min(self.at_once);
        let left = Cell::new(granted);
        let result = Bdd::binary_op(one, other, |one, other| {
            left.set(left.get().saturating_sub(1));
            if left.get() == 0 {
                Some(false)
            } else {
                truth(one, other)
            }
        });
        self.left.set(self.left.get() - (granted - left.get()));
        if left.get() == 0 {
            Err(Undecided)
        } else {
            Ok(result)
        }
    }
}
