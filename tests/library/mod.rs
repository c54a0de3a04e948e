//! Tests of the library that use its private modules. They are compiled into the crate, so that nothing has to be
//! public for them.

mod answers;
mod batch;
#[cfg(feature = "browser-tests")]
#[path = "../browser/mod.rs"]
mod browser;
mod check;
mod compare;
mod demo;
mod diagram;
mod display;
mod documentation;
mod doubts;
#[cfg(feature = "drawings-tests")]
#[path = "../drawings/mod.rs"]
mod drawings;
mod explain;
mod new;
mod odd_letters;
mod outcome;
mod page;
mod paper;
mod proof;
mod random;
mod reasons;
mod remedies;
mod schema;
mod single_changes;
mod terminal;
mod wrong_file;
mod yaml_mistakes;
