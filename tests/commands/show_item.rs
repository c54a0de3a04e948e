//! `selfcheck show --passage` and `--point`.

use serde_json::{Value, json};

use crate::{TRIAL, printed, selfcheck};

#[test]
fn a_passage_is_shown_with_its_condition_and_the_fewest_answers() {
    let shown = printed(&["show", "--passage", "how_do_i_know/walking"]);
    let expected = "\
Trouble walking
===============

how_do_i_know/walking in osteonecrosis, version 2.0.0

Shown when trouble_walking is yes.
weight_bearing_pain is asked when joint_pain is yes.
constant_pain is asked when joint_pain is yes.
trouble_walking is asked when weight_bearing_pain is yes or unsure or
constant_pain is yes or unsure.

The fewest answers that lead to it
==================================

  3 answers, with all other questions skipped; any one of these:
  - 1. Joint pain: Yes; 3. Pain with weight: Yes or Not sure; 5. Trouble
    walking: Yes
  - 1. Joint pain: Yes; 4. Constant pain: Yes or Not sure; 5. Trouble walking:
    Yes
";
    assert_eq!(shown, expected);
}

#[test]
fn named_conditions_are_explained() {
    let shown = printed(&["show", "--passage", "what_is/usual_sites"]);
    let words = "\
Shown when maybe_pain holds or possible_cause holds.
maybe_pain holds when joint_pain is yes or unsure.
possible_cause holds when corticosteroids is long_term or heavy_alcohol is yes
or smoking is yes or hiv_status is positive or joint_injury is yes.
";
    assert!(shown.contains(words), "{shown}");
    let ways = "\
  1 answer, with all other questions skipped; any one of these:
  - 1. Joint pain: Yes or Not sure
  - 6. Joint injury: Yes
";
    assert!(shown.contains(ways), "{shown}");
}

#[test]
fn the_json_has_answers_that_can_be_given_as_they_are() {
    let arguments = ["show", "--point", "hip_pain", "--format", "json"];
    let shown: Value = serde_json::from_str(&printed(&arguments)).expect("JSON");
    let expected = json!({
        "point": "hip_pain",
        "when": "pain_sites includes hip",
        "depends_on": ["pain_sites is asked when joint_pain is yes."],
        "fewest": [[
            {"question": "joint_pain", "answer": ["yes"]},
            {"question": "pain_sites", "answer": ["hip"]},
        ]],
        "more": 0,
    });
    assert_eq!(shown, expected);
}

#[test]
fn everyone_reads_what_has_no_condition() {
    let shown = printed(&["show", "--passage", "what_is/bone_death"]);
    assert!(shown.ends_with("\n\nIt is shown to everyone.\n"), "{shown}");
    let arguments = [
        "show",
        "--passage",
        "what_is/bone_death",
        "--format",
        "json",
    ];
    let shown: Value = serde_json::from_str(&printed(&arguments)).expect("JSON");
    assert_eq!(
        (&shown["when"], &shown["fewest"]),
        (&Value::Null, &json!([[]]))
    );
}

#[test]
fn what_nobody_reads_is_said_to_be_so() {
    let file = "tests/outputs/doubtful.yaml";
    let shown = printed(&["show", file, "--passage", "causes/never"]);
    let end = "\
Shown when smoking is yes and not (smoking is yes).

No answers lead to it.
";
    assert!(shown.ends_with(end), "{shown}");
    let arguments = [
        "show",
        file,
        "--passage",
        "causes/never",
        "--format",
        "json",
    ];
    let shown: Value = serde_json::from_str(&printed(&arguments)).expect("JSON");
    assert_eq!(shown["fewest"], json!([]));
}

#[test]
fn numbers_are_shown_as_a_range() {
    let shown = printed(&["show", TRIAL, "--point", "long"]);
    let end = "\
  2 answers, with all other questions skipped:
  - 1. Does it hurt? Yes; 3. For how many weeks? 6 or more
";
    assert!(shown.ends_with(end), "{shown}");
    let arguments = ["show", TRIAL, "--point", "long", "--format", "json"];
    let shown: Value = serde_json::from_str(&printed(&arguments)).expect("JSON");
    let weeks = json!({"question": "weeks", "answer": 6, "at_least": 6, "at_most": 520});
    assert_eq!(shown["fewest"][0][1], weeks);
}

#[test]
fn an_unknown_name_is_an_error_with_the_nearest_one() {
    for (arguments, expected) in [
        (
            ["--passage", "how_do_i_know/hip_pan"],
            "unknown passage `how_do_i_know/hip_pan`\n  help: did you mean `how_do_i_know/hip_pain`?",
        ),
        (
            ["--passage", "hip pain"],
            "unknown passage `hip pain`\n  help: did you mean `how_do_i_know/hip_pain`?",
        ),
        (
            ["--point", "smokin"],
            "unknown talking point `smokin`\n  help: did you mean `smoking`?",
        ),
        (
            ["--point", "xyz"],
            "unknown talking point `xyz`\n  help: use `joint_pain`, `hip_pain`, ",
        ),
    ] {
        let arguments = [&["show"][..], &arguments].concat();
        let output = selfcheck(&arguments).output().expect("it starts");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(said.starts_with(&format!("error: {expected}")), "{said}");
    }
}
