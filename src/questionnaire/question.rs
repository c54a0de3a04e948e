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
    /// What an answer to it can be.
    pub(crate) question_type: QuestionType,
    /// What is asked; Markdown.
    pub(crate) text: String,
    /// What reasons, reviews and tables call it; plain text.
    pub(crate) short: Option<String>,
    /// How to answer; Markdown.
    pub(crate) hint: Option<String>,
    /// Why it is asked; Markdown.
    pub(crate) why: Option<String>,
    /// The heading that it stands under.
    pub(crate) group: Option<String>,
    /// When it is asked; names earlier questions only.
    pub(crate) when: Condition,
}

/// What an answer to a question can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionType {
    /// One of `yes`, `no` and `unsure`.
    YesNo(Vec<Choice>),
    /// One of these.
    SelectOne(Vec<Choice>),
    /// Any of these, at least one.
    SelectMultiple(Vec<Choice>),
    /// A whole number in a range.
    Integer(Range),
}

/// One answer that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub(crate) id: Id,
    /// How it is shown; plain text.
    pub(crate) label: String,
    /// Whether it can only be given alone.
    pub(crate) exclusive: bool,
}

impl Question {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// What is asked; Markdown.
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

    /// What an answer to it can be.
    #[must_use]
    pub fn question_type(&self) -> &QuestionType {
        &self.question_type
    }

    /// Its choices, none for a number.
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
    #[must_use]
    pub(crate) fn choice(&self, index: ChoiceIndex) -> &Choice {
        &self.choices()[index.0]
    }

    /// The choice of that id.
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

    /// How it is shown; plain text.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Whether it can only be given alone.
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
