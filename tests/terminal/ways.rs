//! The four ways to answer give one outcome.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::session::{DOWN, ENTER, Session, clean};

const TERMINAL: (u16, u16) = (24, 80);

/// An answer to a question of the osteonecrosis self-check, as picked at a prompt, typed, and written in a file.
struct Way {
    /// Unique words of the question.
    asked: &'static str,
    /// The rows that are picked or checked, from 1.
    rows: &'static [usize],
    typed: &'static str,
    written: &'static str,
}

const fn way(
    asked: &'static str,
    rows: &'static [usize],
    typed: &'static str,
    written: &'static str,
) -> Way {
    Way {
        asked,
        rows,
        typed,
        written,
    }
}

/// Answers of all kinds: numbers, ids, labels and words, and a skipped question.
const WAYS: [Way; 14] = [
    way(
        "Do you have pain in or around a joint",
        &[1],
        "1",
        "joint_pain: yes",
    ),
    way(
        "Where does it hurt?",
        &[1, 3],
        "Hip, groin or buttock, shoulder",
        "pain_sites: [hip, shoulder]",
    ),
    way(
        "Does it hurt when you put weight",
        &[3],
        "Not sure",
        "weight_bearing_pain: unsure",
    ),
    way(
        "Is the pain there all the time?",
        &[2],
        "no",
        "constant_pain: no",
    ),
    way(
        "Is it hard or impossible for you to walk?",
        &[4],
        "skip",
        "trouble_walking: skipped",
    ),
    way(
        "Have you ever broken a bone",
        &[1],
        "YES",
        "joint_injury: yes",
    ),
    way(
        "Do you take steroid medicine",
        &[3],
        "long_term",
        "corticosteroids: long_term",
    ),
    way("Do you drink heavily", &[2], "2.", "heavy_alcohol: no"),
    way("Do you smoke", &[1], "1", "smoking: yes"),
    way(
        "What is your HIV status?",
        &[3],
        "i do not know",
        "hiv_status: unknown",
    ),
    way("such as cholesterol", &[1], "1", "high_blood_fats: yes"),
    way(
        "Do you take a bisphosphonate",
        &[3],
        "3",
        "bisphosphonates: over_five_years",
    ),
    way(
        "given to you through a vein?",
        &[3],
        "unsure",
        "bisphosphonates_by_vein: unsure",
    ),
    way(
        "Do you plan to start exercising",
        &[1],
        "yes",
        "more_exercise: yes",
    ),
];

#[test]
fn prompts_plain_lines_a_pipe_and_a_file_give_the_same_outcome() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let at = |name: &str| folder.path().join(name);
    at_prompts(&at("prompts.json"));
    typed_in_lines(&at("typed.json"));
    fs::write(at("piped.json"), piped()).expect("a file for the test");
    fs::write(at("file.json"), from_a_file(&at("answers.yaml"))).expect("a file for the test");
    let file = outcome(&at("file.json"));
    assert_eq!(file["answers"].as_array().map(Vec::len), Some(WAYS.len()));
    for other in ["prompts.json", "typed.json", "piped.json"] {
        assert_eq!(outcome(&at(other)), file, "{other}");
    }
}

fn outcome(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("the outcome is there");
    serde_json::from_str(&text).expect("the outcome is JSON")
}

fn arguments<'a>(extra: &[&'a str], output: &'a Path) -> Vec<&'a str> {
    let output = output.to_str().expect("its name is UTF-8");
    [&["run", "--format", "json", "--output", output], extra].concat()
}

fn at_prompts(output: &Path) {
    let mut session = Session::start(TERMINAL, &arguments(&[], output));
    for (index, way) in WAYS.iter().enumerate() {
        // The last row is drawn last.
        let last = if index == 0 {
            "  Why we ask"
        } else {
            "  Go back"
        };
        session
            .sees(&format!("Question {} of up to 14", index + 1))
            .sees(last);
        assert!(session.screen().contains(way.asked), "{}", session.screen());
        let several = way.asked == "Where does it hurt?";
        // In a list with boxes, the first row is active; in other lists, no row is.
        let mut row = usize::from(several);
        for wanted in way.rows {
            session.types(&DOWN.repeat(wanted - row));
            row = *wanted;
            if several {
                session.types(" ");
            }
        }
        session
            .types(ENTER)
            .sees_no(&format!("Question {} of", index + 1));
    }
    session
        .sees("Check your answers")
        .sees("My answers are correct")
        .types(DOWN)
        .types(ENTER);
    session.sees("Clear the screen").types(DOWN).types(ENTER);
    assert_eq!(session.end(), clean(0));
}

fn typed_in_lines(output: &Path) {
    let mut session = Session::start(TERMINAL, &arguments(&["--plain"], output));
    for (index, way) in WAYS.iter().enumerate() {
        let ways_out = match index {
            0 => "Or type skip or why.",
            1 | 2 => "Or type skip, why or back.",
            _ => "\nType a number.",
        };
        session
            .sees(&format!("Question {} of up to 14.\n", index + 1))
            .sees(ways_out);
        session.types(way.typed).types("\n");
    }
    session.sees("Type done").types("done\n");
    assert_eq!(session.end(), clean(0));
    assert!(!session.bytes().contains(&0x1b));
}

fn selfcheck(arguments: &[&str], input: &str) -> Vec<u8> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_selfcheck"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("selfcheck starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    // A run without questions may have ended already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    output.stdout
}

fn piped() -> Vec<u8> {
    let typed = WAYS.map(|way| way.typed).join("\n");
    selfcheck(
        &["run", "--format", "json", "--plain"],
        &format!("{typed}\ndone\n"),
    )
}

fn from_a_file(path: &Path) -> Vec<u8> {
    let written = WAYS.map(|way| way.written).join("\n  ");
    let text = format!("questionnaire: osteonecrosis\nanswers:\n  {written}\n");
    fs::write(path, text).expect("a file for the test");
    let path = path.to_str().expect("its name is UTF-8");
    selfcheck(&["run", "--format", "json", "--answers", path], "")
}
