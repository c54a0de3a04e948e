//! The content of a sheet, which every format prints.

use super::{Instruction, Key};
use crate::questionnaire::{Question, Questionnaire};

/// A questionnaire as a printed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet<'q> {
    /// The questionnaire.
    pub of: &'q Questionnaire,
    /// Its questions, in order.
    pub questions: Vec<SheetQuestion<'q>>,
    /// What each answer leads to.
    pub key: Key,
    /// The passages to read.
    pub sections: Vec<SheetSection<'q>>,
    /// The points to discuss.
    pub points: Vec<SheetPoint<'q>>,
    /// The questions to ask.
    pub to_ask: Vec<SheetToAsk<'q>>,
}

/// A question with its instructions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetQuestion<'q> {
    /// Its number, from 1.
    pub number: usize,
    /// The heading of its group, if it is the first question of the group.
    pub group: Option<&'q str>,
    /// Who answers it, unless everyone who reaches it does.
    pub only_if: Option<Instruction>,
    /// The question.
    pub question: &'q Question,
    /// Whether several boxes may be checked, or what to write; empty if one box is to be checked.
    pub how: Option<String>,
    /// The boxes to check; none if a number is to be written.
    pub boxes: Vec<SheetBox<'q>>,
    /// Where to go if the question is left blank, unless it is the next question.
    pub after_blank: Option<String>,
    /// The lettered boxes right after it.
    pub summaries: Vec<SheetSummary<'q>>,
    /// The notices right after it and the lettered boxes.
    pub notices: Vec<SheetNotice<'q>>,
}

/// A box to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetBox<'q> {
    /// Its label; plain text.
    pub label: &'q str,
    /// A note that the box is exclusive.
    pub note: Option<&'static str>,
    /// Where to go if it is checked, unless it is the next question.
    pub go_on: Option<String>,
}

/// A lettered box: a named condition, which is checked if it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetSummary<'q> {
    /// Its letter.
    pub letter: String,
    /// What holds then; plain text.
    pub text: &'q str,
    /// Who checks it.
    pub check_if: Instruction,
}

/// A notice with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetNotice<'q> {
    /// Its number, from 1.
    pub number: usize,
    /// Whom it is for.
    pub for_whom: Instruction,
    /// Markdown.
    pub text: &'q str,
}

/// A heading with all its passages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetSection<'q> {
    /// The heading; plain text.
    pub title: &'q str,
    /// Its passages.
    pub passages: Vec<SheetPassage<'q>>,
}

/// A passage with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetPassage<'q> {
    /// Its number, from 1, counted over all sections.
    pub number: String,
    /// What it is about; plain text.
    pub title: Option<&'q str>,
    /// Who reads it, unless everyone does.
    pub for_whom: Option<Instruction>,
    /// Markdown.
    pub text: &'q str,
    /// The source of its facts, if it names one of its own.
    pub source: Option<&'q str>,
}

/// A point with its letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetPoint<'q> {
    /// Its letter: `A`, `B`, ..., `Z`, `AA`, ...
    pub letter: String,
    /// Who brings it up, unless everyone does.
    pub for_whom: Option<Instruction>,
    /// Markdown.
    pub text: &'q str,
}

/// A question to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetToAsk<'q> {
    /// Its letter and who asks it, unless everyone does.
    pub for_whom: Option<(String, Instruction)>,
    /// Markdown.
    pub text: &'q str,
}
