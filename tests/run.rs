//! `selfcheck run` and similar commands as a script uses them: arguments, streams, files, exit statuses.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Output, Stdio};

const EXAMPLE: &str =
    "questionnaires/osteonecrosis/examples/hip-pain-after-long-term-corticosteroids.yaml";

fn selfcheck(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_selfcheck"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null());
    command
}

fn output(arguments: &[&str]) -> Output {
    selfcheck(arguments).output().expect("the program starts")
}

/// The standard output of a command that succeeds without messages.
fn result(arguments: &[&str]) -> String {
    let output = output(arguments);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(
        (output.status.code(), said.as_str()),
        (Some(0), ""),
        "{arguments:?}"
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The messages of a command that fails with exit status 2 and an empty standard output.
fn refusal(arguments: &[&str]) -> String {
    let output = output(arguments);
    let result = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(
        (output.status.code(), result.as_str()),
        (Some(2), ""),
        "{arguments:?}"
    );
    String::from_utf8(output.stderr).expect("UTF-8")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

#[test]
fn an_answer_file_gives_the_outcome_as_text_markdown_and_json() {
    let text = result(&["run", "--answers", EXAMPLE]);
    assert!(
        text.contains("\nWhat to read: Osteonecrosis\n===="),
        "{text}"
    );
    let because = "  Because: where it hurts, hip, groin or buttock\n";
    assert!(text.contains(because), "{text}");
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );
    assert!(!text.contains('\u{1b}'));
    let markdown = result(&["--answers", EXAMPLE, "--format", "markdown"]);
    assert!(
        markdown.contains("\n## What to read: Osteonecrosis\n\n### "),
        "{markdown}"
    );
    let json = result(&[
        "run",
        "osteonecrosis",
        "--answers",
        EXAMPLE,
        "--format",
        "json",
    ]);
    let outcome: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(outcome["answers"][1]["answer"], serde_json::json!(["hip"]));
    // Every format ends with the notice, and where the text comes from.
    for page in [&text, &markdown] {
        let source = page.find("Reviewed: July 2025").expect("the source");
        let adapted = "Not reviewed by a health professional";
        assert!(page[source..].trim_end().ends_with(adapted), "{page}");
        assert!(page.contains("This is not a diagnosis"), "{page}");
    }
}

#[test]
fn set_overrides_the_answer_file() {
    let arguments = [
        "run",
        "--answers",
        EXAMPLE,
        "--format",
        "json",
        "--set",
        "corticosteroids=never",
    ];
    let outcome: serde_json::Value = serde_json::from_str(&result(&arguments)).expect("JSON");
    let answers = outcome["answers"].as_array().expect("a list");
    let answer = answers
        .iter()
        .find(|answer| answer["question"] == "corticosteroids")
        .expect("it is asked");
    assert_eq!(answer["answer"], serde_json::json!(["never"]));
    let said = refusal(&["run", "--set", "smoking=yes", "--set", "smoking=no"]);
    assert!(said.contains("`--set` answers `smoking` twice"), "{said}");
}

#[test]
fn missing_answers_are_an_error_or_skipped() {
    for arguments in [
        &["run", "--set", "joint_pain=no"][..],
        &["run", "--set", "joint_pain=no", "--missing", "error"],
    ] {
        let said = refusal(arguments);
        assert!(
            said.contains("7 questions are not answered: `joint_injury`, `corticosteroids`"),
            "{said}"
        );
        assert!(
            said.contains("--missing skip")
                && said.contains("--plain")
                && said.contains("--answers"),
            "{said}"
        );
    }
    let outcome = result(&[
        "run",
        "--set",
        "joint_pain=yes",
        "--missing",
        "skip",
        "--format",
        "json",
    ]);
    let outcome: serde_json::Value = serde_json::from_str(&outcome).expect("JSON");
    let skipped = outcome["answers"]
        .as_array()
        .expect("a list")
        .iter()
        .skip(1);
    assert!(skipped.clone().all(|answer| answer["answer"] == "skipped"));
    // Questions that the answer leads to are skipped, too.
    assert_eq!(skipped.count(), 11);
}

#[test]
fn an_invalid_file_or_argument_leaves_standard_output_empty() {
    let folder = folder();
    let path = folder.path().join("answers.yaml");
    fs::write(
        &path,
        "questionnaire: osteonecrosis\nanswers:\n  smokin: yes\n",
    )
    .expect("written");
    let said = refusal(&[
        "run",
        "--answers",
        path.to_str().expect("UTF-8"),
        "--missing",
        "skip",
    ]);
    assert!(
        said.contains("error[unknown-question]: unknown question `smokin`"),
        "{said}"
    );
    assert!(
        said.contains("answers.yaml:3:3") && said.contains("did you mean `smoking`?"),
        "{said}"
    );

    fs::write(
        &path,
        b"questionnaire: osteonecrosis\nanswers: {smoking: \xff}\n",
    )
    .expect("written");
    let said = refusal(&["run", "--answers", path.to_str().expect("UTF-8")]);
    assert!(
        said.contains("error[not-utf-8]") && said.contains("answers.yaml:2:20"),
        "{said}"
    );

    fs::write(&path, "questionnaire: ostonecrosis\nanswers: {}\n").expect("written");
    let said = refusal(&["run", "--answers", path.to_str().expect("UTF-8")]);
    assert!(
        said.contains("error[unknown-questionnaire]")
            && said.contains("did you mean `osteonecrosis`?"),
        "{said}"
    );

    let cases: [(&[&str], &str); 8] = [
        (&["run", "ostonecrosis"], "did you mean `osteonecrosis`?"),
        (&["run", "no/such.yaml"], "cannot read `no/such.yaml`"),
        (
            &["run", "src"],
            "there is no file or built-in questionnaire named `src`",
        ),
        (&["run", "--answers", "src"], "cannot read `src`"),
        (&["run", "--set", "smoking"], "`=` is missing"),
        (&["run", "--format", "pdf"], "invalid value 'pdf'"),
        (
            &["run", "--missing", "skip", "--output", "no/such/folder"],
            "cannot write `no/such/folder`",
        ),
        (
            &["run", "--missing", "skip", "--save-answers", "src"],
            "cannot write `src`",
        ),
    ];
    for (arguments, expected) in cases {
        let said = refusal(arguments);
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
}

#[test]
fn the_questionnaire_is_found_next_to_the_answer_file() {
    let folder = folder();
    let examples = folder.path().join("examples");
    fs::create_dir(&examples).expect("a folder");
    fs::write(
        folder.path().join("questionnaire.yaml"),
        include_str!("files/lower-back.yaml"),
    )
    .expect("written");
    let path = examples.join("a.yaml");
    fs::write(
        &path,
        "questionnaire: lower_back\nanswers: {back_pain: no, lifting: often}\n",
    )
    .expect("written");
    let path = path.to_str().expect("UTF-8");
    assert!(result(&["run", "--answers", path]).contains("\nWhat to read: Lower back pain\n"));
    let said = refusal(&["run", "osteonecrosis", "--answers", path]);
    assert!(
        said.contains("error[other-questionnaire]") && said.contains(":1:16"),
        "{said}"
    );
}

#[test]
fn answers_and_the_questionnaire_can_come_from_standard_input() {
    let feed = |arguments: &[&str], text: &str| {
        let mut child = selfcheck(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child
            .stdin
            .take()
            .expect("a pipe")
            .write_all(text.as_bytes())
            .expect("read");
        child.wait_with_output().expect("it ends")
    };
    let answers = "{\"questionnaire\": \"osteonecrosis\", \"answers\": {}}";
    let output = feed(&["run", "--answers", "-", "--missing", "skip"], answers);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("\nWhat to read"));
    let output = feed(
        &["run", "-", "--missing", "skip"],
        include_str!("files/lower-back.yaml"),
    );
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("\nWhat to read: Lower back pain\n"));
}

#[test]
fn output_and_saved_answers_are_private_and_atomic() {
    let folder = folder();
    let outcome = folder.path().join("outcome.md");
    let answers = folder.path().join("answers.yaml");
    fs::write(&answers, "questionnaire: osteonecrosis\nanswers: {}\n").expect("written");
    fs::set_permissions(&answers, fs::Permissions::from_mode(0o644)).expect("set");
    let link = folder.path().join("link.yaml");
    symlink(&answers, &link).expect("linked");
    let arguments = [
        "run",
        "--set",
        "joint_pain=no",
        "--missing",
        "skip",
        "--format",
        "markdown",
        "--output",
        outcome.to_str().expect("UTF-8"),
        "--save-answers",
        link.to_str().expect("UTF-8"),
        "--answers",
        answers.to_str().expect("UTF-8"),
    ];
    assert_eq!(result(&arguments), "");
    assert!(
        fs::read_to_string(&outcome)
            .expect("written")
            .starts_with("# Osteonecrosis self-check")
    );
    let saved = fs::read_to_string(&answers).expect("written");
    assert!(saved.starts_with(
        "questionnaire: osteonecrosis\nversion: 2.0.0\nanswers:\n  joint_pain: no\n  joint_injury: skipped\n"
    ));
    for path in [&outcome, &answers] {
        assert_eq!(
            fs::metadata(path).expect("there").permissions().mode() & 0o777,
            0o600
        );
    }
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    // There are no temporary files.
    assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 3);
    let again = result(&[
        "run",
        "--answers",
        answers.to_str().expect("UTF-8"),
        "--format",
        "markdown",
    ]);
    assert_eq!(again, fs::read_to_string(&outcome).expect("written"));
}

#[test]
fn a_full_disk_is_an_error() {
    let full = || {
        File::options()
            .write(true)
            .open("/dev/full")
            .expect("this system has /dev/full")
    };
    let output = selfcheck(&["run", "--missing", "skip"])
        .stdout(full())
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    let said = refusal(&["run", "--missing", "skip", "--output", "/dev/full"]);
    assert!(said.contains("cannot write `/dev/full`"), "{said}");
    assert_eq!(
        result(&["run", "--missing", "skip", "--output", "/dev/null"]),
        ""
    );
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let mut child = selfcheck(&["show", "osteonecrosis"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}

#[test]
fn control_characters_are_never_printed() {
    let folder = folder();
    let name = folder.path().join("a\u{1b}[2J\u{202e}.yaml");
    fs::write(
        &name,
        "questionnaire: osteonecrosis\nanswers: {\"smo\u{1b}[2Jking\": yes}\n",
    )
    .expect("written");
    let name = name.to_str().expect("UTF-8");
    let cases: [&[&str]; 7] = [
        &["run", "--answers", name],
        &["run", "--answers", "no\u{1b}[2J.yaml"],
        &["run", "no\u{1b}[2J/such.yaml"],
        &["run", "no\u{1b}[2Jsuch"],
        &["run", "--set", "smoking=\u{1b}[2J"],
        &["run", "--format", "\u{1b}[2J"],
        &["run", "--\u{1b}[2J"],
    ];
    for arguments in cases {
        let said = refusal(arguments);
        assert!(
            !said
                .chars()
                .any(|c| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c))),
            "{arguments:?}: {said:?}"
        );
    }
    let said = output(&["check", name]);
    assert_eq!(said.status.code(), Some(1));
    assert!(!String::from_utf8_lossy(&said.stderr).contains('\u{1b}'));
}

#[test]
fn check_describes_a_valid_file_and_fails_on_an_invalid_one() {
    let right = result(&["check", "questionnaires/osteonecrosis/questionnaire.yaml"]);
    let holds = "questionnaire.yaml: osteonecrosis 2.0.0: 14 questions, 29 passages in 6 sections, 15 talking points";
    assert!(right.contains(holds), "{right}");
    let folder = folder();
    let path = folder.path().join("q.yaml");
    fs::write(
        &path,
        include_str!("files/lower-back.yaml").replace("titl", "tilt"),
    )
    .expect("written");
    let output = output(&[
        "check",
        path.to_str().expect("UTF-8"),
        "tests/files/lower-back.yaml",
    ]);
    assert_eq!(output.status.code(), Some(1));
    // The other file is still checked.
    assert!(String::from_utf8_lossy(&output.stdout).contains("lower_back 1.0.0: 4 questions"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("q.yaml: 3 errors"));
}

#[test]
fn test_runs_the_examples_and_reports_differences() {
    let all = result(&["test", "questionnaires"]);
    assert!(all.ends_with("14 examples, 0 failed\n"), "{all}");
    let folder = folder();
    let path = folder.path().join("wrong.yaml");
    let example = "questionnaire: osteonecrosis\nanswers: {joint_pain: no, joint_injury: no, corticosteroids: never, \
                   heavy_alcohol: no, smoking: no, hiv_status: negative, high_blood_fats: no, bisphosphonates: never}\n\
                   expect: {shows: [causes/hiv], hides: [more_information/links], points: [smoking]}\n";
    fs::write(&path, example).expect("written");
    let output = output(&["test", folder.path().to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: Vec<_> = said.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "        `causes/hiv` is not shown",
            "        `more_information/links` is shown",
            "        talking point `smoking` is not shown",
            "1 example, 1 failed",
        ]
    );
    let empty = tempfile::tempdir().expect("a folder for the test");
    assert!(refusal(&["test", empty.path().to_str().expect("UTF-8")]).contains("no example"));
}

#[test]
fn test_lists_files_that_look_like_examples_but_are_not_tested() {
    let folder = folder();
    let example = fs::read_to_string(EXAMPLE).expect("the example is there");
    let broken = example.clone() + "answers: {";
    let json = r#"{"answers": {}, "questionnaire": "osteonecrosis"}"#;
    let files = [
        ("tested.yaml", example.as_str()),
        ("one.txt", &example),
        ("two.yaml.bak", &broken),
        ("three", json),
        (
            "README.md",
            "# Examples\n\nWrite:\n\nquestionnaire: osteonecrosis\nanswers:\n",
        ),
        ("es.po", "msgid \"questionnaire: answers:\"\n"),
        ("notes.txt", "questionnaire: lower back\n"),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let wide: Vec<_> = example.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("wide.txt"), wide).expect("written");
    let path = folder.path().to_str().expect("UTF-8");
    let tested = output(&["test", path]);
    assert_eq!(tested.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(tested.stderr).expect("UTF-8"),
        format!(
            "note: not tested: `{path}/one.txt`, `{path}/three`, `{path}/two.yaml.bak` and `{path}/wide.txt` (the name of an answer file \
             ends in `.yaml`, `.yml` or `.json`)\n"
        )
    );
    fs::remove_file(folder.path().join("tested.yaml")).expect("it was there");
    let said = refusal(&["test", path]);
    assert!(said.starts_with("note: not tested: "), "{said}");
    assert!(said.contains("error: there is no example"), "{said}");
}

#[test]
fn an_example_can_be_tested_by_name_and_is_not_a_questionnaire() {
    let name = "no-pain-no-risk-factor";
    let tested = result(&["test", name]);
    assert!(tested.ends_with("1 example, 0 failed\n"), "{tested}");
    let said = refusal(&["test", "no-pain-no-risk-facter"]);
    let near = "error: there is no file or example named `no-pain-no-risk-facter`\n  help: did you mean \
                `no-pain-no-risk-factor`? The examples are:\n";
    assert!(said.starts_with(near), "{said}");
    let said = refusal(&["test", "osteonecrosi"]);
    assert!(
        said.ends_with("  help: did you mean `osteonecrosis`?\n"),
        "{said}"
    );
    for command in ["show", "check", "run"] {
        let said = refusal(&[command, name]);
        let help = "  help: did you mean the example `no-pain-no-risk-factor`? Use `selfcheck run --answers \
                    no-pain-no-risk-factor`\n";
        assert_eq!(
            said,
            format!("error: there is no file or built-in questionnaire named `{name}`\n{help}")
        );
    }
}

#[test]
fn list_show_and_completions_print_their_results() {
    assert!(
        result(&["list"])
            .starts_with("osteonecrosis: Osteonecrosis self-check, version 2.0.0, 14 questions\n")
    );
    let shown = result(&["show", "osteonecrosis"]);
    let branching = "   Asked when weight_bearing_pain is yes or unsure or constant_pain is yes or\n     unsure\n";
    assert!(shown.contains(branching), "{shown}");
    assert!(
        shown.contains("   - positive: Positive\n     shows \"Where it happens\", \"HIV\","),
        "{shown}"
    );
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(result(&["completions", shell]).contains("selfcheck"));
    }
}

#[test]
fn help_names_every_option_and_warns_about_the_shell_history() {
    let help = result(&["run", "--help"]);
    for option in [
        "--answers",
        "--set",
        "--missing",
        "--format",
        "--output",
        "--save-answers",
        "--plain",
    ] {
        assert!(help.contains(option), "{option}");
    }
    assert!(help.contains("shell keeps"), "{help}");
    let mut version = String::new();
    result(&["--version"])
        .as_bytes()
        .read_to_string(&mut version)
        .expect("UTF-8");
    assert_eq!(
        version,
        format!("selfcheck {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn an_unused_answer_gets_a_note() {
    let example = "questionnaires/osteonecrosis/examples/no-pain-no-risk-factor.yaml";
    let arguments = ["run", "--answers", example, "--set", "pain_sites=hip"];
    let said = |arguments: &[&str]| {
        let output = output(arguments);
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    let note = "note: 1 answer is not used, since its question is not asked: `pain_sites`\n";
    assert_eq!(said(&arguments), note);
    assert_eq!(
        said(&[&arguments[..], &["--format", "html"]].concat()),
        note
    );
    // In JSON, the outcome lists unused answers.
    assert_eq!(said(&[&arguments[..], &["--format", "json"]].concat()), "");
    let arguments = [
        "compare",
        example,
        "--set",
        "pain_sites=hip",
        "--set",
        "trouble_walking=no",
    ];
    assert_eq!(
        said(&arguments),
        "note: 2 answers of \"No pain and no risk factor, with pain_sites=hip and trouble_walking=no\" are not used, \
         since their questions are not asked: `pain_sites` and `trouble_walking`\n"
    );
}

#[test]
fn standard_input_cannot_be_two_files() {
    assert_eq!(
        refusal(&["compare", "-", "-"]),
        "error: standard input cannot be both answer files\n  help: name a file for one of them\n"
    );
}
