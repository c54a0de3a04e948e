//! An example told answer by answer to an audience, and what changes with another answer.
//!
//! A [`Story`] is an example with what each of its answers brings up; a [`Course`] is where its telling stands, and a
//! [`Change`] a what-if under way. Nothing here knows a terminal: [`scene()`] gives the text of one part, and [`text()`]
//! is nothing but all of them, so that a pipe and a screen cannot tell different stories.

mod change;
mod course;
mod story;
mod text;

pub(crate) use change::{Change, Retreat};
pub(crate) use course::{Course, Given, Origin, Place};
pub(crate) use story::{Scene, Step, Story};
pub(crate) use text::{scene, text, what_if};
