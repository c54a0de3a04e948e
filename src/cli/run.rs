//! `selfcheck run`: answers in, outcome out.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::person::Person;
use super::{Failure, answering, file, output, resolve};
use crate::answers::{AnswerSheet, Answers, to_yaml};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;
use crate::report::{Report, Styling, html, json, markdown, text};
use crate::terminal::{Manner, Surroundings, without_colours};

/// Answer a questionnaire, and see what to read and what to ask
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: Option<String>,
    #[command(flatten)]
    options: Options,
}

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Take answers from a file, YAML or JSON
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Answer one question, over the answer file; several choices by comma. May be given again for other questions.
    /// Your shell keeps what you type here: on a shared computer use a file
    #[arg(long, value_name = "QUESTION=ANSWER")]
    set: Vec<String>,
    /// What to do about questions without an answer [default: ask at a terminal and with --plain, else error]
    #[arg(long, value_enum)]
    missing: Option<Missing>,
    /// The form of the outcome
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write the outcome to a file that only you can read
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Save your answers to a file that only you can read, after each answer; --answers takes it up again
    #[arg(long, value_name = "FILE")]
    save_answers: Option<PathBuf>,
    /// Ask in plain lines, without moving the cursor: for a screen reader or a pipe
    #[arg(long)]
    plain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Missing {
    /// Ask them
    Ask,
    /// Skip them
    Skip,
    /// Refuse to go on
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
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
    fn missing(&self) -> Missing {
        self.missing.unwrap_or_else(|| {
            if self.plain || Surroundings::now().attended() {
                Missing::Ask
            } else {
                Missing::Error
            }
        })
    }
}

impl Arguments {
    /// What `selfcheck` without a command means.
    pub(super) fn bare(options: Options) -> Self {
        Self {
            questionnaire: None,
            options,
        }
    }
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let options = &arguments.options;
    for path in options.output.iter().chain(&options.save_answers) {
        file::expect_writable(path)?;
    }
    if options.plain {
        without_colours();
    }
    let (questionnaire, mut answers) = given(arguments)?;
    let person = complete(&questionnaire, &mut answers, options)?;
    if let Some(path) = &options.save_answers {
        save(&questionnaire, &answers, path)?;
    }
    let Some(outcome) = replay(&questionnaire, &answers).outcome() else {
        return Err(answering::unanswered(
            &questionnaire,
            &answers,
            "answer with `--answers FILE` or `--set QUESTION=ANSWER`, in lines with `--plain`, or leave them open with \
             `--missing skip`",
        ));
    };
    let report = Report::new(&questionnaire, &outcome);
    write(&report, options)?;
    let Some(mut person) = person else {
        if options.format != Format::Json {
            answering::tell_unused(&questionnaire, &outcome.unused, "");
        }
        return Ok(());
    };
    if options.output.is_none() {
        person.offer_to_save(&report)?;
    }
    person.offer_to_clear()
}

fn write(report: &Report<'_>, options: &Options) -> Result<(), Failure> {
    let outcome = match options.format {
        Format::Json => json(report),
        Format::Markdown => markdown(report),
        Format::Html => html(report),
        Format::Text if options.output.is_some() => text(report, output::WIDEST, Styling::Plain),
        Format::Text => text(report, output::width(), output::styling()),
    };
    match &options.output {
        Some(path) => file::write(path, &outcome),
        None => output::print(&outcome),
    }
}

/// The questionnaire, and the answers that the file and the arguments give.
fn given(arguments: &Arguments) -> Result<(Questionnaire, Answers), Failure> {
    let options = &arguments.options;
    let sheet = options
        .answers
        .as_ref()
        .map(|path| AnswerSheet::read(file::read(path)?).map_err(Failure::from));
    let sheet = sheet.transpose()?;
    let found = resolve::for_run(
        arguments.questionnaire.as_deref(),
        sheet.as_ref(),
        options.answers.as_deref(),
    )?;
    let (questionnaire, mut answers) = match (found, sheet) {
        (Some(questionnaire), Some(sheet)) => {
            let answers = sheet.resolve(&questionnaire)?.answers;
            (questionnaire, answers)
        }
        (Some(questionnaire), None) => {
            let answers = Answers::none(&questionnaire);
            (questionnaire, answers)
        }
        (None, Some(sheet)) => {
            return Err(sheet.without_questionnaire(&resolve::built_in_ids()).into());
        }
        (None, None) => return Err(Failure::refused("no questionnaire is named", "name one")),
    };
    answering::set_each(&questionnaire, &mut answers, &options.set)?;
    Ok((questionnaire, answers))
}

/// Sees to the questions that are asked and not answered, as far as `--missing` allows; gives whoever was asked.
fn complete(
    questionnaire: &Questionnaire,
    answers: &mut Answers,
    options: &Options,
) -> Result<Option<Person>, Failure> {
    match options.missing() {
        Missing::Skip => answering::skip_missing(questionnaire, answers),
        Missing::Ask if answering::missing(questionnaire, answers).is_some() => {
            let mut person = Person::find(options.plain.then_some(Manner::Plain))?;
            // What cannot be replaced, a pipe for example, is written once, at the end.
            let saved_to = options.save_answers.as_deref();
            let saved_to = saved_to.filter(|path| file::is_replaced(path));
            let keep = |answers: &Answers| {
                saved_to.map_or(Ok(()), |path| save(questionnaire, answers, path))
            };
            *answers = person.complete(questionnaire, answers.clone(), saved_to, keep)?;
            return Ok(Some(person));
        }
        Missing::Ask | Missing::Error => {}
    }
    Ok(None)
}

fn save(
    questionnaire: &Questionnaire,
    answers: &Answers,
    path: &std::path::Path,
) -> Result<(), Failure> {
    let asked = replay(questionnaire, answers);
    file::write(path, &to_yaml(questionnaire, answers, asked.asked()))
}
