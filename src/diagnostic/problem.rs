//! What is wrong, as facts: one problem of one of the tables.

use super::{
    AnswerProblem, Code, ConditionProblem, NameProblem, OpenQuestion, ProofProblem, ShapeProblem,
    SyntaxProblem, TextProblem, YamlProblem,
};
use crate::words::{OddLetter, Oddity};

/// One problem, without its place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::enum_variant_names,
    reason = "a variant has the name of what it holds"
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

/// Asks the problem, of whichever table it is.
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
    /// The stable name of this kind of problem.
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

    /// What to do about it, where there is something to say.
    #[must_use]
    pub(crate) fn help(&self) -> Option<String> {
        let odd = self.odd_letter().and_then(|odd| odd.help(self.meant()));
        odd.or_else(|| ask!(self.help))
    }

    /// The letter of a name that makes it another name than it seems, which is then all that is wrong.
    fn odd_letter(&self) -> Option<OddLetter<'_>> {
        let name = match self {
            Self::ShapeProblem(
                ShapeProblem::UnknownKey { key, .. } | ShapeProblem::UnknownBound { key, .. },
            ) => key,
            Self::NameProblem(problem) => problem.name()?,
            _ => return None,
        };
        let odd = OddLetter::of(name)?;
        // That a letter is not ASCII can be seen, and an unknown name can have any.
        let counts = odd.kind != Oddity::Foreign || self.code() == Code::InvalidId;
        counts.then_some(odd)
    }

    /// The name that was most likely meant, of those that there are.
    fn meant(&self) -> Option<&str> {
        match self {
            Self::ShapeProblem(ShapeProblem::UnknownKey { nearest, .. }) => *nearest,
            Self::NameProblem(problem) => problem.meant(),
            _ => None,
        }
    }
}
