//! `selfcheck compare A --changes`.

use serde_json::{Value, json};

use crate::{printed, selfcheck};

#[test]
fn the_changes_with_the_most_effect_come_first() {
    let shown = printed(&["compare", "everything-skipped", "--changes"]);
    let expected = "\
What each answer changes
========================

Version 2.0.0

Answers: Every question skipped

Each change is to one answer; all others stay the same, and a question that is
newly asked is skipped. The changes with the most effect come first.

";
    assert!(shown.starts_with(expected), "{shown}");
    let number = |line: &str| -> Option<usize> {
        let (number, _) = line.trim().split_once(" item")?;
        number.parse().ok()
    };
    let numbers: Vec<_> = shown.lines().filter_map(number).collect();
    assert!(numbers.len() > 5, "{shown}");
    assert!(numbers.is_sorted_by(|one, next| one >= next), "{shown}");
}

#[test]
fn what_is_newly_asked_is_skipped_and_changes_without_effect_are_counted() {
    let arguments = [
        "compare",
        "heavy-alcohol-and-smoking",
        "--changes",
        "--format",
        "json",
    ];
    let shown: Value = serde_json::from_str(&printed(&arguments)).expect("JSON");
    assert_eq!(
        shown["before"]["title"],
        "Heavy drinking and smoking, without pain"
    );
    let changes = shown["changes"].as_array().expect("a list");
    let pain = &changes[0];
    assert_eq!(pain["question"], "joint_pain");
    assert_eq!(pain["before"], json!({"answer": ["no"], "labels": ["No"]}));
    assert_eq!(pain["after"], json!({"answer": ["yes"], "labels": ["Yes"]}));
    assert_eq!(
        pain["brings_up"]["questions"],
        json!([
            "pain_sites",
            "weight_bearing_pain",
            "constant_pain",
            "more_exercise"
        ])
    );
    assert_eq!(pain["brings_up"]["points"], json!(["joint_pain"]));
    assert_eq!(
        pain["takes_away"],
        json!({"questions": [], "passages": [], "points": []})
    );
    assert_eq!((&pain["added"], &pain["removed"]), (&json!(9), &json!(0)));
    // Eight questions are asked, two of them with four choices, the others with three.
    let without_effect = shown["without_effect"].as_u64().expect("a number");
    assert_eq!(changes.len() as u64 + without_effect, 6 * 3 + 2 * 4);
}

#[test]
fn set_changes_the_answers_to_begin_with() {
    let arguments = [
        "compare",
        "heavy-alcohol-and-smoking",
        "--set",
        "smoking=no",
        "--changes",
    ];
    let shown = printed(&arguments);
    assert!(shown.contains("without pain, with smoking=no\n"), "{shown}");
    assert!(shown.contains("\n9. Smoking\n   No -> Yes\n"), "{shown}");
    assert!(!shown.contains("\n   Yes -> No\n   Yes -> skipped\n   3 items"));
}

#[test]
fn changes_are_of_one_complete_set_of_answers() {
    let said = |arguments: &[&str]| {
        let arguments = [&["compare", "no-pain-no-risk-factor"], arguments].concat();
        let output = selfcheck(&arguments).output().expect("it starts");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    let two = said(&["hiv-status-unknown", "--changes"]);
    assert!(two.contains("cannot be used with"), "{two}");
    let incomplete = said(&["--set", "joint_pain=yes", "--changes"]);
    assert!(incomplete.starts_with("error: 4 questions are not answered: "));
    assert!(incomplete.contains("skip the rest with `--missing skip`"));
}
