//! The program's own words, each text in one place.

pub(crate) mod comparison;
pub(crate) mod demo;
pub(crate) mod outcome;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod summary;
