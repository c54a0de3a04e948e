//! Instructions that lead a reader through the form.

use super::Target;
use crate::explain::{Clause, how_many, letter};
use crate::questionnaire::Range;

/// An instruction with a condition: one sentence, or a list between its beginning and its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Instruction {
    /// How it begins: `Answer question 5 only if`.
    pub lead: String,
    /// The condition.
    pub clause: Clause,
    /// The mark after the condition, where it is in the same sentence: `.`, or `:` before what it is about.
    pub stop: char,
    /// How it ends: `If not, go to question 6.`; `None` if it ends with the condition.
    pub end: Option<String>,
}

/// How many parts of a list must be true, and the parts.
pub(super) fn list_heading(clause: &Clause) -> (String, &[Clause]) {
    match clause {
        Clause::All(parts) => ("all of these are true:".to_owned(), parts),
        Clause::Any(parts) => ("one or more of these is true:".to_owned(), parts),
        Clause::Count(range, parts) => (many(*range), parts),
        Clause::One(_) => ("this is true:".to_owned(), std::slice::from_ref(clause)),
    }
}

/// `at least 4 of these are true:`
fn many(range: Range) -> String {
    let is_of_one = match (range.at_least, range.at_most) {
        (_, Some(0)) => true,
        (_, Some(most)) => most == 1,
        (least, None) => least == Some(1),
    };
    let verb = if is_of_one { "is" } else { "are" };
    format!("{} of these {verb} true:", how_many(range))
}

impl Instruction {
    fn new(lead: impl Into<String>, clause: Clause) -> Self {
        Self {
            lead: lead.into(),
            clause,
            stop: '.',
            end: None,
        }
    }

    /// Who answers a question, and where everyone else continues.
    pub(super) fn only_if(number: usize, clause: Clause, otherwise: Target) -> Self {
        Self {
            end: Some(format!("If not, {}.", otherwise.in_words())),
            ..Self::new(format!("Answer question {number} only if"), clause)
        }
    }

    /// Who checks a lettered box.
    pub(super) fn check_if(clause: Clause) -> Self {
        Self::new("Check this box if", clause)
    }

    /// Whom the text below it is for.
    pub(super) fn for_whom(clause: Clause) -> Self {
        Self {
            stop: ':',
            ..Self::new("If", clause)
        }
    }
}

impl Target {
    /// `go to question 6`.
    #[must_use]
    pub(crate) fn in_words(self) -> String {
        let place = match self {
            Self::Question(question) => format!("question {}", question.0 + 1),
            Self::Box(position) => format!("box {}", letter(position)),
            Self::Notice(position) => format!("notice {}", position + 1),
            Self::End => "the end of the questions".to_owned(),
        };
        format!("go to {place}")
    }
}
