//! Commands from end to end: their output and exit status.

mod batch;
mod check_warnings;
mod compare;
mod compare_changes;
mod demo_printed;
mod documentation;
mod export_diagram;
mod export_page;
mod export_schema;
mod new;
mod run_html;
mod run_piped;
mod run_plain;
#[cfg(feature = "proof")]
mod show_item;
mod visit;
mod wrong_file;

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The questionnaire of most tests.
const TRIAL: &str = "tests/terminal/trial.yaml";

/// The program with these arguments, in the folder of the project.
fn selfcheck(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_selfcheck"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("ACCESSIBLE")
        .env_remove("CLICOLOR_FORCE");
    command
}

/// The output of the program with these arguments and this standard input.
fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = selfcheck(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // It may end without reading.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

/// The standard output of the program with these arguments, which are valid.
fn printed(arguments: &[&str]) -> String {
    let output = selfcheck(arguments).output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        (output.status.code(), &*said),
        (Some(0), ""),
        "{arguments:?}"
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}
