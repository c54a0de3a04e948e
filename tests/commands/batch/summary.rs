//! `selfcheck batch --summary`.

use serde_json::{Value, json};

use super::piped;

const FILE: &str = "tests/files/table.yaml";

/// Records with these answers, each repeated a number of times.
fn records(answers: &[(usize, Value)]) -> String {
    let record = |answers: &Value| json!({"id": 0, "answers": answers}).to_string() + "\n";
    let records = answers
        .iter()
        .map(|(many, answers)| record(answers).repeat(*many));
    records.collect()
}

/// 100 records: 3 positive, 7 unknown, the rest negative; 2 of the positive ones have pain.
fn hundred() -> String {
    records(&[
        (
            2,
            json!({"hiv": "positive", "pain": "yes", "sites": ["hip"], "weeks": 7}),
        ),
        (1, json!({"hiv": "positive", "pain": "no"})),
        (7, json!({"hiv": "unknown", "pain": "no"})),
        (
            40,
            json!({"hiv": "negative", "pain": "yes", "sites": ["hip", "knee"], "weeks": 3}),
        ),
        (50, json!({"hiv": "negative", "pain": "no"})),
    ])
}

#[test]
fn a_summary_replaces_the_outcomes_or_comes_with_them() {
    let (status, result, said) = piped(&[FILE, "--summary"], hundred().as_bytes());
    assert_eq!((status, said.as_str()), (Some(0), ""));
    assert!(result.starts_with("A table, version 1.0.0\n"), "{result}");
    let input = format!("{}x\n", hundred());
    let folder = tempfile::tempdir().expect("a folder");
    let outcomes = folder.path().join("out.jsonl");
    let output = outcomes.to_str().expect("UTF-8");
    let arguments = [
        FILE,
        "--summary",
        "json",
        "--suppress-below",
        "0",
        "--output",
        output,
    ];
    let (status, result, said) = piped(&arguments, input.as_bytes());
    assert_eq!(status, Some(1));
    assert!(said.starts_with("{\"line\":101,"), "{said}");
    let summary: Value = serde_json::from_str(&result).expect("JSON");
    assert_eq!(summary["records"], 101);
    assert_eq!(summary["rejected"], 1);
    assert_eq!(
        summary["questions"][0]["choices"][0],
        json!({"choice": "positive", "label": "Positive", "count": 3, "share": 0.03})
    );
    assert_eq!(
        summary["passages"][1],
        json!({"name": "s/positive", "count": 3, "share": 0.03})
    );
    let lines = std::fs::read_to_string(&outcomes).expect("the outcomes");
    assert_eq!(lines.lines().count(), 100);
}
