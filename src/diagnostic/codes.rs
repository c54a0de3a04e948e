//! All the codes that the tables declare.

use super::{
    AnswerProblem, Code, ConditionProblem, NameProblem, ProofProblem, Severity, ShapeProblem,
    SyntaxProblem, TextProblem, YamlProblem,
};

impl Code {
    /// Every code there is.
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

    /// The code of that name.
    #[must_use]
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::all().find(|code| code.name() == name)
    }

    /// The codes of warnings, which are those that can be allowed.
    pub(crate) fn warnings() -> impl Iterator<Item = Self> {
        Self::all().filter(|code| code.severity() == Severity::Warning)
    }
}
