//! The list of all codes.

use super::{
    AnswerProblem, Code, ConditionProblem, NameProblem, ProofProblem, Severity, ShapeProblem,
    SyntaxProblem, TextProblem, YamlProblem,
};

impl Code {
    /// All codes.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let tables = [
            SyntaxProblem::CODES,
            YamlProblem::CODES,
            ShapeProblem::CODES,
            NameProblem::CODES,
            ConditionProblem::CODES,
            AnswerProblem::CODES,
            ProofProblem::CODES,
            TextProblem::CODES,
        ];
        tables.into_iter().flatten().copied()
    }

    /// The code with a given name.
    #[must_use]
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::all().find(|code| code.name() == name)
    }

    /// The codes of warnings. Only warnings can be allowed.
    pub(crate) fn warnings() -> impl Iterator<Item = Self> {
        Self::all().filter(|code| code.severity() == Severity::Warning)
    }
}
