//! `selfcheck run`: asks for answers and shows the outcome.

mod options;
mod saving;
mod start;

pub(super) use options::Options;

use std::path::Path;

use clap::Args;

use super::file::{Destination, Files};
use super::person::{self, Continuing, InUse, Person};
use super::{Failure, answering, format, messages};
use crate::answers::Answers;
use crate::outcome::{replay, skip_missing};
use crate::report::{OutcomeFormat, Report, text};
use crate::terminal::{Environment, Mode, set_plain};
use crate::words::one_line;

use options::Missing;
use saving::Saving;
use start::Start;

/// Answer a questionnaire, and see what to read and what to ask
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: Option<String>,
    #[command(flatten)]
    options: Options,
}

impl Arguments {
    /// The arguments of `selfcheck` without a command.
    pub(super) fn bare(options: Options) -> Self {
        Self {
            questionnaire: None,
            options,
        }
    }
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut options = arguments.options.clone();
    if options.plain {
        set_plain();
    }
    let format = options.format()?;
    let mut person = None;
    let mut continuing = match options.answers {
        Some(_) => Continuing::Impossible,
        None => Continuing::Possible,
    };
    loop {
        let mut files = Files::new();
        let start = Start::read(arguments.questionnaire.as_deref(), &options, &mut files);
        let start = match start {
            // The person chose to continue with a file that does not fit.
            Err(failure) if options.answers != arguments.options.answers => {
                failure.report();
                options.answers.clone_from(&arguments.options.answers);
                continuing = Continuing::Failed;
                continue;
            }
            start => start?,
        };
        if options.plain && options.missing() == Missing::Ask {
            files.note_standard_input("the typed answers")?;
        }
        let output = files.destination("`--output`", options.output.as_deref())?;
        output.expect_writable()?;
        if format == OutcomeFormat::Html {
            output.expect_place_for_html()?;
        }
        let saving = options.save_answers.as_deref();
        let saving = saving.map(|path| Saving::to(path, start.header.clone(), &mut files));
        let saving = match saving.transpose() {
            // The person chose this file, and can choose another one.
            Err(failure) if options.save_answers != arguments.options.save_answers => {
                failure.report();
                options
                    .save_answers
                    .clone_from(&arguments.options.save_answers);
                continue;
            }
            saving => saving?,
        };
        let in_use = saving
            .as_ref()
            .and_then(|saving| saving.in_use(options.answers.as_deref()));
        if let Some(path) = in_use {
            if !options.can_ask() {
                return Err(saving::in_use(path));
            }
            let person = find_once(&mut person, &options)?;
            match person.settle_file_in_use(&start.questionnaire, path, continuing, &files)? {
                InUse::Continue => options.answers = Some(path.to_owned()),
                InUse::Other(other) => {
                    options.save_answers = Some(other);
                    if continuing == Continuing::Failed {
                        continuing = Continuing::Possible;
                    }
                }
                InUse::Quit => return Ok(()),
            }
            continue;
        }
        let run = Run {
            argument: arguments.questionnaire.clone(),
            options,
            format,
            files,
            start,
            output,
            saving,
        };
        return run.finish(person);
    }
}

/// A run whose files and answers have been read.
struct Run {
    /// The questionnaire argument.
    argument: Option<String>,
    options: Options,
    format: OutcomeFormat,
    files: Files,
    start: Start,
    output: Destination,
    saving: Option<Saving>,
}

impl Run {
    /// Handles missing answers according to `--missing`, and shows the outcome.
    fn finish(self, mut person: Option<Person>) -> Result<(), Failure> {
        let questionnaire = &self.start.questionnaire;
        let mut answers = self.start.answers.clone();
        let is_missing = answering::missing(questionnaire, &answers).is_some();
        let asked = match self.options.missing() {
            Missing::Ask if is_missing => Some(find_once(&mut person, &self.options)?),
            Missing::Skip => {
                skip_missing(questionnaire, &mut answers);
                None
            }
            Missing::Ask | Missing::Error => None,
        };
        let Some(person) = asked else {
            return self.write(&answers);
        };
        let saving = self.saving.as_ref();
        let keep = |answers: &Answers| match saving.filter(|saving| saving.file().is_some()) {
            Some(saving) => saving.save(questionnaire, answers),
            None => Ok(()),
        };
        let saved_to = saving.and_then(Saving::file);
        let continue_with = self.continue_with(saved_to);
        let answers = person.complete(questionnaire, answers, saved_to, &continue_with, keep)?;
        self.show(person, &answers)
    }

