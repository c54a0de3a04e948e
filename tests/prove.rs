//! `selfcheck check` and `selfcheck diff` over all possible answers, as an author uses them.

use std::fs;
use std::process::{Command, Output};

const OSTEONECROSIS: &str = "questionnaires/osteonecrosis/questionnaire.yaml";

fn selfcheck(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_selfcheck"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program starts")
}

fn result(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn check_counts_the_ways_to_answer_and_proves_every_promise() {
    let output = selfcheck(&["check", "--strict", "--today", "2026-01-01", OSTEONECROSIS]);
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), &b""[..])
    );
    let figures = "\n  238981120 ways to answer, with 8 to 14 questions asked\n  84696 different outcomes\n  \
                   82 promises hold for all of them\n";
    assert!(result(&output).ends_with(figures), "{}", result(&output));
}

#[test]
fn check_prints_one_json_object_per_file() {
    let arguments = [
        "check",
        "--format",
        "json",
        "--today",
        "2026-01-01",
        OSTEONECROSIS,
        "tests/files/lower-back.yaml",
    ];
    let text = result(&selfcheck(&arguments));
    let files: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect();
    let [first, second] = &files[..] else {
        panic!("{text}")
    };
    assert_eq!(first["questionnaire"], "osteonecrosis");
    assert_eq!(first["diagnostics"], serde_json::json!([]));
    assert_eq!(
        (&first["ways"], &first["outcomes"]),
        (&"238981120".into(), &"84696".into())
    );
    assert_eq!(
        (&first["fewest_questions"], &first["most_questions"]),
        (&8.into(), &14.into())
    );
    assert!(
        first["promises"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|promise| promise["holds"] == true)
    );
    assert_eq!(second["questionnaire"], "lower_back");
}

#[test]
fn a_broken_promise_comes_with_answers_that_break_it() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("questionnaire.yaml");
    let text = fs::read_to_string(OSTEONECROSIS).expect("the built-in questionnaire");
    let promise = "promises:\n  - text: Pain leads to surgery.\n    when: {joint_pain: yes}\n    \
                   shows: [what_can_i_do/surgery]\n";
    fs::write(&path, text.replacen("promises:\n", promise, 1)).expect("written");
    let path = path.to_str().expect("UTF-8");
    let examples = folder.path().join("examples");
    let output = selfcheck(&[
        "check",
        "--counterexamples",
        examples.to_str().expect("UTF-8"),
        path,
    ]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("error[broken-promise]")
            && said.contains("the passage `what_can_i_do/surgery` is not shown"),
        "{said}"
    );
    let example = examples.join("promise-1.yaml");
    let run = selfcheck(&[
        "run",
        path,
        "--answers",
        example.to_str().expect("UTF-8"),
        "--format",
        "json",
    ]);
    let outcome = result(&run);
    assert!(
        outcome.contains("\"joint_pain\"") && !outcome.contains("\"surgery\""),
        "{outcome}"
    );
}

#[test]
fn each_witness_is_a_test_of_its_passage() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().to_str().expect("UTF-8");
    assert_eq!(
        selfcheck(&["check", "--witnesses", path, OSTEONECROSIS])
            .status
            .code(),
        Some(0)
    );
    assert!(result(&selfcheck(&["test", path])).ends_with("29 examples, 0 failed\n"));
}

#[test]
fn too_little_effort_is_not_a_proof() {
    let output = selfcheck(&["check", "--effort", "0", OSTEONECROSIS]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("error[not-proved]"));
}

/// A questionnaire with a passage that is easily decided, and one whose decision diagram exceeds any memory, since it pairs
/// each question with five distant ones.
fn entangled(pairs: usize) -> String {
    let questions = |name: &str| -> String {
        let question =
            |index| format!("  - {{id: {name}{index}, type: yes_no, text: '{name}{index}?'}}\n");
        (0..20).map(question).collect()
    };
    let pairs = (0..pairs).flat_map(|one| [0, 1, 3, 7, 12].map(|apart| (one, (one + apart) % 20)));
    let pairs: Vec<_> = pairs
        .map(|(one, other)| format!("{{a{one}: yes, b{other}: yes}}"))
        .collect();
    format!(
        "selfcheck: 1\nid: entangled\ntitle: T\nversion: '1'\nlanguage: en\nabout: A\nnot_a_diagnosis: N\nquestions:\n{}{}\
         article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  sections:\n    - id: s\n      title: T\n      \
         passages:\n        - {{id: easy, when: {{a0: yes}}, text: T}}\n        - {{id: hard, when: {{any: [{}]}}, text: T}}\n\
         provider_prompt: {{text: T}}\n",
        questions("a"),
        questions("b"),
        pairs.join(", ")
    )
}

