//! The interview as a person sees it: through a terminal whose screen is read back, and in plain lines.
#![cfg(unix)]

mod demo;
mod endings;
mod kept;
mod plain;
mod prompts;
mod session;
mod sizes;
mod stops;
mod ways;
mod what_if;

/// The questionnaire that most tests ask.
const TRIAL: &str = "tests/terminal/trial.yaml";
/// A questionnaire of one question.
const SHORT: &str = "tests/terminal/short.yaml";
