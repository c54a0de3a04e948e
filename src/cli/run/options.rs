//! The options of a run, and what follows from them.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::answers::{AnswerFile, AnswerSheet};
use crate::cli::{Failure, answering, format};
use crate::questionnaire::Questionnaire;
use crate::report::OutcomeFormat;
use crate::terminal::Environment;

#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct Options {
    /// Take answers from a file, YAML or JSON, or from an example by its name
    #[arg(long, value_name = "FILE")]
    pub(super) answers: Option<PathBuf>,
    /// Answer one question, over the answer file; several choices by comma. May be given again for other questions.
    /// Your shell keeps what you type here: on a shared computer use a file
    #[arg(long, value_name = "QUESTION=ANSWER")]
    pub(super) set: Vec<String>,
    /// What to do about questions without an answer [default: ask at a terminal and with --plain, else error]
    #[arg(long, value_enum)]
    pub(super) missing: Option<Missing>,
    /// Output format [default: from the file extension of --output, else text]
    #[arg(long, value_enum)]
    pub(super) format: Option<Format>,
    /// Write the outcome to a file that only you can read
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Save your answers after each one, to a file that only you can read; continue with --answers and the same file.
    /// Keeps the title, description and expectations in that file, but not its comments
    #[arg(long, value_name = "FILE")]
    pub(super) save_answers: Option<PathBuf>,
    /// Ask in plain lines, without moving the cursor: for a screen reader or a pipe
    #[arg(long)]
    pub(super) plain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Missing {
    /// Ask them
    Ask,
    /// Skip them
    Skip,
    /// Refuse to go on
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Words, for reading
    Text,
    /// Markdown, to mail or to print
    Markdown,
    /// A page, to mail or to print
    Html,
    /// JSON, for programs
    Json,
}

impl Options {
    /// What becomes of questions without an answer.
    pub(super) fn missing(&self) -> Missing {
        self.missing.unwrap_or_else(|| {
            if self.plain || Environment::now().attended() {
                Missing::Ask
            } else {
                Missing::Error
            }
        })
    }

    /// The format of the outcome.
    ///
    /// # Errors
    ///
    /// Those of [`format::chosen()`].
    pub(super) fn format(&self) -> Result<OutcomeFormat, Failure> {
        let option = self.format.map(|format| match format {
            Format::Text => OutcomeFormat::Text,
            Format::Markdown => OutcomeFormat::Markdown,
            Format::Html => OutcomeFormat::Html,
            Format::Json => OutcomeFormat::Json,
        });
        let formats = [
            OutcomeFormat::Html,
            OutcomeFormat::Markdown,
            OutcomeFormat::Json,
            OutcomeFormat::Text,
        ];
        let formats = formats.map(|format| (format, format));
        format::chosen(option, self.output.as_deref(), &formats)
    }

    /// Whether somebody sits at a terminal and wants to be asked.
    pub(super) fn can_ask(&self) -> bool {
        self.missing() == Missing::Ask && Environment::now().attended()
    }

    /// The answers in a file. Whoever sits at a terminal goes on with answers to another version of the questionnaire as
    /// far as they fit.
    pub(super) fn resolve(
        &self,
        sheet: AnswerSheet,
        questionnaire: &Questionnaire,
    ) -> Result<AnswerFile, Failure> {
        if !self.can_ask() || !sheet.is_of_another_version(questionnaire) {
            return Ok(sheet.resolve(questionnaire)?);
        }
        let (file, left_out) = sheet.resolve_what_fits(questionnaire)?;
        answering::tell_other_version(questionnaire, &file, &left_out);
        Ok(file)
    }
}