#[test]
fn figures_that_were_not_counted_are_reported_as_such() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("entangled.yaml");
    fs::write(&path, entangled(20)).expect("written");
    let path = path.to_str().expect("UTF-8");
    let arguments = ["check", "--today", "2026-01-01", "--effort", "1", path];
    let output = selfcheck(&arguments);
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "\
{path}: entangled 1: 40 questions, 2 passages in 1 section, 0 talking points, 0 promises
   25.0% of the ways to answer show s/easy
  1208925819614629174706176 ways to answer, with 40 questions asked
  from 2 to 4 different outcomes
"
    );
    assert_eq!(result(&output), expected);
    let said = String::from_utf8_lossy(&output.stderr);
    let not_counted = format!(
        "{path}: the ways to answer that show 1 passage were not counted within the effort"
    );
    assert!(said.contains(&not_counted), "{said}");
    let json = result(&selfcheck(
        &[&arguments[..], &["--format", "json"]].concat(),
    ));
    let json: serde_json::Value = serde_json::from_str(&json).expect("a line of JSON");
    let passages = serde_json::json!([
        {"passage": "s/easy", "ways": "302231454903657293676544"},
        {"passage": "s/hard", "ways": null},
    ]);
    assert_eq!(json["passages"], passages);
    let less = result(&selfcheck(&[
        "check",
        "--effort",
        "0",
        "tests/files/lower-back.yaml",
    ]));
    let expected = "\
tests/files/lower-back.yaml: lower_back 1.0.0: 4 questions, 2 passages in 1 section, 1 talking point, 2 promises
  from 1 to 8 different outcomes
";
    assert_eq!(less, expected);
}

#[test]
fn diff_recognizes_equal_versions_and_gives_an_example_of_a_change() {
    let alike = selfcheck(&["diff", "osteonecrosis", OSTEONECROSIS]);
    assert_eq!(
        (alike.status.code(), result(&alike).as_str()),
        (
            Some(0),
            "the two versions have the same outcomes, accept the same answers and have the same texts\n"
        )
    );
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("questionnaire.yaml");
    let text = fs::read_to_string(OSTEONECROSIS).expect("the built-in questionnaire");
    let changed = text.replacen(
        "when: {joint_injury: [yes, unsure]}",
        "when: {joint_injury: yes}",
        1,
    );
    fs::write(&path, changed).expect("written");
    let different = selfcheck(&["diff", "osteonecrosis", path.to_str().expect("UTF-8")]);
    assert_eq!(different.status.code(), Some(1));
    // One of the four answers to `joint_injury`, skipped included.
    let expected = "the outcome changes for 59745280 of 238981120 answer sets\n  \
                    passage `causes/injury` is removed for 59745280, for example with `joint_injury: unsure`\n";
    assert_eq!(result(&different), expected);
}

#[test]
fn diff_reports_what_was_not_proved_or_counted() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let (old, new) = (
        folder.path().join("old.yaml"),
        folder.path().join("new.yaml"),
    );
    fs::write(&old, entangled(20)).expect("written");
    fs::write(
        &new,
        entangled(19).replacen("when: {a0: yes}", "when: {a0: no}", 1),
    )
    .expect("written");
    let (old, new) = (old.to_str().expect("UTF-8"), new.to_str().expect("UTF-8"));
    let output = selfcheck(&["diff", "--effort", "1", old, new]);
    let expected = "\
not proved: for how many answer sets the outcome changes
  passage `s/easy` is added for 302231454903657293676544, for example with `a0: no`
  passage `s/easy` is removed for 302231454903657293676544, for example with `a0: yes`
  not proved: whether passage `s/hard` is added for any of them
  not proved: whether passage `s/hard` is removed for any of them
";
    assert_eq!(
        (output.status.code(), result(&output).as_str()),
        (Some(1), expected)
    );
}
