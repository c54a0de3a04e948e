//! `demo` and `compare`.

use crate::{snapshot, snapshot_of_input};

#[test]
fn demo_of_an_example() {
    snapshot(
        "demo",
        "demo back/questionnaire.yaml --example heavy-lifting",
    );
}

#[test]
fn demo_in_plain_lines() {
    snapshot_of_input("demo-plain", "demo back/questionnaire.yaml --plain", "2\n");
}

#[test]
fn compare_as_text() {
    snapshot(
        "compare-text",
        "compare back/examples/no-pain.yaml back/examples/heavy-lifting.yaml",
    );
}

#[test]
fn compare_as_markdown() {
    snapshot(
        "compare-markdown",
        "compare back/examples/no-pain.yaml back/examples/heavy-lifting.yaml --format markdown",
    );
}

#[test]
fn compare_as_json() {
    snapshot(
        "compare-json",
        "compare back/examples/heavy-lifting.yaml --set lifting=never --format json",
    );
}

#[test]
fn changes_as_text() {
    snapshot(
        "compare-changes-text",
        "compare back/examples/heavy-lifting.yaml --changes",
    );
}

#[test]
fn changes_as_markdown() {
    snapshot(
        "compare-changes-markdown",
        "compare back/examples/no-pain.yaml --changes --format markdown",
    );
}

#[test]
fn changes_as_json() {
    snapshot(
        "compare-changes-json",
        "compare back/examples/no-pain.yaml --changes --format json",
    );
}
