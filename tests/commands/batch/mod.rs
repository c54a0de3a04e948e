//! `selfcheck batch` as a script uses it: arguments, streams, exit statuses.

#[cfg(unix)]
mod files;
mod formats;
mod summary;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Output, Stdio};

const GOOD: &str = "{\"id\":\"a\",\"answers\":{\"smoking\":\"yes\"}}\n";
const OUTCOME: &str = "{\"id\":\"a\",\"shown\":[\"what_is/bone_death\",\"what_is/usual_sites\",\"what_is/who_gets_it\",\
                       \"causes/blood_supply\",\"causes/smoking\",\"how_do_i_know/joint_pain\",\
                       \"how_do_i_know/weight_bearing\",\"how_do_i_know/tests\",\"bottom_line/talk_first\",\
                       \"more_information/links\"],\"points\":[\"smoking\"],\"notices\":[]}\n";

pub(crate) fn selfcheck(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_selfcheck"));
    command
        .arg("batch")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// The exit status, standard output and standard error of a command that reads `input`.
pub(crate) fn piped(arguments: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    let mut child = selfcheck(arguments).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    // The program may stop reading before the end.
    let _ = stdin.write_all(input);
    drop(stdin);
    told(child.wait_with_output().expect("the program ends"))
}

fn told(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn outcomes_go_to_standard_output_and_rejects_to_standard_error() {
    assert_eq!(
        piped(&["osteonecrosis"], GOOD.as_bytes()),
        (Some(0), OUTCOME.to_owned(), String::new())
    );
    let input = format!("x\n{GOOD}");
    let rejects = "{\"line\":1,\"error\":\"this cannot be read as JSON: expected value\"}\n";
    assert_eq!(
        piped(&["osteonecrosis", "-"], input.as_bytes()),
        (Some(1), OUTCOME.to_owned(), rejects.to_owned())
    );
}

#[test]
fn outcomes_and_rejects_in_the_same_stream_keep_the_order_of_the_input() {
    let input = format!("x\n{GOOD}\n{{}}\n{GOOD}{GOOD}y\n");
    let json = "{\"line\":1,\"error\":\"this cannot be read as JSON: expected value\"}\n";
    let key = "{\"line\":4,\"error\":\"`id` is missing\"}\n";
    let last = json.replace(":1,", ":7,");
    let expected = [json, OUTCOME, key, OUTCOME, OUTCOME, &last].concat();
    assert_eq!(
        piped(&["osteonecrosis", "--rejects", "-"], input.as_bytes()),
        (Some(1), expected, String::new())
    );
}

#[test]
fn a_missing_answer_is_skipped_or_rejected() {
    // A broken promise does not make the file invalid.
    let questionnaire = "tests/files/two.yaml";
    let input = b"{\"id\":1,\"answers\":{\"a\":\"yes\"}}\n{\"id\":2,\"answers\":{\"a\":\"no\"}}\n{\"id\":3,\"answers\":{}}\n";
    let outcome = |id| format!("{{\"id\":{id},\"shown\":[\"s/p\"],\"points\":[]}}\n");
    let all = [1, 2, 3].map(outcome).concat();
    assert_eq!(
        piped(&[questionnaire], input),
        (Some(0), all, String::new())
    );
    let rejects = "{\"line\":1,\"id\":1,\"error\":\"1 question is not answered: `b`\"}\n\
                   {\"line\":3,\"id\":3,\"error\":\"1 question is not answered: `a`\"}\n";
    assert_eq!(
        piped(&[questionnaire, "--missing", "error"], input),
        (Some(1), outcome(2), rejects.to_owned())
    );
}

#[test]
fn an_invalid_header_is_rejected() {
    for (header, problem) in [
        (
            "id,smokin\n",
            "unknown column `smokin`; did you mean `smoking`?",
        ),
        ("smoking\n", "missing column `id`"),
        ("id,smoking,smoking\n", "duplicate column `smoking`"),
        ("", "missing header"),
    ] {
        let (status, result, said) = piped(&["osteonecrosis", "--from", "csv"], header.as_bytes());
        let words = format!(
            "error: cannot read the header of standard input: {problem}\n  help: the first row names the columns: `id`, and \
             a question id for each answer; a column whose name begins with `x-` is ignored\n"
        );
        assert_eq!((status, result.as_str(), said), (Some(2), "", words));
    }
}

#[test]
fn standard_input_is_the_questionnaire_or_the_answer_sets() {
    let refused = "error: standard input cannot be both the questionnaire and the answer sets\n  help: name a file for one \
                   of them\n";
    for arguments in [&["-"][..], &["-", "-"]] {
        let (status, result, said) = piped(arguments, GOOD.as_bytes());
        assert_eq!(
            (status, result.as_str(), said.as_str()),
            (Some(2), "", refused)
        );
    }
}

#[test]
fn a_missing_questionnaire_or_unreadable_input_is_an_error() {
    let (status, result, said) = piped(&["osteonecrosi"], GOOD.as_bytes());
    assert_eq!((status, result.as_str()), (Some(2), ""));
    assert!(said.contains("did you mean `osteonecrosis`?"), "{said}");
    let (status, _, said) = piped(&["osteonecrosis", "no/such/file.jsonl"], b"");
    assert_eq!(status, Some(2));
    assert!(
        said.starts_with("error: cannot read `no/such/file.jsonl`: "),
        "{said}"
    );
    let (status, _, said) = piped(&["osteonecrosis", "src"], b"");
    assert_eq!(status, Some(2));
    assert!(said.starts_with("error: cannot read `src`: "), "{said}");
}

#[test]
fn closing_standard_output_early_ends_the_batch_without_an_error() {
    let mut child = selfcheck(&["osteonecrosis"]).spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let writer = std::thread::spawn(move || {
        let input = GOOD.repeat(100_000);
        stdin.write_all(input.as_bytes()).is_err()
    });
    let mut line = String::new();
    let mut stdout = BufReader::new(child.stdout.take().expect("it is piped"));
    stdout.read_line(&mut line).expect("a line");
    drop(stdout);
    assert_eq!(line, OUTCOME);
    let (status, _, said) = told(child.wait_with_output().expect("it ends"));
    assert_eq!((status, said.as_str()), (Some(0), ""));
    assert!(writer.join().expect("no panic"), "not all of it was read");
}

#[test]
fn each_record_comes_out_before_the_next_one_goes_in() {
    let mut child: Child = selfcheck(&["osteonecrosis"]).spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let mut stdout = BufReader::new(child.stdout.take().expect("it is piped"));
    for _ in 0..3 {
        stdin.write_all(GOOD.as_bytes()).expect("it reads");
        let mut line = String::new();
        stdout.read_line(&mut line).expect("a line");
        assert_eq!(line, OUTCOME);
    }
    drop(stdin);
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
