//! Each command's whole output in each of its formats, compared with a file under `snapshots/`.
//!
//! After a change in the program, rewrite the files and review the difference:
//! `INSTA_UPDATE=always cargo test --test outputs; git diff tests/outputs/snapshots`.

mod authoring;
mod batch;
mod classroom;
mod export;
mod help;
mod inventory;
mod run;

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The folder of the small files that the commands read. Each command is run in it.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outputs");

/// Compares what a command writes with `snapshots/NAME.snap`.
fn snapshot(name: &str, arguments: &str) {
    compare(name, &transcript(arguments, &run(arguments, "")));
}

/// As [`snapshot`], with these lines on standard input.
fn snapshot_of_input(name: &str, arguments: &str, input: &str) {
    compare(name, &transcript(arguments, &run(arguments, input)));
}

/// As [`snapshot`], for a web page: its style, its script and their hashes are left out.
fn snapshot_of_page(name: &str, arguments: &str) {
    let page = transcript(arguments, &run(arguments, ""));
    let page = shorten(&page, "<style>", "</style>");
    let page = shorten(&page, "<script>", "</script>");
    compare(name, &shorten(&page, "'sha256-", "'"));
}

fn compare(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Runs the program. Words in its arguments are separated by blanks.
fn run(arguments: &str, input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_selfcheck"))
        .args(arguments.split_whitespace())
        .current_dir(FOLDER)
        .env("LC_ALL", "C")
        .env("TERM", "xterm")
        .env_remove("ACCESSIBLE")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("COLUMNS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut keyboard = child.stdin.take().expect("a pipe");
    // The program may end without reading its input.
    let _ = keyboard.write_all(input.as_bytes());
    drop(keyboard);
    child.wait_with_output().expect("the program ends")
}

/// The command, its standard output, its standard error if there is any, and its exit status if it is not 0.
fn transcript(arguments: &str, output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let mut transcript = format!("$ selfcheck {arguments}\n{}", text(&output.stdout));
    if !output.stderr.is_empty() {
        transcript += "--- standard error ---\n";
        transcript += &text(&output.stderr);
    }
    if !output.status.success() {
        let status = output.status.code().expect("it was not killed");
        transcript += &["--- exit status ", &status.to_string(), " ---\n"].concat();
    }
    transcript
}

/// Replaces whatever is between two marks with an ellipsis.
fn shorten(text: &str, start: &str, end: &str) -> String {
    let mut parts = text.split(start);
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once(end).expect("the end follows the start");
        short += &[start, "…", end, rest].concat();
    }
    short
}
