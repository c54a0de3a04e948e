//! Batches: the same outcomes as from other commands, in order, without losing any record.

mod agreement;
mod arrival;
mod broken;
#[path = "../../../benches/batch/by_hand.rs"]
mod by_hand;
mod formats;
mod records;
mod spreadsheets;
mod summary;

use std::convert::Infallible;
use std::io::Read;
use std::num::NonZero;

use selfcheck::batch::{Batch, Format, Missing, Mode, Progress, Sink};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::source::Source;

/// The output of a batch.
#[derive(Debug, Default, PartialEq)]
struct Collected {
    outcomes: String,
    rejects: String,
    records: u64,
    bytes: u64,
}

impl Sink for Collected {
    type Error = Infallible;

    fn take(&mut self, progress: &Progress<'_>) -> Result<(), Infallible> {
        self.outcomes += str::from_utf8(progress.outcomes).expect("UTF-8");
        self.rejects += str::from_utf8(progress.rejects).expect("UTF-8");
        self.records = progress.records;
        self.bytes = progress.bytes;
        Ok(())
    }
}

fn osteonecrosis() -> Questionnaire {
    let built_in = BuiltIn::named("osteonecrosis").expect("it is built in");
    check(built_in.source()).expect("it can be resolved")
}

fn threads(many: usize) -> NonZero<usize> {
    NonZero::new(many).expect("at least one")
}

fn evaluate(
    questionnaire: &Questionnaire,
    format: Format,
    input: impl Read + Send,
    many: usize,
) -> Collected {
    let (collected, broken) = attempt(questionnaire, Some(format), input, many);
    assert_eq!(broken, None);
    collected
}

/// The output of a batch, and why it ended early, if it did.
fn attempt(
    questionnaire: &Questionnaire,
    format: Option<Format>,
    input: impl Read + Send,
    many: usize,
) -> (Collected, Option<String>) {
    let batch = Batch::new(questionnaire, Missing::Skip, Mode::Outcomes);
    let mut collected = Collected::default();
    match batch.run(format, input, &mut collected, threads(many)) {
        Ok(tally) => {
            assert_eq!(tally.records(), collected.records);
            (collected, None)
        }
        Err(broken) => (collected, Some(format!("{broken:?}"))),
    }
}

/// A small questionnaire with a question of each type.
fn table() -> Questionnaire {
    let name = "tests/files/table.yaml";
    let text = std::fs::read_to_string(name).expect("a questionnaire");
    check(Source::new(name, text)).expect("it can be resolved")
}

/// An input that arrives in small pieces of different sizes.
struct Dripping<'t> {
    rest: &'t [u8],
    size: usize,
}

impl Read for Dripping<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.size = self.size * 7 % 101 + 1;
        let many = self.size.min(self.rest.len()).min(buffer.len());
        let (now, rest) = self.rest.split_at(many);
        buffer[..many].copy_from_slice(now);
        self.rest = rest;
        Ok(many)
    }
}
