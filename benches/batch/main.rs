//! Measures how fast many answer sets are evaluated: `cargo bench --bench batch`.
//!
//! Measures reading, evaluating and writing, and whole processes. For comparison, the same run measures a program
//! written by hand for this one questionnaire, and the floor: reading the same bytes, counting the lines, and writing
//! as many bytes as the outcomes have.
//!
//! `batch by-hand` and `batch floor N` run these two comparisons as separate processes, from standard input to standard
//! output, and `batch records N` writes records to measure with, so that external tools can time them.

mod by_hand;
mod records;

use std::convert::Infallible;
use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::num::NonZero;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::ItemsCount;
use selfcheck::Questionnaire;
use selfcheck::batch::{Batch, Format, Missing, Mode, Progress, Sink};
use tempfile::NamedTempFile;

use records::json_lines;

/// How many records are evaluated at a time.
const MANY: u32 = 200_000;

/// The buffer size of the readers and writers in the comparisons, the same as in a batch.
const BUFFER: usize = 256 * 1024;

static QUESTIONNAIRE: LazyLock<Questionnaire> =
    LazyLock::new(|| Questionnaire::built_in("osteonecrosis").expect("it is built in"));

static RECORDS: LazyLock<String> = LazyLock::new(|| json_lines(&QUESTIONNAIRE, MANY));

fn main() {
    let mut arguments = std::env::args().skip(1);
    let input = BufReader::with_capacity(BUFFER, io::stdin());
    let mut output = BufWriter::with_capacity(BUFFER, io::stdout());
    let command = arguments.next();
    let number = arguments.next().and_then(|number| number.parse().ok());
    match (command.as_deref(), number) {
        (Some("by-hand"), _) => by_hand::evaluate(input, output),
        (Some("floor"), Some(bytes)) => floor(io::stdin(), io::stdout(), bytes),
        (Some("records"), Some(many)) => {
            let many = u32::try_from(many).expect("not so many");
            let records = json_lines(&QUESTIONNAIRE, many);
            output.write_all(records.as_bytes()).expect("written");
        }
        _ => divan::main(),
    }
}

/// Reads everything, counts the lines, and writes this many bytes.
fn floor(mut input: impl Read, mut output: impl Write, bytes: usize) {
    let mut buffer = vec![0; BUFFER];
    let (mut lines, mut rest) = (0, bytes);
    loop {
        let many = input.read(&mut buffer).expect("it can be read");
        if many == 0 {
            break;
        }
        lines += buffer[..many].split(|byte| *byte == b'\n').count() - 1;
        // In step with the input, as far as possible.
        let now = rest.min(2 * many);
        write_some(&mut output, &buffer, now);
        rest -= now;
    }
    write_some(&mut output, &buffer, rest);
    black_box(lines);
}

fn write_some(output: &mut impl Write, buffer: &[u8], mut bytes: usize) {
    while bytes > 0 {
        let now = bytes.min(buffer.len());
        output.write_all(&buffer[..now]).expect("it can be written");
        bytes -= now;
    }
}

/// A sink that discards its input.
struct Nowhere;

impl Sink for Nowhere {
    type Error = Infallible;

    fn take(&mut self, progress: &Progress<'_>) -> Result<(), Infallible> {
        black_box(progress.outcomes);
        Ok(())
    }
}

#[divan::bench(args = [1, 2], sample_count = 10)]
fn read_evaluate_and_write(bencher: Bencher, threads: usize) {
    let batch = Batch::new(&QUESTIONNAIRE, Missing::Skip, Mode::Outcomes);
    let threads = NonZero::new(threads).expect("at least one");
    bencher.counter(ItemsCount::new(MANY)).bench_local(|| {
        let run = batch.run(Format::JsonLines, RECORDS.as_bytes(), &mut Nowhere, threads);
        assert!(run.is_ok_and(|tally| tally.evaluated() == u64::from(MANY)));
    });
}

#[divan::bench(sample_count = 10)]
fn read_evaluate_and_write_by_hand(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(MANY))
        .bench_local(|| by_hand::evaluate(RECORDS.as_bytes(), io::sink()));
}

/// Runs a process from the records in a file to another file.
fn whole_process(bencher: Bencher, program: &str, arguments: &[&str]) {
    let mut input = NamedTempFile::new().expect("a file");
    input.write_all(RECORDS.as_bytes()).expect("a file");
    let output = NamedTempFile::new().expect("a file");
    bencher.counter(ItemsCount::new(MANY)).bench_local(|| {
        let status = Command::new(program)
            .args(arguments)
            .stdin(File::open(input.path()).expect("a file"))
            .stdout(File::create(output.path()).expect("a file"))
            .stderr(Stdio::null())
            .status();
        assert!(status.is_ok_and(|status| status.success()));
    });
}

#[divan::bench(args = ["1", "2"], sample_count = 10)]
fn process(bencher: Bencher, threads: &str) {
    let arguments = ["batch", "osteonecrosis", "--threads", threads];
    whole_process(bencher, env!("CARGO_BIN_EXE_selfcheck"), &arguments);
}

#[divan::bench(sample_count = 10)]
fn process_by_hand(bencher: Bencher) {
    let this = std::env::current_exe().expect("this program");
    whole_process(bencher, this.to_str().expect("UTF-8"), &["by-hand"]);
}

#[divan::bench(sample_count = 10)]
fn process_floor(bencher: Bencher) {
    let mut outcomes = Vec::new();
    by_hand::evaluate(RECORDS.as_bytes(), &mut outcomes);
    let bytes = outcomes.len().to_string();
    let this = std::env::current_exe().expect("this program");
    whole_process(bencher, this.to_str().expect("UTF-8"), &["floor", &bytes]);
}