    /// The command to continue with the answers in a file.
    fn continue_with(&self, saved_to: Option<&Path>) -> String {
        let mut command = vec!["selfcheck run".to_owned()];
        command.extend(self.argument.as_deref().map(shell_quoted));
        if let Some(path) = saved_to {
            let path = shell_quoted(&path.display().to_string());
            command.push(format!("--answers {path} --save-answers {path}"));
        }
        if self.options.plain {
            command.push("--plain".to_owned());
        }
        command.join(" ")
    }

    /// Writes the outcome without asking anybody.
    fn write(&self, answers: &Answers) -> Result<(), Failure> {
        let questionnaire = &self.start.questionnaire;
        let Some(outcome) = replay(questionnaire, answers).outcome() else {
            return Err(answering::unanswered(
                questionnaire,
                answers,
                "use `--answers FILE` or `--set QUESTION=ANSWER`, answer line by line with `--plain`, or skip the rest \
                 with `--missing skip`",
            ));
        };
        if let Some(saving) = &self.saving {
            saving.save(questionnaire, answers)?;
        }
        let report = Report::new(questionnaire, &outcome);
        let (format, part) = (self.format, self.options.part());
        self.output
            .write(&format::outcome(&report, part, format, &self.output))?;
        if let Some(path) = self.output.path().filter(|_| Environment::now().attended()) {
            person::say_saved(path);
        }
        if format != OutcomeFormat::Json {
            answering::note_unused(questionnaire, &outcome.unused, "");
        }
        Ok(())
    }

    /// Shows the outcome to the person who was asked. If a file cannot be written, they still see the outcome, and at a
    /// terminal can choose another file.
    fn show(mut self, person: &mut Person, answers: &Answers) -> Result<(), Failure> {
        let questionnaire = &self.start.questionnaire;
        let Some(outcome) = replay(questionnaire, answers).outcome() else {
            return Err(answering::unanswered(questionnaire, answers, "answer them"));
        };
        let report = Report::new(questionnaire, &outcome);
        let saved = self.saving.as_ref();
        let saved = saved.map_or(Ok(()), |saving| saving.save(questionnaire, answers));
        let (format, part) = (self.format, self.options.part());
        let written = self
            .output
            .write(&format::outcome(&report, part, format, &self.output));
        let mut complete = true;
        match (written, self.output.path()) {
            (Ok(()), Some(path)) => person::say_saved(path),
            (Ok(()), None) => {
                person.offer_to_save(&report, part, &mut self.files)?;
            }
            (Err(Failure::ClosedPipe), None) => return Err(Failure::ClosedPipe),
            (Err(failure), None) if person.is_watched() => {
                messages::say(&text(&report, part, messages::WIDEST, messages::unstyled()));
                failure.report();
                complete &= person.offer_to_save(&report, part, &mut self.files)?;
            }
            (Err(failure), None) => return Err(failure),
            (Err(failure), Some(_)) => {
                let format = if person.is_watched() {
                    OutcomeFormat::Text
                } else {
                    format
                };
                let output = Destination::StandardOutput;
                output.write(&format::outcome(&report, part, format, &output))?;
                failure.report();
                complete &= person.offer_to_save(&report, part, &mut self.files)?;
            }
        }
        if let (Err(failure), Some(saving)) = (saved, self.saving) {
            failure.report();
            let files = &mut self.files;
            complete &= person.offer_to_save_answers(questionnaire, files, |files, path| {
                let saving = Saving::to(path, saving.header.clone(), files)?;
                saving.save(questionnaire, answers)
            })?;
        }
        person.offer_to_clear()?;
        if complete {
            Ok(())
        } else {
            Err(Failure::Reported)
        }
    }
}

/// The person, who is looked for when first needed.
fn find_once<'p>(
    person: &'p mut Option<Person>,
    options: &Options,
) -> Result<&'p mut Person, Failure> {
    match person {
        Some(person) => Ok(person),
        None => Ok(person.insert(Person::find(options.plain.then_some(Mode::Plain))?)),
    }
}

/// A word quoted for a shell.
fn shell_quoted(word: &str) -> String {
    let word = one_line(word);
    let is_plain = |c: char| c.is_alphanumeric() || "-_./~+,:@".contains(c);
    if word.chars().all(is_plain) {
        return word;
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}
