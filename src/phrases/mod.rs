//! The program's own words, each text in one place.

pub(crate) mod comparison;
pub(crate) mod demo;
pub(crate) mod diagram;
pub(crate) mod interview;
pub(crate) mod lines;
pub(crate) mod outcome;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod prompts;
pub(crate) mod saving;
pub(crate) mod script;
#[cfg(feature = "proof")]
pub(crate) mod show;
pub(crate) mod stage;
pub(crate) mod summary;
