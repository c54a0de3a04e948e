//! `selfcheck run --plain` with lines from a pipe.

use crate::{TRIAL, with_input};

#[test]
fn the_program_refuses_the_input_with_nothing_on_standard_output() {
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
fn the_program_refuses_input_that_leads_nowhere() {
    let said = refused("why\n".repeat(101).as_bytes());
    let expected = "\
error: stopped at line 100: the last 100 lines did not answer any new question
  question: `pain`: Does it hurt?
  help: answer each question on a line of its own, then end with `done`
";
    assert!(said.ends_with(expected), "{said}");
}

/// What is said of some lines in a pipe.
fn refused(input: &[u8]) -> String {
    let arguments = ["run", TRIAL, "--plain", "--format", "json"];
    let output = with_input(&arguments, input);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).expect("UTF-8")
}
