//! `check`, `diff`, `test` and `new`.

use std::fs;

use crate::{compare, run, snapshot, transcript};

#[test]
fn check_as_text() {
    snapshot(
        "check-text",
        "check --today 2026-01-31 back/questionnaire.yaml",
    );
}

#[test]
fn check_the_built_in_questionnaire() {
    snapshot("check-built-in", "check --today 2026-01-31 osteonecrosis");
}

#[test]
fn check_a_file_with_several_errors() {
    snapshot("check-errors", "check --today 2026-01-31 broken.yaml");
}

#[test]
fn check_a_file_with_warnings_and_a_broken_promise() {
    snapshot("check-warnings", "check --today 2026-01-31 doubtful.yaml");
}

#[test]
fn check_a_file_with_conditions_that_contradict_each_other() {
    snapshot(
        "check-contradictions",
        "check --today 2026-01-31 contradictory.yaml",
    );
}

#[test]
fn check_as_json() {
    snapshot(
        "check-json",
        "check --format json --today 2026-01-31 back/questionnaire.yaml broken.yaml doubtful.yaml contradictory.yaml",
    );
}

#[test]
fn diff() {
    snapshot("diff", "diff back/earlier.yaml back/questionnaire.yaml");
}

#[test]
fn diff_of_a_file_with_itself() {
    snapshot(
        "diff-same",
        "diff back/questionnaire.yaml back/questionnaire.yaml",
    );
}

#[test]
fn test() {
    snapshot("test", "test back/examples back/failing.yaml");
}

#[test]
fn new() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("new.yaml");
    let path = file.to_str().expect("UTF-8");
    let arguments = format!("new {path}");
    let said = transcript(&arguments, &run(&arguments, "")).replace(path, "new.yaml");
    let written = fs::read_to_string(&file).expect("it is written");
    let (before, rest) = written.split_once("\n  reviewed: ").expect("a date");
    let (_, after) = rest.split_once(' ').expect("a comment follows");
    compare(
        "new",
        &format!("{said}--- new.yaml ---\n{before}\n  reviewed: YYYY-MM {after}"),
    );
}
