//! Whether a condition holds, as a constant or as a variable.

use super::factor::Variable;

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Signal {
    /// Always or never.
    Constant(bool),
    /// If a variable, which has two values, is 1; or, negated, if it is 0.
    Variable {
        /// The variable.
        variable: Variable,
        /// Its value.
        value: bool,
    },
}

impl Signal {
    /// The negation.
    pub(super) fn not(self) -> Self {
        match self {
            Self::Constant(value) => Self::Constant(!value),
            Self::Variable { variable, value } => Self::Variable {
                variable,
                value: !value,
            },
        }
    }

    /// The variable that decides it.
    pub(super) fn variable(self) -> Option<Variable> {
        match self {
            Self::Constant(_) => None,
            Self::Variable { variable, .. } => Some(variable),
        }
    }

    /// Whether it holds if its variable has a value.
    pub(super) fn is_met(self, by: usize) -> bool {
        match self {
            Self::Constant(value) => value,
            Self::Variable { value, .. } => usize::from(value) == by,
        }
    }
}

impl Variable {
    /// That it is 1.
    pub(super) fn holds(self) -> Signal {
        Signal::Variable {
            variable: self,
            value: true,
        }
    }
}
