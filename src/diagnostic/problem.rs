//! A problem, as facts: an entry of one of the tables.

use super::{
    AnswerProblem, Code, ConditionProblem, NameProblem, OpenQuestion, ProofProblem, ShapeProblem,
    SyntaxProblem, TextProblem, YamlProblem,
};
use crate::words::{OddLetter, Oddity};

/// A problem, without its place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::enum_variant_names,
    reason = "a variant is named after its content"
)]
pub(crate) enum Problem {
    SyntaxProblem(SyntaxProblem),
    YamlProblem(YamlProblem),
    ShapeProblem(ShapeProblem),
    NameProblem(NameProblem),
    ConditionProblem(ConditionProblem),
    AnswerProblem(AnswerProblem),
    ProofProblem(ProofProblem),
    TextProblem(TextProblem),
}

/// Calls a method of the problem, whichever table it is from.
macro_rules! ask {
    ($self:ident . $question:ident) => {
        match $self {
            Problem::SyntaxProblem(problem) => problem.$question(),
            Problem::YamlProblem(problem) => problem.$question(),
            Problem::ShapeProblem(problem) => problem.$question(),
            Problem::NameProblem(problem) => problem.$question(),
            Problem::ConditionProblem(problem) => problem.$question(),
            Problem::AnswerProblem(problem) => problem.$question(),
            Problem::ProofProblem(problem) => problem.$question(),
            Problem::TextProblem(problem) => problem.$question(),
        }
    };
}

impl From<OpenQuestion> for Problem {
    fn from(question: OpenQuestion) -> Self {
        ProofProblem::NotProved { question }.into()
    }
}

impl Problem {
    /// The code of the problem.
    #[must_use]
    pub(crate) fn code(&self) -> Code {
        ask!(self.code)
    }

    /// What is wrong, in one line.
    #[must_use]
    pub(crate) fn message(&self) -> String {
        match (self.odd_letter(), self) {
            (Some(odd), _) => odd.message(),
            (None, Self::YamlProblem(problem)) => {
                format!("this cannot be read as YAML: {}", problem.message())
            }
            (None, _) => ask!(self.message),
        }
    }

    /// What to do about it, if there is a suggestion.
    #[must_use]
    pub(crate) fn help(&self) -> Option<String> {
        let odd = self.odd_letter().and_then(|odd| odd.help(self.meant()));
        odd.or_else(|| ask!(self.help))
    }

    /// The odd letter in a name, if it makes the name look like another one; then that is the problem to report.
    fn odd_letter(&self) -> Option<OddLetter<'_>> {
        let name = match self {
            Self::ShapeProblem(
                ShapeProblem::UnknownKey { key, .. } | ShapeProblem::UnknownBound { key, .. },
            ) => key,
            Self::NameProblem(problem) => problem.name()?,
            _ => return None,
        };
        let odd = OddLetter::of(name)?;
        // Readers can see that a letter is not ASCII, and an unknown name may contain any.
        let counts = odd.kind != Oddity::Foreign || self.code() == Code::InvalidId;
        counts.then_some(odd)
    }

    /// The existing name that was most likely meant.
    fn meant(&self) -> Option<&str> {
        match self {
            Self::ShapeProblem(ShapeProblem::UnknownKey { nearest, .. }) => *nearest,
            Self::NameProblem(problem) => problem.meant(),
            _ => None,
        }
    }
}
