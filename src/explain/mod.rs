//! What an author or a teacher wants to know about a questionnaire: conditions in words, and what each answer leads to.

mod boxes;
mod clause;
mod condition;
mod effect;

pub(crate) use boxes::{Boxes, letter};
pub(crate) use clause::{Clause, box_name, clause, many_of_these};
pub(crate) use condition::in_words;
pub(crate) use effect::{Effect, Effects, Trigger, effects};
