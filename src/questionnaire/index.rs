//! Which question, and which of its choices.

use std::collections::BTreeSet;

/// Which question of a questionnaire, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct QuestionIndex(pub(crate) usize);

/// Which choice of a question, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ChoiceIndex(pub(crate) usize);

/// Some choices of one question, in its order.
pub(crate) type ChoiceSet = BTreeSet<ChoiceIndex>;
