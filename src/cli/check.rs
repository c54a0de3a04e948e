//! `selfcheck check`: checks questionnaire files and proves their promises.

mod mutants;
mod record;
mod text;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::evidence::{Evidence, Subfolders};
use super::file::Files;
use super::{Failure, clock, output, resolve};
use crate::check::{Checked, examine, find_missing_care, find_repeated, find_unused_conditions};
use crate::diagnostic::{Diagnostics, Severity};
use crate::proof::{Effort, Finding, Proof, prove};
use crate::source::Source;
use crate::tree::Problems;
use crate::{display, harms, review, wording};
use record::FileReport;

/// Check questionnaire files, and prove their promises over all possible answers
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The files, or ids of built-in questionnaires
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// Output format
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
    /// How long the proof may take: about N seconds on an ordinary machine, counted in steps of work rather than by the
    /// clock, so that the result is the same everywhere
    #[arg(long, value_name = "N", default_value_t = 10)]
    effort: u64,
    /// For each broken promise, write the smallest counterexample found to a file in this folder; with `--mutants`, an
    /// example for each change that nothing notices; with several questionnaires, in a subfolder for each id
    #[arg(long, value_name = "DIR")]
    counterexamples: Option<PathBuf>,
    /// For each passage, write the fewest answers that show it to a file in this folder; with several questionnaires, in
    /// a subfolder for each id
    #[arg(long, value_name = "DIR")]
    witnesses: Option<PathBuf>,
    /// Change each condition in every small way, and list the changes that neither a promise nor an example notices; with
    /// `--strict`, fail if there are any
    #[arg(long)]
    mutants: bool,
    /// The date to compare the last review with [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    /// Diagnostics on standard error, facts about each file on standard output
    Text,
    /// One JSON object per file, one per line, on standard output
    Json,
}

/// The results for one file.
struct Examined {
    diagnostics: Diagnostics,
    /// The questionnaire and its proof; `None` if the file could not be resolved.
    proved: Option<(Checked, Proof)>,
    /// The mutants, if they were asked for.
    mutants: Option<mutants::Found>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut files = Files::new();
    // Note all files first: the report on one must not be written to another.
    for argument in &arguments.files {
        resolve::note_source(argument, &mut files)?;
    }
    let mut reports = Reports::default();
    if !arguments.asks_for_evidence() {
        for argument in &arguments.files {
            reports.print(
                examine_argument(argument, arguments, &mut files)?,
                arguments,
            )?;
        }
        return reports.end();
    }
    let mut all = Vec::with_capacity(arguments.files.len());
    for argument in &arguments.files {
        all.push(examine_argument(argument, arguments, &mut files)?);
    }
    let evidence = arguments.evidence(&all).claim(&mut files)?;
    for examined in all {
        reports.print(examined, arguments)?;
    }
    evidence.write()?;
    reports.end()
}

/// The results for the file that an argument names. The inner error means that the file cannot be read; the other files
/// are still checked.
fn examine_argument(
    argument: &str,
    arguments: &Arguments,
    files: &mut Files,
) -> Result<Result<Examined, Failure>, Failure> {
    match resolve::source(argument, files) {
        Ok(source) => {
            let mut examined = examine_source(source, arguments);
            if let (true, Some((checked, _))) = (arguments.mutants, &examined.proved) {
                match mutants::find(argument, checked, arguments, files) {
                    Ok(found) => examined.mutants = Some(found),
                    Err(failure @ Failure::SameFile { .. }) => return Err(failure),
                    Err(failure) => return Ok(Err(failure)),
                }
            }
            Ok(Ok(examined))
        }
        // A file that is not text is a diagnostic like any other.
        Err(Failure::Diagnostics(diagnostics)) => Ok(Ok(Examined {
            diagnostics,
            proved: None,
            mutants: None,
        })),
        Err(failure @ Failure::SameFile { .. }) => Err(failure),
        Err(failure) => Ok(Err(failure)),
    }
}

/// The combined result of the reports so far.
#[derive(Default)]
struct Reports {
    has_unreadable: bool,
    falls_short: bool,
}

impl Reports {
    fn print(
        &mut self,
        examined: Result<Examined, Failure>,
        arguments: &Arguments,
    ) -> Result<(), Failure> {
        let examined = match examined {
            Ok(examined) => examined,
            Err(failure) => {
                failure.report();
                self.has_unreadable = true;
                return Ok(());
            }
        };
        let errors = examined.diagnostics.count(Severity::Error);
        let warnings = examined.diagnostics.count(Severity::Warning);
        let mutants = examined.mutants.as_ref();
        let unnoticed = mutants.map_or(0, |found| found.mutants.unnoticed.len());
        self.falls_short |= errors > 0 || (arguments.strict && warnings + unnoticed > 0);
        match arguments.format {
            ReportFormat::Text => text::print(&examined),
            ReportFormat::Json => {
                text::note_uncounted(&examined);
                output::print(&FileReport::new(&examined).line())
            }
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

    fn evidence(&self, all: &[Result<Examined, Failure>]) -> Evidence {
        let mut evidence = Evidence::default();
        let mut subfolders = Subfolders::of(self.files.len());
        for examined in all.iter().flatten() {
            let Some((checked, proof)) = &examined.proved else {
                continue;
            };
            let subfolder = subfolders.next(&checked.questionnaire.id);
            if let Some(folder) = &self.counterexamples {
                let folder = folder.join(&subfolder);
                evidence.counterexamples(&checked.questionnaire, proof, &folder);
                if let Some(found) = &examined.mutants {
                    evidence.unnoticed(&checked.questionnaire, &found.mutants, &folder);
                }
            }
            if let Some(folder) = &self.witnesses {
                evidence.witnesses(&checked.questionnaire, proof, &folder.join(&subfolder));
            }
        }
        evidence
    }
}

fn examine_source(source: Source, arguments: &Arguments) -> Examined {
    let checked = match examine(source) {
        Ok(checked) => checked,
        Err(diagnostics) => {
            return Examined {
                diagnostics,
                proved: None,
                mutants: None,
            };
        }
    };
    let mut findings = Problems::default();
    find_repeated(&checked.document, &mut findings);
    find_unused_conditions(&checked, &mut findings);
    find_missing_care(&checked.document, &mut findings);
    wording::lint(&checked.document, &mut findings);
    display::lint(&checked, &mut findings);
    review::lint(
        &checked.document,
        arguments.today.unwrap_or_else(clock::today),
        &mut findings,
    );
    let effort = Effort::seconds(arguments.effort);
    harms::lint(&checked, effort, &mut findings);
    let proof = prove(&checked.questionnaire, &checked.repeats(), effort);
    for finding in &proof.findings {
        let Finding { spot, problem, why } = finding.clone();
        checked.note_explained(&spot, problem, why, &mut findings);
    }
    Examined {
        diagnostics: checked.diagnostics(findings),
        proved: Some((checked, proof)),
        mutants: None,
    }
}
