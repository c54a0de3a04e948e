//! The interview as a person sees it: through a terminal whose screen is read back, and in plain lines.
#![cfg(unix)]

mod endings;
mod plain;
mod prompts;
mod script;
mod session;
mod sizes;
mod ways;

/// The questionnaire that most tests ask.
const TRIAL: &str = "tests/terminal/trial.yaml";
