//! Names with letters that are not what they seem.

use super::Fault;
use crate::words::{OddLetter, Oddity};

impl Fault {
    /// The letter of a name that makes it another name than it seems, which is then all that is wrong.
    pub(super) fn odd_letter(&self) -> Option<OddLetter<'_>> {
        let odd = self.name().and_then(OddLetter::of)?;
        // That a letter is not ASCII can be seen, and an unknown name can have any.
        let counts = odd.kind != Oddity::Foreign || matches!(self, Self::InvalidId { .. });
        counts.then_some(odd)
    }

    /// The name as written, of a fault that is about one.
    fn name(&self) -> Option<&str> {
        match self {
            Self::UnknownKey { key: name, .. }
            | Self::UnknownBound { key: name, .. }
            | Self::InvalidId { id: name, .. }
            | Self::UnknownType { found: name, .. }
            | Self::UnknownQuestion { id: name, .. }
            | Self::UnknownChoice { choice: name, .. }
            | Self::UnknownPassage { found: name, .. }
            | Self::UnknownPoint { found: name, .. }
            | Self::UnknownQuestionnaire { id: name, .. }
            | Self::OtherQuestionnaire { found: name, .. }
            | Self::InvalidLanguage { found: name }
            | Self::InvalidDate { found: name }
            | Self::UnknownCode { found: name, .. } => Some(name),
            _ => None,
        }
    }

    /// The name that was most likely meant, of those that there are.
    pub(super) fn meant(&self) -> Option<&str> {
        match self {
            Self::UnknownKey { nearest, .. } | Self::UnknownType { nearest, .. } => *nearest,
            Self::UnknownQuestion { nearest, .. }
            | Self::UnknownChoice { nearest, .. }
            | Self::UnknownPassage { nearest, .. }
            | Self::UnknownPoint { nearest, .. }
            | Self::UnknownQuestionnaire { nearest, .. } => nearest.as_deref(),
            Self::OtherQuestionnaire { wanted, .. } => Some(wanted),
            Self::UnknownCode { nearest, .. } => nearest.map(super::Code::name),
            _ => None,
        }
    }
}
