//! A self-check questionnaire for health education: it shows what to read and what to ask, and never diagnoses.
//!
//! A [`Questionnaire`] is one YAML file: questions with branching, an article in sections and passages, and a "talk to your
//! provider" prompt. A [`Response`] has one person's answers to it. Its [`Report`] shows the passages and talking points
//! that go with these answers, each with the reason why.
//!
//! ```
//! use selfcheck::{Questionnaire, Response, Source, Styling};
//!
//! let file = r#"
//! selfcheck: 1
//! id: lower_back
//! title: Lower back self-check
//! version: 1.0.0
//! language: en
//! about: A few questions about your lower back.
//! not_a_diagnosis: This is not a diagnosis.
//! questions:
//!   - {id: back_pain, type: yes_no, text: Does your lower back hurt?}
//!   - {id: weeks, type: integer, text: For how many weeks?, min: 0, when: {back_pain: yes}}
//! article:
//!   title: Lower back pain
//!   publisher: A clinic
//!   reviewed: 2025-07
//!   sections:
//!     - id: time
//!       title: How long it lasts
//!       passages:
//!         - {id: long, when: {weeks: {at_least: 6}}, text: Some pain lasts for weeks.}
//! provider_prompt:
//!   text: Talk to your health care provider.
//! "#;
//! let questionnaire = Questionnaire::read(Source::new("back.yaml", file))?;
//! let mut response = Response::new(&questionnaire);
//! response.set("back_pain=yes")?;
//! assert_eq!(response.next_question().map(|question| question.text()), Some("For how many weeks?"));
//! response.set("weeks=7")?;
//! let report = response.report()?;
//! assert_eq!(report.sections[0].passages[0].text, "Some pain lasts for weeks.");
//! assert!(report.text(80, Styling::Plain).contains("Because: \"For how many weeks?\", 7"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Only [`Questionnaire::read`] makes a questionnaire, and nothing changes one:
//!
//! ```compile_fail,E0616
//! let mut questionnaire = selfcheck::Questionnaire::built_in("osteonecrosis").expect("it is built in");
//! questionnaire.not_a_diagnosis.clear();
//! ```
//!
//! ```compile_fail,E0603
//! let condition = selfcheck::questionnaire::Condition::always();
//! ```
//!
//! The features `proof` (proofs about all possible answers), `batch` (many responses at once) and `export` (a web page
//! and a printable form) are on by default. Without them, the program has the commands `run`, `list`, `show`, `test`,
//! `compare`, `demo`, `new` and `completions`.

#![cfg_attr(
    not(all(feature = "proof", feature = "batch", feature = "export")),
    allow(
        dead_code,
        unused_imports,
        reason = "some of it is there for a feature that is left out"
    )
)]

mod answers;
#[cfg(feature = "batch")]
pub mod batch;
mod builtin;
mod check;
mod cli;
mod comparison;
mod demo;
mod diagnostic;
mod display;
mod document;
mod explain;
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "proof")]
mod harms;
mod interview;
mod outcome;
mod phrases;
#[cfg(feature = "proof")]
pub mod proof;
mod questionnaire;
mod report;
mod response;
mod review;
mod source;
mod template;
mod terminal;
mod tree;
mod wording;
mod words;

pub use cli::main;
pub use diagnostic::{Code, Diagnostic, Diagnostics, Severity};
pub use questionnaire::{Choice, Id, Question, QuestionType, Questionnaire, Range};
pub use report::{
    AdaptedHead, AnswerValue, Answered, ArticleHead, Because, Holds, Notice, Passage, Point,
    ProviderPrompt, QuestionnaireHead, Report, Section, Styling,
};
pub use response::{Response, Unanswered};
pub use source::{Position, Source};

// Files that are shared with benchmarks refer to the library by its external name.
#[cfg(test)]
extern crate self as selfcheck;

#[cfg(test)]
#[path = "../tests/library/mod.rs"]
mod tests;
