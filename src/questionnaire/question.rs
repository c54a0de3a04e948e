//! Questions and their choices.

use super::{ChoiceIndex, Condition, Id, Range};
use crate::words::TypeName;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::struct_field_names, reason = "Rust reserves the word `type`")]
pub struct Question {
    /// Its id.
    pub(crate) id: Id,
    /// The answers that it accepts.
    pub(crate) question_type: QuestionType,
    /// The text of the question; Markdown.
    pub(crate) text: String,
    /// What reasons, reviews and tables call it; plain text.
    pub(crate) short: Option<String>,
    /// How to answer; Markdown.
    pub(crate) hint: Option<String>,
    /// Why it is asked; Markdown.
    pub(crate) why: Option<String>,
    /// The heading of its group.
    pub(crate) group: Option<String>,
    /// The condition under which it is asked; it names earlier questions only.
    pub(crate) when: Condition,
}

/// The answers that a question accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionType {
    /// One of `yes`, `no` and `unsure`.
    YesNo(Vec<Choice>),
    /// One of these choices.
    SelectOne(Vec<Choice>),
    /// One or more of these choices.
    SelectMultiple(Vec<Choice>),
    /// An integer in a range.
    Integer(Range),
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub(crate) id: Id,
    /// Its label; plain text.
    pub(crate) label: String,
    /// Whether it excludes all other choices.
    pub(crate) exclusive: bool,
}

impl Question {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// The text of the question; Markdown.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How to answer; Markdown.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// Why it is asked; Markdown.
    #[must_use]
    pub fn why(&self) -> Option<&str> {
        self.why.as_deref()
    }

    /// The answers that it accepts.
    #[must_use]
    pub fn question_type(&self) -> &QuestionType {
        &self.question_type
    }

    /// Its choices; empty for a question that takes a number.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.question_type {
            QuestionType::YesNo(choices)
            | QuestionType::SelectOne(choices)
            | QuestionType::SelectMultiple(choices) => choices,
            QuestionType::Integer(_) => &[],
        }
    }

    /// The choice at an index.
    ///
    /// # Panics
    ///
    /// If the index is not that of a choice of this question.
    #[must_use]
    pub(crate) fn choice(&self, index: ChoiceIndex) -> &Choice {
        &self.choices()[index.0]
    }

    /// The choice with this id.
    #[must_use]
    pub(crate) fn choice_named(&self, id: &str) -> Option<ChoiceIndex> {
        self.choices()
            .iter()
            .position(|choice| choice.id == *id)
            .map(ChoiceIndex)
    }

    /// Whether several choices can be picked.
    #[must_use]
    pub(crate) fn is_multiple(&self) -> bool {
        matches!(self.question_type, QuestionType::SelectMultiple(_))
    }
}

impl Choice {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// Its label; plain text.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Whether it excludes all other choices.
    #[must_use]
    pub fn is_exclusive(&self) -> bool {
        self.exclusive
    }
}

impl QuestionType {
    /// The name of the type in a questionnaire file.
    #[must_use]
    pub(crate) fn name(&self) -> TypeName {
        match self {
            Self::YesNo(_) => TypeName::YesNo,
            Self::SelectOne(_) => TypeName::SelectOne,
            Self::SelectMultiple(_) => TypeName::SelectMultiple,
            Self::Integer(_) => TypeName::Integer,
        }
    }
}
