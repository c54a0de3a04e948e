//! Asks questions and presents examples, at a terminal or in plain lines.
//!
//! [`conduct()`] drives an [`Interview`](crate::interview::Interview) through an [`Asker`]: [`Prompts`], which are used
//! with the arrow keys, or [`Plain`], for pipes and screen readers. [`Environment`] decides which one fits.
//! [`present()`] presents a story through a [`Presenter`]; both askers are presenters.
//! A [`Guard`] restores the terminal when a signal ends the program.
//!
//! Everything here is written to standard error; results are not this module's concern.

mod asker;
mod conduct;
mod environment;
mod file_name;
mod guard;
mod keyboard;

mod plain;
mod present;
mod presenter;
mod prompts;
mod saved;
mod signals;
mod text;
mod what_if;

pub(crate) use asker::{
    Asker, Asking, Decision, Halt, Introduction, NoProgress, NotUnderstood, Opening, Reply, Review,
    SaveOffer, Saved, WayOut,
};
pub(crate) use conduct::conduct;
pub(crate) use environment::{Environment, Mode, is_plain, set_plain};
pub(crate) use guard::Guard;

pub(crate) use plain::Plain;
pub(crate) use present::{Sequel, present};
pub(crate) use presenter::{Menu, MenuRow, Presenter, Slide, Turn};
pub(crate) use prompts::Prompts;
pub(crate) use signals::{end_on_signal, report_oversized_files};
pub(crate) use text::text_width;
