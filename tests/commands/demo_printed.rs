//! `selfcheck demo` when its output is not a terminal.

use std::fs;
use std::process::Stdio;

use crate::{TRIAL, selfcheck, with_input};

/// The exit status, standard output and standard error with `typed` as standard input.
fn demo(arguments: &[&str], typed: &str) -> (i32, String, String) {
    let output = with_input(&[&["demo"], arguments].concat(), typed.as_bytes());
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let status = output.status.code().expect("not killed");
    (status, text(output.stdout), text(output.stderr))
}

/// The printed story of an example of the trial.
fn story(name: &str) -> String {
    let (status, printed, _) = demo(&[TRIAL, "--example", name], "");
    assert_eq!(status, 0);
    printed
}

/// The same text as it is printed with `--plain`.
fn without_underlines(text: &str) -> String {
    let is_underline = |line: &str| !line.is_empty() && line.trim_matches(['=', '-']).is_empty();
    let lines = text.split_inclusive('\n');
    lines
        .filter(|line| !is_underline(line.trim_end()))
        .collect()
}

/// A folder with the trial and these examples.
fn folder(examples: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("questionnaire.yaml");
    fs::copy(TRIAL, &path).expect("copied");
    if !examples.is_empty() {
        fs::create_dir(folder.path().join("examples")).expect("made");
    }
    for (name, answers) in examples {
        let text = format!("questionnaire: trial\nanswers: {answers}\n");
        fs::write(folder.path().join("examples").join(name), text).expect("written");
    }
    let path = path.to_str().expect("UTF-8").to_owned();
    (folder, path)
}

#[test]
fn a_named_example_is_printed_as_a_whole() {
    let story = story("hip");
    assert!(story.contains("\nAnswer 1 of 4\n"), "{story}");
    let plain = (0, without_underlines(&story), String::new());
    assert_eq!(demo(&[TRIAL, "--example", "hip", "--plain"], ""), plain);
    let printed = (0, story, String::new());
    let path = "tests/terminal/examples/hip.yaml";
    assert_eq!(demo(&[TRIAL, "--example", path], ""), printed);
}

#[test]
fn the_built_in_questionnaire_is_the_default() {
    let (status, told, said) = demo(&["--example", "hiv-status-unknown"], "");
    assert_eq!((status, said.as_str()), (0, ""));
    let first = "A person who does not know their HIV status, without pain\n====";
    assert!(told.starts_with(first), "{told}");
    let same = demo(&["osteonecrosis", "--example", "hiv-status-unknown"], "");
    assert_eq!(same, (0, told, said));
}

#[test]
fn the_questionnaire_next_to_an_answer_file_is_used() {
    let (folder, _) = folder(&[("a.yaml", "{pain: no, walking: far}")]);
    let path = folder.path().join("examples/a.yaml");
    let path = path.to_str().expect("UTF-8");
    let (status, told, said) = demo(&["--example", path], "");
    assert_eq!((status, said.as_str()), (0, ""));
    assert!(told.contains("An example of \"Trial\", with 2 answers."));
}

#[test]
fn in_plain_lines_an_example_is_picked_by_its_number_its_name_or_its_title() {
    let list = "
Choose an example
1. A hip that has hurt for long
2. No pain
Type a number.
";
    // The example answers a question that is not asked.
    let note = "note: 1 answer is not used, since its question is not asked: `weeks`\n";
    let (_, story, _) = demo(&[TRIAL, "--example", "none", "--plain"], "");
    for typed in ["2\n", "none\n", "no pain\n"] {
        let printed = (0, story.clone(), list.to_owned() + note);
        assert_eq!(demo(&[TRIAL, "--plain"], typed), printed, "{typed}");
    }
    for (typed, found, help) in [
        ("3\n1\n", "\"3\"", "there is no choice 3. Choose 1 or 2"),
        ("\n1\n", "it is blank", "expected a number from 1 to 2"),
    ] {
        let (status, told, said) = demo(&[TRIAL, "--plain"], typed);
        assert_eq!((status, told.as_str()), (2, ""));
        let error = format!(
            "error: line 1 was not understood: {found}\n  question: Choose an example\n  help: {help}\n"
        );
        assert_eq!(said, list.to_owned() + &error);
    }
}

#[test]
fn the_end_of_the_input_is_an_error_that_lists_the_names() {
    let (status, told, said) = demo(&[TRIAL, "--plain"], "");
    assert_eq!((status, told.as_str()), (2, ""));
    let expected = "\
Type a number.
error: the input ended before an example was chosen
  help: choose one with `--example NAME`:
    hip
    none
";
    assert!(said.ends_with(expected), "{said}");
}

#[test]
fn without_a_terminal_an_example_must_be_named() {
    let expected = "\
error: no example was chosen
  help: choose one with `--example NAME`:
    hip
    none
";
    assert_eq!(
        demo(&[TRIAL], "1\n"),
        (2, String::new(), expected.to_owned())
    );
}

#[test]
fn a_misspelled_name_gets_a_suggestion() {
    let expected = "\
error: there is no file or example named `hop`
  help: did you mean `hip`? The examples are:
    hip
    none
";
    let told = demo(&[TRIAL, "--example", "hop"], "");
    assert_eq!(told, (2, String::new(), expected.to_owned()));
    let (status, _, said) = demo(&["--example", "hiv-status"], "");
    assert_eq!(status, 2);
    assert!(
        said.contains("did you mean `hiv-status-unknown`?"),
        "{said}"
    );
}

#[test]
fn the_only_example_needs_no_name() {
    let (_folder, path) = folder(&[("only.yaml", "{pain: no, walking: far}")]);
    let (status, told, said) = demo(&[&path], "");
    assert_eq!((status, said.as_str()), (0, ""));
    assert!(told.starts_with("only\n====\n"), "{told}");
}

#[test]
fn without_examples_the_error_says_where_to_put_them() {
    let (_folder, path) = folder(&[]);
    let expected = format!(
        "error: there are no examples of `{path}`\n  help: put answer files at `examples/NAME.yaml` next to the \
         questionnaire, or use `--example FILE.yaml`\n"
    );
    assert_eq!(demo(&[&path], ""), (2, String::new(), expected));
}

#[test]
fn an_incomplete_example_is_rejected_with_the_missing_questions() {
    let (_folder, path) = folder(&[("half.yaml", "{pain: yes, walking: far}")]);
    let expected = "\
error: 2 questions are not answered: `sites` and `weeks`
  help: the example `half` is incomplete: write `skipped` for a question without an answer
";
    assert_eq!(demo(&[&path], ""), (2, String::new(), expected.to_owned()));
}

#[test]
fn an_invalid_example_is_listed_by_its_file_name() {
    let examples = [
        ("a.yaml", "{pain: no, walking: far}"),
        ("b.yaml", "{pian: no}"),
    ];
    let (_folder, path) = folder(&examples);
    let (status, _, said) = demo(&[&path, "--plain"], "1\n");
    assert_eq!(status, 0);
    assert!(said.contains("\n1. a\n2. b.yaml\n"), "{said}");
    let (status, told, said) = demo(&[&path, "--plain"], "2\n");
    assert_eq!((status, told.as_str()), (2, ""));
    assert!(
        said.contains("error[unknown-question]: unknown question `pian`"),
        "{said}"
    );
    assert!(said.contains("examples/b.yaml:2:11"), "{said}");
}

#[test]
fn a_pipe_that_is_closed_early_is_not_an_error() {
    let mut child = selfcheck(&["demo", TRIAL, "--example", "hip"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
