//! How much work a proof may be, and operations on decision diagrams that stop there.
//!
//! The size of a diagram cannot be foreseen, so nothing here combines two of them without counting. A step is a pair of
//! nodes that is looked at: it bounds the nodes that are made, and the time, which the size of a result does not.

use std::borrow::Borrow;
use std::cell::Cell;

use biodivine_lib_bdd::{Bdd, op_function};

/// How much work a proof may be, in steps.
///
/// It is granted to the verdicts on what the file says, again to the number of ways and the shares of them, and twice
/// over to the number of outcomes; so the figures, which can be hopeless, never take anything from the verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort(pub(crate) u64);

/// The effort did not suffice to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Undecided;

/// What is left of an effort.
#[derive(Debug)]
pub(super) struct Budget {
    left: u64,
    least: u64,
    at_once: u64,
}

/// What one question to the diagrams may cost.
#[derive(Debug)]
pub(super) struct Allowance {
    left: Cell<u64>,
    at_once: u64,
}

/// One question may take this part of what is left, so that a hopeless one leaves enough for the others.
const SHARE: u64 = 8;
/// One operation may take this part of an effort: its steps are all remembered until it is done.
const AT_ONCE: u64 = 25;
/// What an ordinary machine does in a second, with an effort granted four times in all.
const STEPS_A_SECOND: u64 = 5_000_000;

impl Effort {
    /// Enough for a hundred thousand nodes and more in one diagram.
    pub const DEFAULT: Self = Self::seconds(10);

    /// About so many seconds on an ordinary machine, counted in steps and not by the clock, so that what comes of it is
    /// the same everywhere.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Self {
        Self(seconds.saturating_mul(STEPS_A_SECOND))
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
    /// All of an effort, for so many questions. Half of it is kept for those that are easily decided: each can always
    /// take an equal part of that, whatever came before it.
    pub(super) fn new(effort: Effort, questions: usize) -> Self {
        let half = effort.0 / 2;
        Self {
            left: half,
            least: half / (questions as u64).max(1),
            at_once: effort.0 / AT_ONCE,
        }
    }

    /// Does a piece of work with a part of what is left.
    pub(super) fn spend<T>(
        &mut self,
        work: impl FnOnce(&Allowance) -> Result<T, Undecided>,
    ) -> Result<T, Undecided> {
        self.spend_up_to(self.left / SHARE, work)
    }

    /// Does a piece of work with half of what is left.
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
        self.left = self.left.saturating_sub(granted - allowance.left.get());
        result
    }
}

impl Allowance {
    /// Both.
    pub(super) fn and(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::and)
    }

    /// The one without the other.
    pub(super) fn and_not(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::and_not)
    }

    /// Either, or both.
    pub(super) fn or(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::or)
    }

    /// Both or neither.
    pub(super) fn iff(&self, one: &Bdd, other: &Bdd) -> Result<Bdd, Undecided> {
        self.combine(one, other, op_function::iff)
    }

    /// All of some, of which there is one at least; neighbors are combined first, which keeps what is in between
    /// small.
    pub(super) fn all<B: Borrow<Bdd>>(&self, parts: &[B]) -> Result<Bdd, Undecided> {
        self.joined(parts, Self::and)
    }

    /// One of some, or several.
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

    /// Takes some steps that are not an operation on diagrams.
    pub(super) fn step(&self, steps: usize) -> Result<(), Undecided> {
        let left = self.left.get().saturating_sub(steps as u64);
        self.left.set(left);
        if left == 0 { Err(Undecided) } else { Ok(()) }
    }

    /// The library limits the nodes of a result only, which says nothing of the time. So the steps are counted where it
    /// asks for the truth of two nodes; when they are used up, everything is false, and it is done at once.
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
