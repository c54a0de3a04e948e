//! A self-check questionnaire for health education: it shows what to read and what to ask, and never diagnoses.
//!
//! A questionnaire is one YAML file: questions with branching, an article in sections and passages, and a "talk to your
//! provider" prompt. Answers bring up passages and talking points, each with the reason why.
//!
//! The modules from the ground up, which is the order to read them in; each imports only those before it:
//!
//! - [`words`], [`source`], [`diagnostic`]: the grammar of messages, a text with places, located problems
//! - `phrases`: what the program says in its own words, each text in one place
//! - [`tree`]: a YAML or JSON file with order, duplicates and places kept
//! - [`questionnaire`]: what is right by construction; conditions, and the one fold that gives them a meaning
//! - [`document`]: the files as authored
//! - [`check`]: a document becomes a questionnaire, or everything that is wrong with it
//! - [`wording`], [`review`]: what is worth a second look in a file, its phrases and its age
//! - [`builtin`]: the questionnaires that the program brings along
//! - [`answers`]: answers, and the files and arguments that they are read from
//! - [`outcome`]: what answers bring up, and why
//! - [`proof`]: what is so for all answers at once
//! - [`explain`]: conditions in words, and what each answer brings up
//! - [`interview`]: which question is next
//! - [`report`]: an outcome as text, Markdown, HTML and JSON
//! - [`display`]: texts that people do not see as they were meant
//! - [`comparison`]: what differs between two sets of answers, and so in what they bring up
//! - [`batch`]: many sets of answers, an outcome a line
//! - [`demo`]: an example told answer by answer to an audience, and what changes with another answer
//! - [`export`]: a questionnaire as what others open: a page, a sheet of paper, a diagram
//! - [`terminal`]: asks at prompts or in plain lines
//! - [`template`]: the questionnaire to start from
//! - [`cli`]: the commands, one file each
//!
//! Nothing here prints, exits or reads the environment but [`terminal`] and [`cli`].

pub mod answers;
pub mod batch;
pub mod builtin;
pub mod check;
pub mod cli;
pub mod comparison;
pub mod demo;
pub mod diagnostic;
pub mod display;
pub mod document;
pub mod explain;
pub mod export;
pub mod interview;
pub mod outcome;
mod phrases;
pub mod proof;
pub mod questionnaire;
pub mod report;
pub mod review;
pub mod source;
pub mod template;
pub mod terminal;
pub mod tree;
pub mod wording;
pub mod words;

// Files that are shared with benchmarks and integration tests name the library from outside.
#[cfg(test)]
extern crate self as selfcheck;

#[cfg(test)]
#[path = "../tests/library/mod.rs"]
mod tests;
