//! How the parts of a condition are combined.

use biodivine_lib_bdd::Bdd;

use super::diagram::count;
use super::effort::{Allowance, Undecided};
use crate::questionnaire::Range;

/// How parts are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Connective {
    All,
    Any,
    Not,
    /// The number of parts that hold is in a range with one bound.
    Count(Range),
}

impl Connective {
    /// Whether the whole holds for more answers without one of its parts.
    pub(super) fn is_restricted_by_parts(self) -> bool {
        match self {
            Self::All => true,
            Self::Count(range) => range.at_least.is_none(),
            Self::Any | Self::Not => false,
        }
    }

    /// Whether the whole holds for fewer answers if one of its parts holds for more.
    pub(super) fn is_reversed(self) -> bool {
        match self {
            Self::Not => true,
            Self::Count(range) => range.at_least.is_none(),
            Self::All | Self::Any => false,
        }
    }

    /// Whether this number of parts is below the lower bound.
    pub(super) fn needs_more_than(self, parts: usize) -> bool {
        match self {
            Self::Count(range) => {
                let least = range.at_least.unwrap_or(0);
                usize::try_from(least).is_ok_and(|least| least > parts)
            }
            _ => false,
        }
    }

    /// The answers for which a whole holds, given those for each of its parts; there is at least one.
    pub(super) fn holds(self, parts: &[&Bdd], allowance: &Allowance) -> Result<Bdd, Undecided> {
        match self {
            Self::All => allowance.all(parts),
            Self::Any => allowance.any(parts),
            Self::Not => Ok(allowance.all(parts)?.into_not()),
            Self::Count(range) => {
                let parts: Vec<Bdd> = parts.iter().map(|part| (*part).clone()).collect();
                count(range, &parts, allowance)
            }
        }
    }
}
