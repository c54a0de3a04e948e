//! Many answer sets: the same outcomes as by any other way, in order, and no record lost.

mod agreement;
mod broken;
#[path = "../../benches/batch/by_hand.rs"]
mod by_hand;
mod command;
mod files;
#[path = "../random/mod.rs"]
mod random;
#[path = "../../benches/batch/records.rs"]
mod records;
mod summary;

use std::convert::Infallible;
use std::io::Read;
use std::num::NonZero;

use selfcheck::batch::{Batch, Broken, Format, Missing, Progress, Sink, Wanted};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::questionnaire::Questionnaire;

/// What came of a batch.
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
    let batch = Batch::new(questionnaire, Missing::Skip, Wanted::Outcomes);
    let mut collected = Collected::default();
    match batch.run(format, input, &mut collected, threads(many)) {
        Ok(tally) => assert_eq!(tally.records(), collected.records),
        Err(Broken::Header(problem)) => panic!("{problem}"),
        Err(Broken::Input(error)) => panic!("{error}"),
    }
    collected
}

/// An input that comes in small pieces of different sizes.
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
