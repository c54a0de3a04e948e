//! What an author or a teacher wants to know about a questionnaire: conditions in words, and what each answer leads to.

mod boxes;
mod clause;
mod condition;
mod effect;
mod fact;

pub(crate) use boxes::{Boxes, letter};
pub(crate) use clause::{Clause, clause, how_many};
pub(crate) use condition::in_words;
pub(crate) use effect::{Effect, Effects, NamedAs, NamedEffect, Trigger, effects};
pub(crate) use fact::box_name;
