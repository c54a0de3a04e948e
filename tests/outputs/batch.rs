//! `batch`.

use crate::{snapshot, snapshot_of_input};

#[test]
fn batch_of_json_lines() {
    snapshot(
        "batch-json-lines",
        "batch back/questionnaire.yaml back/records.jsonl",
    );
}

#[test]
fn batch_of_csv_with_rejects_among_the_outcomes() {
    snapshot(
        "batch-csv",
        "batch back/questionnaire.yaml back/records.csv --rejects -",
    );
}

#[test]
fn batch_from_standard_input_without_missing_answers() {
    snapshot_of_input(
        "batch-missing",
        "batch back/questionnaire.yaml --from json-lines --missing error",
        "{\"id\": [1], \"answers\": {\"back_pain\": \"no\"}}\n",
    );
}

#[test]
fn batch_as_a_summary() {
    snapshot(
        "batch-summary",
        "batch back/questionnaire.yaml back/records.csv --summary --suppress-below 1",
    );
}

#[test]
fn batch_as_a_summary_with_small_counts_hidden() {
    snapshot(
        "batch-summary-hidden",
        "batch back/questionnaire.yaml back/records.csv --summary",
    );
}

#[test]
fn batch_as_a_summary_in_json() {
    snapshot(
        "batch-summary-json",
        "batch back/questionnaire.yaml back/records.csv --summary=json --suppress-below 1",
    );
}
