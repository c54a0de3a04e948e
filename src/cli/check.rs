//! `selfcheck check`: is a questionnaire file right, and what is proved of it?

mod record;
mod text;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::evidence::{Evidence, Places};
use super::file::Files;
use super::{Failure, clock, output, resolve};
use crate::check::{Checked, examine, find_repeated};
use crate::diagnostic::{Diagnostics, Severity};
use crate::proof::{Effort, Proof, prove};
use crate::tree::Problems;
use crate::{display, review, wording};
use record::Record;

/// Check questionnaire files, and prove what they promise over all possible answers
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The files; a built-in questionnaire by its id
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// The form of what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// How long the proof may take: about N seconds on an ordinary machine, counted in steps of work and not by the
    /// clock, so that the result is the same everywhere
    #[arg(long, value_name = "N", default_value_t = 10)]
    effort: u64,
    /// Write answers that break each broken promise, the smallest that are found, to files in this folder; of several
    /// questionnaires to a folder in it by the id of each
    #[arg(long, value_name = "DIR")]
    counterexamples: Option<PathBuf>,
    /// Write the fewest answers that show each passage to files in this folder; of several questionnaires as above
    #[arg(long, value_name = "DIR")]
    witnesses: Option<PathBuf>,
    /// The day to hold the last review against, in place of today's
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Problems on standard error, what a file holds on standard output
    Text,
    /// One JSON object a file, one a line, on standard output
    Json,
}

/// What is found of a file.
struct Found {
    diagnostics: Diagnostics,
    /// Nothing, where the file could not be resolved.
    proved: Option<(Checked, Proof)>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut files = Files::new();
    // All of them, before the report on the first is written to what may be the second.
    for argument in &arguments.files {
        resolve::note_source(argument, &mut files)?;
    }
    let mut told = Told::default();
    if !arguments.asks_for_evidence() {
        for argument in &arguments.files {
            told.tell(found_in(argument, arguments, &mut files)?, arguments)?;
        }
        return told.end();
    }
    let mut all = Vec::with_capacity(arguments.files.len());
    for argument in &arguments.files {
        all.push(found_in(argument, arguments, &mut files)?);
    }
    let evidence = arguments.evidence(&all).claim(&mut files)?;
    for found in all {
        told.tell(found, arguments)?;
    }
    evidence.write()?;
    told.end()
}

/// What is found of the file that an argument names, or why it cannot be looked at, which is no reason to pass over the
/// others.
fn found_in(
    argument: &str,
    arguments: &Arguments,
    files: &mut Files,
) -> Result<Result<Found, Failure>, Failure> {
    match resolve::source(argument, files) {
        Ok(source) => Ok(Ok(look(source, arguments))),
        // What it holds is no text, which is one of the things that can be wrong with it.
        Err(Failure::Diagnostics(diagnostics)) => Ok(Ok(Found {
            diagnostics,
            proved: None,
        })),
        Err(failure @ Failure::SameFile { .. }) => Err(failure),
        Err(failure) => Ok(Err(failure)),
    }
}

/// What has been reported so far.
#[derive(Default)]
struct Told {
    has_unreadable: bool,
    falls_short: bool,
}

impl Told {
    fn tell(
        &mut self,
        found: Result<Found, Failure>,
        arguments: &Arguments,
    ) -> Result<(), Failure> {
        let found = match found {
            Ok(found) => found,
            Err(failure) => {
                failure.report();
                self.has_unreadable = true;
                return Ok(());
            }
        };
        let errors = found.diagnostics.count(Severity::Error);
        let warnings = found.diagnostics.count(Severity::Warning);
        self.falls_short |= errors > 0 || (arguments.strict && warnings > 0);
        match arguments.format {
            Format::Text => text::print(&found),
            Format::Json => output::print(&Record::new(&found).line()),
        }
    }

    fn end(&self) -> Result<(), Failure> {
        match (self.has_unreadable, self.falls_short) {
            (true, _) => Err(Failure::Reported),
            (false, true) => Err(Failure::FallsShort),
            (false, false) => Ok(()),
        }
    }
}

impl Arguments {
    fn asks_for_evidence(&self) -> bool {
        self.counterexamples.is_some() || self.witnesses.is_some()
    }

    fn evidence(&self, all: &[Result<Found, Failure>]) -> Evidence {
        let mut evidence = Evidence::default();
        let mut places = Places::of(self.files.len());
        for found in all.iter().flatten() {
            let Some((checked, proof)) = &found.proved else {
                continue;
            };
            let place = places.next(&checked.questionnaire.id);
            if let Some(folder) = &self.counterexamples {
                evidence.counterexamples(&checked.questionnaire, proof, &folder.join(&place));
            }
            if let Some(folder) = &self.witnesses {
                evidence.witnesses(&checked.questionnaire, proof, &folder.join(&place));
            }
        }
        evidence
    }
}

fn look(source: crate::source::Source, arguments: &Arguments) -> Found {
    let checked = match examine(source) {
        Ok(checked) => checked,
        Err(diagnostics) => {
            return Found {
                diagnostics,
                proved: None,
            };
        }
    };
    let mut findings = Problems::default();
    find_repeated(&checked.document, &mut findings);
    wording::lint(&checked.document, &mut findings);
    display::lint(&checked, &mut findings);
    review::lint(
        &checked.document,
        arguments.today.unwrap_or_else(clock::today),
        &mut findings,
    );
    let repeats = checked.repeats();
    let proof = prove(
        &checked.questionnaire,
        &repeats,
        Effort::seconds(arguments.effort),
    );
    for finding in &proof.findings {
        checked.note(&finding.spot, finding.problem.clone(), &mut findings);
    }
    Found {
        diagnostics: checked.diagnostics(findings),
        proved: Some((checked, proof)),
    }
}
