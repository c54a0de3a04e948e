//! Indices of questions and of their choices.

use std::collections::BTreeSet;

/// The index of a question in its questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct QuestionIndex(pub(crate) usize);

/// The index of a choice in its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ChoiceIndex(pub(crate) usize);

/// Some choices of one question, in order.
pub(crate) type ChoiceSet = BTreeSet<ChoiceIndex>;
