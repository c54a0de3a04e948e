//! The interview as a person sees it: through a terminal whose screen is read back, and in plain lines.
#![cfg(unix)]

mod plain;
mod script;

/// The questionnaire that most tests ask.
const TRIAL: &str = "tests/terminal/trial.yaml";
