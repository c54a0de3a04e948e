//! `selfcheck run --plain` with lines from a pipe.

use crate::{TRIAL, with_input};

#[test]
fn a_line_that_is_not_understood_leaves_standard_output_empty() {
    let said = refused(b"\xef\xbb\xbfyes\nnee\n7\nfar\ndone\n");
    let expected = "\
error: line 2 was not understood: \"nee\"
  question: `sites`: Where does it hurt?
  help: did you mean \"Knee\"?
";
    assert!(said.ends_with(expected), "{said}");
    let said = refused(b"no\nfar\ndone\ny\n");
    let expected = "\
error: line 4 was not understood: \"y\"
  help: only blank lines can follow `done`
";
    assert!(said.ends_with(expected), "{said}");
}

#[test]
fn input_without_progress_is_rejected() {
    let said = refused("why\n".repeat(101).as_bytes());
    let expected = "\
error: stopped at line 100: the last 100 lines did not answer any new question
  question: `pain`: Does it hurt?
  help: answer each question on a line of its own, then end with `done`
";
    assert!(said.ends_with(expected), "{said}");
}

/// The messages for lines in a pipe that are rejected.
fn refused(input: &[u8]) -> String {
    let arguments = ["run", TRIAL, "--plain", "--format", "json"];
    let output = with_input(&arguments, input);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).expect("UTF-8")
}
