//! Questions and their choices.

use std::collections::BTreeSet;

use super::{Condition, Id, Range};
use crate::words::TypeName;

/// Which question of a questionnaire, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionIndex(pub usize);

/// Which choice of a question, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceIndex(pub usize);

/// Some choices of one question, in its order.
pub type ChoiceSet = BTreeSet<ChoiceIndex>;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question {
    /// Its id.
    pub id: Id,
    /// What an answer to it can be.
    pub question_type: QuestionType,
    /// What is asked; Markdown.
    pub text: String,
    /// How to answer; Markdown.
    pub hint: Option<String>,
    /// Why it is asked; Markdown.
    pub why: Option<String>,
    /// The heading that it stands under.
    pub group: Option<String>,
    /// When it is asked; names earlier questions only.
    pub when: Condition,
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
    pub id: Id,
    /// How it is shown; plain text.
    pub label: String,
    /// Whether it can only be given alone.
    pub exclusive: bool,
}

impl Question {
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
    pub fn choice(&self, index: ChoiceIndex) -> &Choice {
        &self.choices()[index.0]
    }

    /// The choice of that id.
    #[must_use]
    pub fn choice_named(&self, id: &str) -> Option<ChoiceIndex> {
        self.choices()
            .iter()
            .position(|choice| choice.id == *id)
            .map(ChoiceIndex)
    }

    /// Whether several choices can be picked.
    #[must_use]
    pub fn is_multiple(&self) -> bool {
        matches!(self.question_type, QuestionType::SelectMultiple(_))
    }
}

impl QuestionType {
    /// The name of the type in a questionnaire file.
    #[must_use]
    pub fn name(&self) -> TypeName {
        match self {
            Self::YesNo(_) => TypeName::YesNo,
            Self::SelectOne(_) => TypeName::SelectOne,
            Self::SelectMultiple(_) => TypeName::SelectMultiple,
            Self::Integer(_) => TypeName::Integer,
        }
    }
}
