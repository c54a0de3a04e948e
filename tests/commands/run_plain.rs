//! `selfcheck run --plain`.

use crate::{TRIAL, printed, selfcheck, with_input};

#[test]
fn a_pipe_that_ends_too_early_gets_an_error_that_lists_what_is_missing() {
    let cases = [
        (
            "yes\n",
            "error: the input ended before the last question: 3 questions are not answered: `sites`, `weeks` and `walking`\n",
        ),
        (
            "yes\nstop\n1\n",
            "\nStopped at line 2.\nerror: the input ended before the last question: 3 questions are not answered: `sites`, `weeks` and `walking`\n",
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

#[test]
fn plain_text_has_no_underlines_and_other_text_keeps_them() {
    let example = "tests/terminal/examples/hip.yaml";
    let answers = ["run", TRIAL, "--answers", example];
    let usual = printed(&answers);
    assert!(
        usual.contains("\nWhat to read: Trial article\n====="),
        "{usual}"
    );
    let is_underline = |line: &&str| !line.is_empty() && line.trim_matches(['=', '-']).is_empty();
    let bare: Vec<_> = usual.lines().filter(|line| !is_underline(line)).collect();
    let plain = printed(&[&answers[..], &["--plain"]].concat());
    assert_eq!(plain.lines().collect::<Vec<_>>(), bare);
    let piped = with_input(&["run", TRIAL, "--plain"], b"y\nhip\n7\nnear\ndone\n");
    assert_eq!(String::from_utf8(piped.stdout).expect("UTF-8"), plain);
    let output = |variable: &str, value: &str| {
        let output = selfcheck(&answers).env(variable, value).output();
        String::from_utf8(output.expect("it starts").stdout).expect("UTF-8")
    };
    assert_eq!(output("ACCESSIBLE", "1"), plain);
    // The kind of terminal does not matter to a pipe.
    assert_eq!(output("TERM", "dumb"), usual);
}
