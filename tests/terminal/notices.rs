//! What must be known at once is told before the next question.

use std::process::Command;

use crate::session::{DOWN, ENTER, Session, clean};

const POSTPARTUM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/postpartum.yaml");
const NOTICE: &str = "Call your local emergency number now.";
const NEXT: &str = "Do you have a headache?";

/// Finds a problem unless the notice is shown once, before the question after it.
fn told_before_the_next_question(screen: &str) -> Option<String> {
    let notices: Vec<_> = screen.match_indices(NOTICE).collect();
    let [(notice, _)] = notices[..] else {
        return Some(format!("shown {} times", notices.len()));
    };
    match screen.find(NEXT) {
        Some(next) if notice < next => None,
        next => Some(format!(
            "the notice at {notice}, the next question at {next:?}"
        )),
    }
}

#[test]
fn prompts_show_a_notice_above_the_next_question_and_only_there() {
    let mut session = Session::start((30, 80), &["run", POSTPARTUM]);
    session.sees("How many weeks ago").types("3").types(ENTER);
    session.sees("Chest pain").types(" ").sees("[x] Chest pain");
    assert!(!session.screen().contains(NOTICE));
    session.types(ENTER).sees("Question 3 of");
    session.settles(told_before_the_next_question);
    session.types(DOWN).types(ENTER).sees("Check your answers");
    session.settles(told_before_the_next_question);
}

#[test]
fn plain_lines_show_a_notice_before_the_next_question() {
    let mut session = Session::start((60, 80), &["run", "--plain", POSTPARTUM]);
    session
        .sees("from 0 to 52")
        .types("3\n")
        .sees("4. None of these");
    assert!(!session.screen().contains(NOTICE));
    session.types("1\n").sees("Question 3 of");
    session.settles(told_before_the_next_question);
}

#[test]
fn piped_lines_get_a_notice_before_the_next_question() {
    let script = r#"printf '3\n1\nno\ndone\n' | "$0" run --plain "$1""#;
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_selfcheck"), POSTPARTUM]);
    let output = command.output().expect("a shell");
    assert!(output.status.success());
    let asked = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(told_before_the_next_question(&asked), None, "{asked}");
    let outcome = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(outcome.contains(NOTICE), "{outcome}");
}

#[test]
fn a_demo_shows_a_notice_at_the_answer_that_decides_it() {
    let answers =
        "questionnaire: postpartum\nanswers: {weeks: 3, signs: chest_pain, headache: no}\n";
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answers.yaml");
    std::fs::write(&file, answers).expect("a file");
    let file = file.to_str().expect("UTF-8");
    let mut session = Session::start((40, 80), &["demo", POSTPARTUM, "--example", file]);
    session
        .sees("  Quit")
        .types(ENTER)
        .sees("How many weeks ago");
    assert!(!session.screen().contains(NOTICE));
    session
        .types(ENTER)
        .sees("Chest pain")
        .sees(NOTICE)
        .sees_no(NEXT);
    session.types(ENTER).sees(NEXT).types("\u{3}");
    assert_eq!(session.end(), clean(130));
}
