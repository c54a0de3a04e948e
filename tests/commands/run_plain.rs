//! `selfcheck run --plain`.

use crate::{TRIAL, with_input};

#[test]
fn a_pipe_that_ends_too_early_gets_an_error_that_lists_what_is_missing() {
    let cases = [
        (
            "yes\n",
            "error: the input ended before the last question: 3 questions are not answered: `sites`, `weeks` and `walking`\n",
        ),
        (
            "no\n1\n",
            "error: the input ended before the answers were confirmed\n",
        ),
    ];
    for (typed, expected) in cases {
        let output = with_input(&["run", TRIAL, "--plain"], typed.as_bytes());
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(
            (output.status.code(), output.stdout.as_slice()),
            (Some(2), &b""[..])
        );
        assert!(said.contains(expected), "{said}");
    }
}
