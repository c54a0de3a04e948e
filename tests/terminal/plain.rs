//! Plain lines at a terminal.

use crate::TRIAL;
use crate::session::{Session, clean};

#[test]
fn plain_lines_contain_no_escape_sequence() {
    let forced: (&[&str], &[(&str, &str)]) = (&["--plain"], &[("CLICOLOR_FORCE", "1")]);
    let accessible: (&[&str], &[(&str, &str)]) = (&[], &[("ACCESSIBLE", "1")]);
    let dumb: (&[&str], &[(&str, &str)]) = (&[], &[("TERM", "dumb")]);
    for (arguments, variables) in [forced, accessible, dumb] {
        let mut session =
            Session::start_with((24, 80), &[&["run", TRIAL], arguments].concat(), variables);
        session
            .sees("Or type skip or why.")
            .types("no\n")
            .sees("Or type skip or back.")
            .types("1\n");
        session
            .sees("Type done")
            .types("done\n")
            .sees("To answer no, press Enter.")
            .types("no\n");
        assert_eq!(session.end(), clean(0), "{variables:?}");
        assert!(!session.bytes().contains(&0x1b), "{variables:?}");
        expect_no_underline(&session.scrolled());
    }
}

fn expect_no_underline(text: &str) {
    assert!(text.contains("\nWhat to read: Trial article\n\n"), "{text}");
    let is_underline = |line: &str| !line.is_empty() && line.trim_matches(['=', '-']).is_empty();
    assert!(!text.lines().any(is_underline), "{text}");
}

#[test]
fn a_saved_text_is_underlined_as_little_as_the_one_that_is_shown() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("outcome.txt");
    let name = file.to_str().expect("UTF-8");
    let mut session = Session::start((24, 80), &["run", TRIAL, "--plain", "--output", name]);
    session.sees("Or type skip or why.").types("n\nfar\ndone\n");
    assert_eq!(session.end(), clean(0));
    expect_no_underline(&std::fs::read_to_string(file).expect("the outcome is saved"));
}

#[test]
fn stop_ends_like_an_interrupt_and_says_how_to_continue() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("mine.yaml");
    let name = file.to_str().expect("UTF-8");
    let arguments = ["run", TRIAL, "--plain", "--save-answers", name];
    let mut session = Session::start((24, 200), &arguments);
    session.sees("Or type skip or why.").types("y\n");
    session.sees("Or type skip, why or back.").types("stop\n");
    assert_eq!(session.end(), clean(130));
    let screen = session.scrolled();
    let continued = format!(
        "Your answers so far are in {name}. To continue:\n  selfcheck run {TRIAL} --answers {name} --save-answers {name} \
         --plain"
    );
    assert!(screen.trim_end().ends_with(&continued), "{screen}");
    let saved = std::fs::read_to_string(file).expect("the answers are saved");
    assert!(saved.ends_with("answers:\n  pain: yes\n"), "{saved}");
}

#[test]
fn stop_ends_the_review_and_a_menu() {
    let mut session = Session::start((24, 80), &["run", TRIAL, "--plain"]);
    session.sees("Or type skip or why.").types("no\nfar\n");
    session.sees("Type done").types("stop\n");
    assert_eq!(session.end(), clean(130));
    assert!(!session.scrolled().contains("What to read"));
    let mut session = Session::start((24, 80), &["demo", TRIAL, "--plain"]);
    session.sees("Type a number.").types("stop\n");
    assert_eq!(session.end(), clean(130));
}
