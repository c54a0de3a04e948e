//! The options of `run`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::answers::{AnswerFile, AnswerSheet};
use crate::cli::{Failure, answering, format};
use crate::questionnaire::Questionnaire;
use crate::report::{OutcomeFormat, Part};
use crate::terminal::Environment;

#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct Options {
    /// Read answers from a YAML or JSON file, or from an example by name
    #[arg(long, value_name = "FILE")]
    pub(super) answers: Option<PathBuf>,
    /// Answer one question, overriding the answer file. Separate several choices with commas. Repeat for more questions.
    /// Your shell keeps a history of what you type here; on a shared computer, use a file instead
    #[arg(long, value_name = "QUESTION=ANSWER")]
    pub(super) set: Vec<String>,
    /// What to do with questions that have no answer [default: ask at a terminal and with --plain, else error]
    #[arg(long, value_enum)]
    pub(super) missing: Option<Missing>,
    /// How much of the outcome to write [default: all]
    #[arg(long, value_enum)]
    pub(super) part: Option<RunPart>,
    /// Output format [default: from the file extension of --output, else text]
    #[arg(long, value_enum)]
    pub(super) format: Option<RunFormat>,
    /// Write the outcome to a file that only you can read
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Save your answers after each question, to a file that only you can read. To continue later, add --answers with the
    /// same file; its title, description and expectations are kept, but not its comments
    #[arg(long, value_name = "FILE")]
    pub(super) save_answers: Option<PathBuf>,
    /// Ask in plain lines without moving the cursor, for a screen reader or a pipe
    #[arg(long)]
    pub(super) plain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Missing {
    /// Ask them
    Ask,
    /// Skip them
    Skip,
    /// Fail
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RunFormat {
    /// Text, for reading
    Text,
    /// Markdown, to mail or print
    Markdown,
    /// A web page, to mail or print
    Html,
    /// JSON, for programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RunPart {
    /// All of it
    All,
    /// What to take along to a visit, on one printed page: all but what to read
    Visit,
}

impl Options {
    /// How much of the outcome to write.
    pub(super) fn part(&self) -> Part {
        match self.part {
            None | Some(RunPart::All) => Part::All,
            Some(RunPart::Visit) => Part::Visit,
        }
    }

    /// What to do with questions that have no answer.
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
    /// Those of [`format::chosen()`], or a part of the outcome is to be JSON.
    pub(super) fn format(&self) -> Result<OutcomeFormat, Failure> {
        let option = self.format.map(|format| match format {
            RunFormat::Text => OutcomeFormat::Text,
            RunFormat::Markdown => OutcomeFormat::Markdown,
            RunFormat::Html => OutcomeFormat::Html,
            RunFormat::Json => OutcomeFormat::Json,
        });
        let formats = [
            OutcomeFormat::Html,
            OutcomeFormat::Markdown,
            OutcomeFormat::Json,
            OutcomeFormat::Text,
        ];
        let formats = formats.map(|format| (format, format));
        let format = format::chosen(option, self.output.as_deref(), &formats)?;
        if format == OutcomeFormat::Json && self.part() == Part::Visit {
            return Err(Failure::refused(
                "`--part visit` cannot be JSON".to_owned(),
                "use `--format text`, `--format markdown` or `--format html`".to_owned(),
            ));
        }
        Ok(format)
    }

    /// Whether missing questions can be asked at a terminal.
    pub(super) fn can_ask(&self) -> bool {
        self.missing() == Missing::Ask && Environment::now().attended()
    }

    /// Resolves an answer file. At a terminal, answers for another version of the questionnaire are used as far as they
    /// fit.
    ///
    /// # Errors
    ///
    /// The file is invalid.
    pub(super) fn resolve(
        &self,
        sheet: AnswerSheet,
        questionnaire: &Questionnaire,
    ) -> Result<AnswerFile, Failure> {
        if !self.can_ask() || !sheet.is_of_another_version(questionnaire) {
            return Ok(sheet.resolve(questionnaire)?);
        }
        let (file, left_out) = sheet.resolve_what_fits(questionnaire)?;
        answering::note_other_version(questionnaire, &file, &left_out);
        Ok(file)
    }
}
