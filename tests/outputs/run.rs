//! `run`, `list` and `show`.

use crate::{snapshot, snapshot_of_input, snapshot_of_page};

#[test]
fn run_as_text() {
    snapshot("run-text", "run --answers back/examples/heavy-lifting.yaml");
}

#[test]
fn run_as_markdown() {
    snapshot(
        "run-markdown",
        "run --answers back/examples/heavy-lifting.yaml --format markdown",
    );
}

#[test]
fn run_as_html() {
    snapshot_of_page(
        "run-html",
        "run --answers back/examples/heavy-lifting.yaml --format html",
    );
}

#[test]
fn run_as_json() {
    snapshot(
        "run-json",
        "run --answers back/examples/heavy-lifting.yaml --format json",
    );
}

#[test]
fn run_the_built_in_questionnaire() {
    snapshot(
        "run-built-in",
        "run osteonecrosis --answers hiv-with-high-blood-fats",
    );
}

#[test]
fn run_with_an_answer_that_does_not_count() {
    snapshot("run-unused", "run --answers back/examples/no-pain.yaml");
}

#[test]
fn run_with_missing_answers() {
    snapshot(
        "run-missing",
        "run back/questionnaire.yaml --set back_pain=yes --missing error",
    );
}

#[test]
fn run_in_plain_lines() {
    snapshot_of_input(
        "run-plain",
        "run back/questionnaire.yaml --plain",
        "why\nyes\nleft, right\n7\nskip\ndone\n",
    );
}

#[test]
fn run_in_plain_lines_that_are_not_understood() {
    snapshot_of_input(
        "run-plain-refused",
        "run back/questionnaire.yaml --plain",
        "maybe\n",
    );
}

#[test]
fn list() {
    snapshot("list", "list");
}

#[test]
fn show() {
    snapshot("show", "show back/questionnaire.yaml");
}

#[test]
fn show_the_built_in_questionnaire() {
    snapshot("show-built-in", "show osteonecrosis");
}

#[test]
fn show_a_passage() {
    snapshot(
        "show-passage",
        "show osteonecrosis --passage how_do_i_know/weight_bearing",
    );
}

#[test]
fn show_a_point_as_json() {
    snapshot(
        "show-point-json",
        "show back/questionnaire.yaml --point long_lasting --format json",
    );
}
