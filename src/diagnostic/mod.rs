//! Located problems of a file: what is wrong, where, and what to do.
//!
//! Each kind of problem has one entry in a table: its code, severity and summary, its fields, its message and its help.
//! [`render()`] draws problems with the lines they are about, and [`Record`] gives them to scripts. Nothing here prints.

mod answers;
mod bound;
mod code;
mod conditions;
mod fault;
mod file_kind;
mod help;
mod kind;
mod names;
mod operator;
mod proof;
mod record;
mod render;
mod shape;
mod syntax;
mod table;
mod texts;
mod value;
mod whole;
mod yaml;

pub use answers::AnswerProblem;
pub use bound::is_like_bound;
pub use code::{Code, Severity};
pub use conditions::ConditionProblem;
pub use fault::Fault;
pub use file_kind::FileKind;
pub use kind::Kind;
pub use names::NameProblem;
pub use operator::instead_of_operator;
pub use proof::{GivenAnswer, OpenQuestion, ProofProblem, Size, Violation};
pub use record::Record;
pub use render::{Rendering, render};
pub use shape::ShapeProblem;
pub use syntax::SyntaxProblem;
pub use texts::TextProblem;
pub use value::{Expected, ValueKind};
pub use yaml::YamlProblem;

use crate::source::{Position, Source, Span};

/// One problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub fault: Fault,
    /// Where, in the source of the [`Diagnostics`] that hold it.
    pub span: Span,
}

/// The problems of one source, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics {
    source: Source,
    items: Vec<Diagnostic>,
}

impl Diagnostic {
    /// A problem at a place.
    #[must_use]
    pub fn new(fault: impl Into<Fault>, span: Span) -> Self {
        Self {
            fault: fault.into(),
            span,
        }
    }

    /// How much it weighs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.fault.code().severity()
    }
}

impl Diagnostics {
    /// The problems of `source`, put in order.
    #[must_use]
    pub fn new(source: Source, mut items: Vec<Diagnostic>) -> Self {
        items.sort_by_key(|item| item.span.start);
        Self { source, items }
    }

    /// One problem of `source`.
    #[must_use]
    pub fn one(source: Source, fault: impl Into<Fault>, span: Span) -> Self {
        let fault = fault.into();
        Self::new(source, vec![Diagnostic { fault, span }])
    }

    /// The text they speak of.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Each problem, in the order of the text.
    #[must_use]
    pub fn items(&self) -> &[Diagnostic] {
        &self.items
    }

    /// How many of them weigh that much.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let of_that_weight = |item: &&Diagnostic| item.severity() == severity;
        self.items.iter().filter(of_that_weight).count()
    }

    /// Where a problem begins.
    #[must_use]
    pub fn position(&self, item: &Diagnostic) -> Position {
        self.source.position(item.span.start)
    }
}
