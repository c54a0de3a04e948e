//! How answers break a promise.

use super::Kind;
use super::kind::{noun, plural};
use crate::words::list;

/// How a set of answers breaks a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Violation {
    /// The outcome differs from the claim.
    Outcome {
        /// The items that differ: the kind of each, its name, and how it differs.
        items: Vec<(Kind, String, Deviation)>,
    },
    /// A change of one answer removes passages.
    Change {
        /// The answer before the change.
        from: GivenAnswer,
        /// The answer after the change.
        to: String,
        /// The passages that are removed.
        lost: Vec<String>,
    },
}

/// How an item differs from the claim of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Deviation {
    /// It should be asked or shown but is not.
    Missing,
    /// It should not be asked or shown but is.
    Present,
    /// It is shown, but that is not certain before a question.
    Late {
        /// The question.
        before: String,
    },
}

/// The size of a counterexample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// No counterexample has fewer answers.
    Smallest,
    /// There may be one with fewer answers: the effort limit was reached.
    NotProved,
}

/// An answer, as written in an answer file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GivenAnswer {
    /// The question id.
    pub question: String,
    /// The answer.
    pub answer: String,
}

impl Size {
    /// What to add to a message about the counterexample.
    pub(super) fn remark(self) -> &'static str {
        match self {
            Self::Smallest => "",
            Self::NotProved => " (a counterexample, perhaps not the smallest)",
        }
    }
}

impl Deviation {
    /// The deviation of one or several items of a kind.
    fn in_words(&self, kind: Kind, names: &[String]) -> String {
        let (noun, verb) = match names {
            [_] => (noun(kind).to_owned(), "is"),
            _ => (plural(kind), "are"),
        };
        let names = list(names.iter().map(|name| format!("`{name}`")), "and");
        let done = match kind {
            Kind::Question => "asked",
            _ => "shown",
        };
        match self {
            Self::Missing => format!("the {noun} {names} {verb} not {done}"),
            Self::Present => format!("the {noun} {names} {verb} {done}"),
            Self::Late { before } => {
                format!("the {noun} {names} {verb} not certain before `{before}`")
            }
        }
    }
}

/// The phrase that introduces what some answers lead to; they are those that are not skipped.
pub(super) fn with(example: &[GivenAnswer]) -> String {
    if example.is_empty() {
        "with every question skipped".to_owned()
    } else {
        format!("with {}", in_words(example))
    }
}

fn in_words(example: &[GivenAnswer]) -> String {
    let given = example
        .iter()
        .map(|given| format!("`{}: {}`", given.question, given.answer));
    list(given, "and")
}

impl Violation {
    /// The violation in words, with the answers that show it.
    pub(super) fn in_words(&self, example: &[GivenAnswer]) -> String {
        let given = in_words(example);
        match self {
            Self::Outcome { items } => {
                format!("{}, {}", with(example), list(differences(items), "and"))
            }
            Self::Change { from, to, lost } => {
                let besides = if given.is_empty() {
                    String::new()
                } else {
                    format!(", with {given},")
                };
                let GivenAnswer { question, answer } = from;
                let lost = list(lost.iter().map(|name| format!("`{name}`")), "and");
                format!("changing `{question}` from `{answer}` to `{to}`{besides} removes {lost}")
            }
        }
    }
}

/// What differs, with the items of a kind that differ in the same way taken together.
fn differences(items: &[(Kind, String, Deviation)]) -> Vec<String> {
    let mut groups: Vec<(Kind, &Deviation, Vec<String>)> = Vec::new();
    for (kind, name, deviation) in items {
        let is_same = |(of, how, _): &&mut (Kind, &Deviation, _)| of == kind && *how == deviation;
        match groups.iter_mut().find(is_same) {
            Some((_, _, names)) => names.push(name.clone()),
            None => groups.push((*kind, deviation, vec![name.clone()])),
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(kind, deviation, names)| deviation.in_words(kind, &names))
        .collect()
}
