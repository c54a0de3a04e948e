//! Asks a questionnaire at a terminal, or in plain lines from anywhere.
//!
//! [`conduct()`] drives an [`Interview`](crate::interview::Interview) through an [`Asker`]. There are two: [`Prompts`], to
//! move through with the arrow keys, and [`Plain`], for a pipe and a screen reader; [`Environment`] tells which fits.
//! [`present()`] tells a story through a [`Presenter`], which both of them are.
//! A [`Guard`] leaves the terminal as it was, whatever signal ends the program.
//!
//! Everything here is said to the person, on standard error; results are none of its business.

mod asker;
mod conduct;
mod environment;
mod file_name;
mod guard;
mod keyboard;
mod phrases;
mod plain;
mod present;
mod presenter;
mod prompts;
mod saved;
mod signals;
mod what_if;

pub(crate) use asker::{
    Asker, Asking, Decision, Halt, Introduction, NoProgress, NotUnderstood, Opening, Reply, Review,
    SaveOffer, Saved, WayOut,
};
pub(crate) use conduct::conduct;
pub(crate) use environment::{Environment, Mode, without_colours};
pub(crate) use guard::Guard;
pub(crate) use phrases::text_width;
pub(crate) use plain::Plain;
pub(crate) use present::{Sequel, present};
pub(crate) use presenter::{Menu, MenuRow, Presenter, Slide, Turn};
pub(crate) use prompts::Prompts;
pub(crate) use signals::{end_on_signal, report_oversized_files};
