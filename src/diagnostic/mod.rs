//! Located problems of a file: what is wrong, where it is, and what to do about it.
//!
//! Each kind of problem has one entry in a table: its code, severity and summary, its fields, its message and its help.
//! [`render()`] shows problems with their source lines, and [`Record`] is their form for scripts. Nothing here prints.

mod answers;
mod bound;
mod code;
mod codes;
mod conditions;
mod explanation;
mod file_kind;
mod help;
mod kind;
mod names;
mod operator;
mod order;
mod problem;
mod proof;
mod record;
mod render;
mod shape;
mod syntax;
mod table;
mod texts;
mod value;
mod violation;
mod whole;
mod yaml;

pub(crate) use answers::AnswerProblem;
pub(crate) use bound::is_like_bound;
pub use code::{Code, Severity};
pub(crate) use conditions::ConditionProblem;
pub(crate) use explanation::{Cause, Explanation, Note};
pub(crate) use file_kind::FileKind;
pub(crate) use kind::Kind;
pub(crate) use names::NameProblem;
pub(crate) use operator::instead_of_operator;
pub(crate) use problem::Problem;
pub(crate) use proof::{OpenQuestion, ProofProblem};
pub(crate) use record::Record;
pub(crate) use render::{Rendering, render};
pub(crate) use shape::ShapeProblem;
pub(crate) use syntax::SyntaxProblem;
pub(crate) use texts::TextProblem;
pub(crate) use value::{Expected, ValueKind};
pub(crate) use violation::{Deviation, GivenAnswer, Size, Violation};
pub(crate) use yaml::YamlProblem;

use std::fmt;

use crate::source::{Position, Source, Span};
use crate::words::one_line;

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub(crate) problem: Problem,
    pub(crate) span: Span,
    pub(crate) why: Box<Explanation<Span>>,
}

/// The problems of one source, in the order of its text; but a problem that follows from another one comes after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics {
    source: Source,
    items: Vec<Diagnostic>,
}

impl Diagnostic {
    /// Creates a problem at a place.
    #[must_use]
    pub(crate) fn new(problem: impl Into<Problem>, span: Span) -> Self {
        Self {
            problem: problem.into(),
            span,
            why: Box::default(),
        }
    }

    /// The code of the problem.
    #[must_use]
    pub fn code(&self) -> Code {
        self.problem.code()
    }

    /// What is wrong, in one line.
    #[must_use]
    pub fn message(&self) -> String {
        self.why.added_to(self.problem.message())
    }

    /// What to do about it, if there is a suggestion.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        self.why.help().or_else(|| self.problem.help())
    }

    /// Its severity.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.problem.code().severity()
    }
}

impl Diagnostics {
    /// Collects the problems of `source` and sorts them.
    #[must_use]
    pub(crate) fn new(source: Source, items: Vec<Diagnostic>) -> Self {
        let items = order::sorted(items);
        Self { source, items }
    }

    /// Creates a single problem of `source`.
    #[must_use]
    pub(crate) fn one(source: Source, problem: impl Into<Problem>, span: Span) -> Self {
        Self::new(source, vec![Diagnostic::new(problem, span)])
    }

    /// The source that the problems are about.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Each problem, in the order of the text; but one that follows from another comes after it.
    #[must_use]
    pub fn items(&self) -> &[Diagnostic] {
        &self.items
    }

    /// The number of problems with a given severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let of_that_weight = |item: &&Diagnostic| item.severity() == severity;
        self.items.iter().filter(of_that_weight).count()
    }

    /// The position at which a problem begins.
    #[must_use]
    pub fn position(&self, item: &Diagnostic) -> Position {
        self.source.position(item.span.start)
    }
}

impl fmt::Display for Diagnostics {
    /// One line per problem: `back.yaml:2:8: error[empty-condition]: this condition is empty`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut positions = self.source.positions();
        for (number, item) in self.items.iter().enumerate() {
            let Position { line, column } = positions.of(item.span.start);
            let (severity, code) = (item.severity().name(), item.code());
            let name = one_line(self.source.name());
            let separator = if number == 0 { "" } else { "\n" };
            write!(
                f,
                "{separator}{name}:{line}:{column}: {severity}[{code}]: {}",
                item.message()
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
