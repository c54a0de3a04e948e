//! `selfcheck compare`: compares two sets of answers and their outcomes, or one with all that differ in one answer.

mod changes;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::file::{self, Destination, Files};
use super::{Failure, answering, format, messages, output, resolve};
use crate::answers::{AnswerFile, Answers};
use crate::comparison::{Side, View, json, markdown, text};
use crate::outcome::{Replay, replay, skip_missing};
use crate::questionnaire::Questionnaire;
use crate::report::{OutcomeFormat, Styling};
use crate::words::{list, one_line};

/// Compare two answer files: which answers differ, and how that changes what is shown
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// An answer file, or the name of a built-in example
    #[arg(value_name = "A")]
    before: PathBuf,
    /// Another answer file for the same questionnaire
    #[arg(value_name = "B", required_unless_present_any = ["set", "changes"])]
    after: Option<PathBuf>,
    /// Instead of B: show what each change of a single answer of A adds and removes. The changes with the most effect come
    /// first
    #[arg(long, conflicts_with = "after")]
    changes: bool,
    /// Change one answer of B, or of A if there is no B. Separate several choices with commas. Repeat for more questions.
    /// Your shell keeps a history of what you type here; on a shared computer, use a file instead
    #[arg(long, value_name = "QUESTION=ANSWER")]
    set: Vec<String>,
    /// What to do with questions that have no answer
    #[arg(long, value_enum, default_value_t = Missing::Error)]
    missing: Missing,
    /// Output format [default: from the file extension of --output, else text]
    #[arg(long, value_enum)]
    format: Option<ComparisonFormat>,
    /// Write the comparison to a file that only you can read
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Missing {
    /// Skip them
    Skip,
    /// Fail
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ComparisonFormat {
    /// Text, for reading
    Text,
    /// Markdown, to mail or print
    Markdown,
    /// JSON, for programs
    Json,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let formats = [
        (OutcomeFormat::Markdown, ComparisonFormat::Markdown),
        (OutcomeFormat::Json, ComparisonFormat::Json),
        (OutcomeFormat::Text, ComparisonFormat::Text),
    ];
    let format = format::chosen(arguments.format, arguments.output.as_deref(), &formats)?;
    let after = arguments.after.as_deref();
    if file::is_dash(&arguments.before) && after.is_some_and(file::is_dash) {
        return Err(Failure::refused(
            "standard input cannot be both answer files",
            "name a file for one of them",
        ));
    }
    let mut files = Files::new();
    let (questionnaire, mut before, mut after) = read(arguments, &mut files)?;
    let output = files.destination("`--output`", arguments.output.as_deref())?;
    output.expect_writable()?;
    if arguments.missing == Missing::Skip {
        skip_missing(&questionnaire, &mut before.answers);
        skip_missing(&questionnaire, &mut after.answers);
    }
    if arguments.changes {
        return changes::run(&questionnaire, &after, format, &output);
    }
    let replays = [&before, &after].map(|one| replay(&questionnaire, &one.answers));
    let Some(view) = View::new((before.side(), &replays[0]), (after.side(), &replays[1])) else {
        return Err(unanswered(&questionnaire, [&before, &after]));
    };
    let text = match format {
        ComparisonFormat::Json => json(&view),
        ComparisonFormat::Markdown => markdown(&view),
        ComparisonFormat::Text => {
            let (width, styling) = layout(&output);
            text(&view, width, styling)
        }
    };
    output.write(&text)?;
    if format != ComparisonFormat::Json {
        for (compared, replay) in [&before, &after].into_iter().zip(&replays) {
            note_unused(compared, replay);
        }
    }
    Ok(())
}

/// The width and the styling of text.
fn layout(output: &Destination) -> (usize, Styling) {
    match output {
        Destination::File(_) => (messages::WIDEST, messages::unstyled()),
        Destination::StandardOutput => (output::width(), output::styling()),
    }
}

fn note_unused(compared: &Compared, replay: &Replay<'_>) {
    let unused = replay.outcome().map(|outcome| outcome.unused);
    let of = format!("of \"{}\" ", one_line(&compared.name));
    answering::note_unused(replay.questionnaire(), &unused.unwrap_or_default(), &of);
}

/// One of the two sets of answers.
struct Compared {
    /// The title of its file, if its answers are unchanged.
    title: Option<String>,
    /// Its title or file, followed by the changes of `--set`.
    name: String,
    answers: Answers,
}

impl Compared {
    fn new(file: AnswerFile, path: &Path) -> Self {
        let name = file.title.clone();
        Self {
            name: name.unwrap_or_else(|| path.display().to_string()),
            title: file.title,
            answers: file.answers,
        }
    }

    fn side(&self) -> Side<'_> {
        Side {
            title: self.title.as_deref(),
            name: &self.name,
        }
    }
}

fn read(
    arguments: &Arguments,
    files: &mut Files,
) -> Result<(Questionnaire, Compared, Compared), Failure> {
    let named = resolve::answers(&arguments.before, None, files)?;
    let (questionnaire, sheet) = resolve::for_answers(None, named, files)?;
    let file = sheet.resolve(&questionnaire)?;
    let mut after = match &arguments.after {
        Some(path) => {
            let named = resolve::answers(path, None, files)?;
            let file = named.sheet.resolve(&questionnaire)?;
            Compared::new(file, path)
        }
        None => Compared::new(file.clone(), &arguments.before),
    };
    if !arguments.set.is_empty() {
        answering::set_each(&questionnaire, &mut after.answers, &arguments.set)?;
        after.title = None;
        after.name = format!("{}, with {}", after.name, list(&arguments.set, "and"));
    }
    let before = Compared::new(file, &arguments.before);
    Ok((questionnaire, before, after))
}

fn unanswered(questionnaire: &Questionnaire, both: [&Compared; 2]) -> Failure {
    let is_incomplete = |one: &&Compared| answering::missing(questionnaire, &one.answers).is_some();
    let incomplete = both.into_iter().find(is_incomplete).unwrap_or(both[0]);
    let help = format!(
        "the answers of \"{}\" are incomplete: use `--set QUESTION=ANSWER`, or skip the rest with `--missing skip`",
        one_line(&incomplete.name)
    );
    answering::unanswered(questionnaire, &incomplete.answers, &help)
}
