//! Instructions that lead a reader through the form.

use super::Target;
use crate::explain::Clause;

/// An instruction with a condition: one sentence, or a list between its beginning and its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Instruction {
    /// How it begins: `Answer question 5 only if`.
    pub lead: String,
    /// The condition.
    pub clause: Clause,
    /// How it ends: `If not, go to question 6.`; `None` if it ends with the condition.
    pub end: Option<String>,
}

/// Whether all parts of a list must be true, and the parts.
pub(super) fn list_heading(clause: &Clause) -> (&'static str, &[Clause]) {
    match clause {
        Clause::All(parts) => ("all of these are true:", parts),
        Clause::Any(parts) => ("one or more of these is true:", parts),
        Clause::One(_) => ("this is true:", std::slice::from_ref(clause)),
    }
}

impl Instruction {
    /// Who answers a question, and where everyone else continues.
    pub(super) fn only_if(number: usize, clause: Clause, otherwise: Target) -> Self {
        Self {
            lead: format!("Answer question {number} only if"),
            clause,
            end: Some(format!("If not, {}.", otherwise.in_words())),
        }
    }

    /// Who reads a passage.
    pub(super) fn read_if(clause: Clause) -> Self {
        Self {
            lead: "Read this if".to_owned(),
            clause,
            end: None,
        }
    }

    /// Who brings up a point.
    pub(super) fn bring_up_if(clause: Clause) -> Self {
        Self {
            lead: "Bring this up if".to_owned(),
            clause,
            end: None,
        }
    }
}

impl Target {
    /// `go to question 6`.
    #[must_use]
    pub(crate) fn in_words(self) -> String {
        match self {
            Self::Question(question) => format!("go to question {}", question.0 + 1),
            Self::End => "go to the end of the questions".to_owned(),
        }
    }
}
