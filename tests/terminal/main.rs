//! The interview at a terminal whose screen is read back.
#![cfg(unix)]

mod demo;
mod endings;
mod kept;
mod notices;
mod plain;
mod prompts;
mod session;
mod sizes;
mod stops;
mod ways;
mod what_if;

/// The questionnaire of most tests.
const TRIAL: &str = "tests/terminal/trial.yaml";
/// A questionnaire of one question.
const SHORT: &str = "tests/terminal/short.yaml";
