//! An example presented answer by answer to an audience, and what changes with other answers.
//!
//! A [`Story`] is an example with what each of its answers adds; a [`Course`] is the state of its presentation, and a
//! [`Change`] a what-if in progress. Nothing here depends on a terminal: [`scene()`] returns the text of one scene, and
//! [`text()`] joins all of them, so a pipe and a screen cannot tell different stories.

mod change;
mod course;
mod story;
mod text;

pub(crate) use change::{Change, Retreat};
pub(crate) use course::{Course, CurrentAnswer, Origin, Place};
pub(crate) use story::{Scene, Step, Story};
pub(crate) use text::{scene, text, what_if};
