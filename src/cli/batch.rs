//! `selfcheck batch`: evaluates many answer sets.

mod broken;
mod line_output;
mod outputs;
mod progress;

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use clap::{Args, ValueEnum};

use super::file::{self, Destination, Files};
use super::{Failure, messages, output, resolve};
use crate::batch::summary::{Summary, json, text};
use crate::batch::{self, Batch, Mode, Tally, holds_answer_sets};
use crate::report::has_extension;
use crate::words::{count, one_line};
use broken::{failure, swapped};
use outputs::Outputs;
use progress::{Bar, Results};

/// Evaluate many answer sets: one record per line in, one outcome per line out
///
/// JSON Lines: `{"id": 1, "answers": {"smoking": "yes"}}`; a JSON array of such records works too. CSV: a header of `id`
/// and question ids, separated by `,`, `;`, `|` or tabs; several choices in a cell separated by `|` or `;`, an empty cell
/// where an answer is missing, `skipped` written out. Columns such as `question___choice` with 0 and 1, as REDCap exports
/// them, are read as one question, and a column whose name begins with `x-` is ignored. The output has the same order:
/// `{"id": 1, "shown": ["causes/smoking"], "points": ["smoking"]}`. A record that cannot be read is never dropped
/// silently: it goes to the rejects, with its line and the reason.
#[derive(Debug, Args)]
#[expect(clippy::doc_markdown, reason = "REDCap is a name")]
pub(super) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: String,
    /// The answer sets [default: standard input]
    input: Option<PathBuf>,
    /// Input format [default: csv if the file name ends in .csv, else detected from the content]
    #[arg(long, value_enum)]
    from: Option<InputFormat>,
    /// Write the outcomes to a file that only you can read
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write rejected records to a file instead of standard error: `{"line": 7, "id": 1, "error": "..."}`
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// What to do with a record that does not answer a question that is asked
    #[arg(long, value_enum, default_value_t = Missing::Skip)]
    missing: Missing,
    /// Print a summary of the answers and of what was shown instead of the outcomes; with --output, in addition to them
    #[arg(long, value_name = "FORMAT", value_enum, num_args = 0..=1, default_missing_value = "text")]
    summary: Option<SummaryFormat>,
    /// Hide counts from 1 to N-1 in the summary, since people in small groups can be recognized
    #[arg(long, value_name = "N", default_value_t = 5)]
    suppress_below: u64,
    /// Number of threads [default: one per processor core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum InputFormat {
    /// One JSON object per line, or an array of them
    #[value(aliases = ["jsonl", "ndjson", "json"])]
    JsonLines,
    /// A header, then one record per row
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Missing {
    /// Treat the question as skipped
    Skip,
    /// Reject the record
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SummaryFormat {
    /// Text with bar charts
    Text,
    /// JSON, for programs
    Json,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    arguments.expect_one_use_of_stdin()?;
    let mut files = Files::new();
    let resolved = resolve::questionnaire(&arguments.questionnaire, &mut files);
    let questionnaire = resolved.map_err(unless_swapped)?;
    let missing = match arguments.missing {
        Missing::Skip => batch::Missing::Skip,
        Missing::Error => batch::Missing::Error,
    };
    let input = Input::open(arguments.input.as_deref(), &mut files)?;
    let outcomes = files.destination("`--output`", arguments.output.as_deref())?;
    let rejects = match arguments.rejects.as_deref() {
        Some(path) => Some(files.destination("`--rejects`", Some(path))?),
        None => None,
    };
    if input.is_typed {
        messages::say("Type one record per line, then press Ctrl-D.\n");
    }
    let bar = Bar::new(input.size, arguments.results());
    let batch = Batch::new(&questionnaire, missing, arguments.mode());
    let mut outputs = Outputs::open(&outcomes, rejects.as_ref(), bar)?;
    let counted = batch.run(
        arguments.format(),
        input.reader,
        &mut outputs,
        arguments.threads(),
    );
    let tally = counted.map_err(|broken| failure(broken, &input.name))?;
    outputs.finish()?;
    if let Some(form) = arguments.summary {
        let summary = Summary::new(&batch, &tally, arguments.suppress_below);
        output::print(&match form {
            SummaryFormat::Json => json(&summary),
            SummaryFormat::Text => {
                text(&summary, &questionnaire, output::width(), output::styling())
            }
        })?;
    }
    end(rejects.as_ref(), &tally)
}

/// Replaces the problems of a questionnaire with a single error if its file contains answer sets.
fn unless_swapped(failure: Failure) -> Failure {
    match &failure {
        Failure::Diagnostics(problems) if holds_answer_sets(problems.source().text()) => {
            swapped(problems.source().name())
        }
        _ => failure,
    }
}

/// Fails if records were rejected; if they went to a file, prints how many.
fn end(rejects: Option<&Destination>, tally: &Tally) -> Result<(), Failure> {
    if tally.rejected == 0 {
        return Ok(());
    }
    let replaced = rejects.filter(|rejects| rejects.is_replaced());
    if let Some(path) = replaced.and_then(Destination::path) {
        let rejected = count(
            usize::try_from(tally.rejected).unwrap_or(usize::MAX),
            "record",
        );
        let verb = if tally.rejected == 1 { "was" } else { "were" };
        let path = one_line(&path.display().to_string());
        messages::say(&format!(
            "{rejected} of {} {verb} rejected: see `{path}`\n",
            tally.records()
        ));
    }
    Err(Failure::FallsShort)
}

impl Arguments {
    /// Rejects standard input as both the questionnaire and the answer sets.
    fn expect_one_use_of_stdin(&self) -> Result<(), Failure> {
        let input = self.input.as_deref();
        let input_is_dash = input.is_none_or(file::is_dash);
        if file::is_dash(Path::new(&self.questionnaire)) && input_is_dash {
            return Err(Failure::refused(
                "standard input cannot be both the questionnaire and the answer sets",
                "name a file for one of them",
            ));
        }
        Ok(())
    }

    fn mode(&self) -> Mode {
        match (self.summary, &self.output) {
            (None, _) => Mode::Outcomes,
            (Some(_), None) => Mode::Counts,
            (Some(_), Some(_)) => Mode::Both,
        }
    }

    fn results(&self) -> Results {
        if self.output.is_some() || self.summary.is_some() {
            Results::Afterwards
        } else {
            Results::Meanwhile
        }
    }

    fn threads(&self) -> NonZero<usize> {
        let given = self
            .threads
            .and_then(|threads| NonZero::new(threads.into()));
        let all = || available_parallelism().ok();
        given.or_else(all).unwrap_or(NonZero::<usize>::MIN)
    }

    /// The format that the option or the file extension selects; `None` to detect it from the content.
    fn format(&self) -> Option<batch::Format> {
        let input = self.input.as_deref();
        let is_csv = input.is_some_and(|path| has_extension(path, &["csv"]));
        match self.from {
            Some(InputFormat::JsonLines) => Some(batch::Format::JsonLines),
            Some(InputFormat::Csv) => Some(batch::Format::Csv),
            None => is_csv.then_some(batch::Format::Csv),
        }
    }
}

/// The input with the records.
struct Input {
    name: String,
    reader: Box<dyn Read + Send>,
    /// The size in bytes, if known.
    size: Option<u64>,
    /// Whether a person types the records at a terminal.
    is_typed: bool,
}

impl Input {
    fn open(path: Option<&Path>, files: &mut Files) -> Result<Self, Failure> {
        const ROLE: &str = "the answer sets";
        let Some(path) = path.filter(|path| !file::is_dash(path)) else {
            files.note_standard_input(ROLE)?;
            return Ok(Self {
                name: "standard input".to_owned(),
                reader: Box::new(io::stdin()),
                size: None,
                is_typed: io::stdin().is_terminal(),
            });
        };
        files.note_read(ROLE, path)?;
        let name = path.display().to_string();
        let opened = File::open(path).and_then(|file| Ok((file.metadata()?, file)));
        let (metadata, file) = opened.map_err(|error| Failure::reading(&name, error))?;
        Ok(Self {
            name,
            reader: Box::new(file),
            size: metadata.is_file().then_some(metadata.len()),
            is_typed: false,
        })
    }
}
