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
    session
        .sees("Or type skip or why.")
        .types("no\nfar\ndone\n");
    assert_eq!(session.end(), clean(0));
    expect_no_underline(&std::fs::read_to_string(file).expect("the outcome is saved"));
}
