//! Located problems of a file: what is wrong, where, and what to do.
//!
//! A [`Fault`] is the facts; `message` has the words; `render` draws them with the line they speak of, and `record` tells
//! them to scripts. Nothing here prints.

mod bound;
mod code;
mod doubt;
mod doubt_message;
mod fault;
mod fault_code;
mod file_kind;
mod flaw;
mod flaw_message;
mod form_message;
mod help;
mod kind;
mod message;
mod odd_name;
mod operator;
mod record;
mod render;
mod whole;
mod yaml_mistake;

pub use bound::is_like_bound;
pub use code::{Code, Severity};
pub use doubt::{Concern, Doubt, LostMarkup};
pub use fault::Fault;
pub use file_kind::FileKind;
pub use flaw::{Breach, Claim, Flaw, Given, Size};
pub use kind::Kind;
pub use operator::instead_of_operator;
pub use record::Record;
pub use render::{Rendering, render};
pub use yaml_mistake::YamlMistake;

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
    pub fn one(source: Source, fault: Fault, span: Span) -> Self {
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
