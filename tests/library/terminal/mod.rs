//! The interview as it is conducted, without a terminal.

mod commands;
mod piped;
mod plain;
mod random_lines;
mod script;

/// The questionnaire that most tests ask.
const TRIAL: &str = "tests/terminal/trial.yaml";
