//! `selfcheck compare`.

use serde_json::{Value, json};

use crate::selfcheck;

const EXAMPLES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/questionnaires/osteonecrosis/examples"
);

fn compared(arguments: &[&str]) -> (i32, String, String) {
    let output = selfcheck(&[&["compare"], arguments].concat())
        .current_dir(EXAMPLES)
        .output()
        .expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code().expect("not killed"),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn a_changed_answer_is_shown_with_its_effects() {
    let (status, shown, said) =
        compared(&["heavy-alcohol-and-smoking.yaml", "--set", "smoking=no"]);
    assert_eq!((status, said.as_str()), (0, ""));
    let expected = "\
What differs
============

Version 2.0.0

Before: Heavy drinking and smoking, without pain
After:  Heavy drinking and smoking, without pain, with smoking=no

1 answer differs
================

9. Do you smoke, or did you in the past?
   Yes -> No
   - no longer shows: What causes osteonecrosis? · Smoking
   - removes a point for the provider: Your smoking, now or in the past: how
     much, and for how long.
   - removes a question to ask the provider: If I still smoke, what can help me
     quit?

Removed
=======

What causes osteonecrosis?
--------------------------

Smoking

Smoking has been linked to osteonecrosis.
  Because: smoking, yes

Things to tell the provider
---------------------------

- Your smoking, now or in the past: how much, and for how long.
  Because: smoking, yes

11 passages stay the same

This is not a diagnosis
=======================

This self-check is not a diagnosis. It does not measure risk, and it cannot say
what causes pain.

Source: A fact sheet on osteonecrosis
Reviewed: July 2025

Adapted by the selfcheck project, November 2026
Not reviewed by a health professional
";
    assert_eq!(shown, expected);
}

#[test]
fn the_json_lists_the_effects_of_each_difference() {
    let arguments = [
        "no-pain-no-risk-factor.yaml",
        "hiv-status-unknown.yaml",
        "--format",
        "json",
    ];
    let (status, shown, _) = compared(&arguments);
    assert_eq!(status, 0);
    let shown: Value = serde_json::from_str(&shown).expect("JSON");
    let differs = json!([{
        "question": "hiv_status",
        "text": "What is your HIV status?",
        "before": {"answer": ["negative"], "labels": ["Negative"]},
        "after": {"answer": ["unknown"], "labels": ["I do not know"]},
        "brings_up": {"questions": [], "passages": ["bottom_line/hiv"], "points": ["hiv_test"]},
        "takes_away": {"questions": [], "passages": [], "points": []},
    }]);
    assert_eq!(shown["answers"], differs);
    let because = json!([{"question": "hiv_status", "answer": ["unknown"]}]);
    assert_eq!(
        shown["appears"]["sections"][0]["passages"][0]["because"],
        because
    );
    assert_eq!(shown["goes"], json!({"sections": [], "points": []}));
}

#[test]
fn markdown_lists_the_effects_of_each_difference() {
    let arguments = [
        "no-pain-no-risk-factor.yaml",
        "hiv-status-unknown.yaml",
        "--format",
        "markdown",
    ];
    let (_, shown, _) = compared(&arguments);
    let expected = "\
# Osteonecrosis self-check: what differs

Version 2.0.0

Before: **No pain and no risk factor**\\
After: **A person who does not know their HIV status, without pain**

## 1 answer differs

### 10. What is your HIV status?

Negative → **I do not know**

- shows: The bottom line · HIV and osteonecrosis
- adds a point for the provider: Your HIV status, which you do not know: ask if a test makes sense.
";
    assert!(shown.starts_with(expected), "{shown}");
}

#[test]
fn missing_answers_are_an_error() {
    let arguments = ["no-pain-no-risk-factor.yaml", "--set", "joint_pain=yes"];
    let (status, shown, said) = compared(&arguments);
    assert_eq!((status, shown.as_str()), (2, ""));
    let expected = "\
error: 4 questions are not answered: `pain_sites`, `weight_bearing_pain`, `constant_pain` and `more_exercise`
  help: the answers of \"No pain and no risk factor, with joint_pain=yes\" are incomplete: use `--set \
QUESTION=ANSWER`, or skip the rest with `--missing skip`
";
    assert_eq!(said, expected);
    let (status, shown, _) = compared(&[&arguments[..], &["--missing", "skip"]].concat());
    assert_eq!(status, 0);
    assert!(shown.contains(
        "\n2. Where does it hurt?\n   not asked -> skipped\n   has no effect on what is shown\n"
    ));
}

#[test]
fn a_single_set_of_answers_cannot_be_compared() {
    let (status, shown, said) = compared(&["no-pain-no-risk-factor.yaml"]);
    assert_eq!((status, shown.as_str()), (2, ""));
    assert!(said.contains("<B>"), "{said}");
}
