//! Whatever ends the interview: the terminal is as it was, and the answers so far are saved if that was asked for.

use std::fs;
use std::path::{Path, PathBuf};

use crate::TRIAL;
use crate::session::{CTRL_C, DOWN, ENTER, ESC, Session, UP, clean};

const SIZE: (u16, u16) = (24, 80);

/// An interview whose answers are saved, and the file.
struct Saved {
    session: Session,
    folder: tempfile::TempDir,
}

impl Saved {
    fn start(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("answers.yaml");
        let path = path.to_str().expect("its name is UTF-8");
        let save = ["run", TRIAL, "--save-answers", path];
        let session = Session::start(SIZE, &[&save, arguments].concat());
        Self { session, folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("answers.yaml")
    }

    /// What is saved; nothing else lies beside it.
    fn answers(&self) -> String {
        let files = fs::read_dir(self.folder.path()).expect("the folder is there");
        assert_eq!(files.count(), 1, "a temporary file is left");
        fs::read_to_string(self.path()).expect("the file is there")
    }

    fn at_the_first(&mut self) -> &mut Session {
        self.session.sees("Question 1 of").sees("Why we ask")
    }

    fn at_the_second(&mut self) -> &mut Session {
        self.at_the_first().types(DOWN).types(ENTER);
        self.session.sees("Question 2 of").sees("Go back")
    }

    fn at_the_number(&mut self) -> &mut Session {
        self.at_the_second().types(" ").types(ENTER);
        self.session.sees("Type a whole number from 0 to 520:")
    }

    fn at_the_check(&mut self) -> &mut Session {
        self.at_the_number().types("3").types(ENTER);
        self.session.sees("How far do you walk?").sees("Go back");
        self.session.types(DOWN).types(ENTER);
        self.session
            .sees("Check your answers")
            .sees("    Not at all")
    }
}

const NOTHING: &str = "questionnaire: trial\nanswers: {}\n";
const ONE: &str = "questionnaire: trial\nanswers:\n  pain: yes\n";
const TWO: &str = "questionnaire: trial\nanswers:\n  pain: yes\n  sites: [hip]\n";
const ALL: &str =
    "questionnaire: trial\nanswers:\n  pain: yes\n  sites: [hip]\n  weeks: 3\n  walking: never\n";

#[test]
fn an_interrupt_at_the_first_question() {
    let mut saved = Saved::start(&[]);
    saved.at_the_first().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    assert_eq!(saved.answers(), NOTHING);
}

#[test]
fn an_interrupt_in_the_middle() {
    let mut saved = Saved::start(&[]);
    saved.at_the_second().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    assert_eq!(saved.answers(), ONE);
}

#[test]
fn an_interrupt_while_a_number_is_typed() {
    let mut saved = Saved::start(&[]);
    saved.at_the_number().types("1").sees(": 1").types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    assert_eq!(saved.answers(), TWO);
}

#[test]
fn an_interrupt_in_the_menu() {
    let mut saved = Saved::start(&[]);
    saved
        .at_the_second()
        .types(ESC)
        .sees("> Go on with this question")
        .types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
}

#[test]
fn an_interrupt_when_the_answers_are_checked() {
    let mut saved = Saved::start(&[]);
    saved.at_the_check().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    assert_eq!(saved.answers(), ALL);
}

#[test]
fn an_interrupt_typed_right_after_another_key_is_not_lost() {
    for keys in [DOWN, ENTER, " ", "\t", UP, "xyz"] {
        let mut saved = Saved::start(&[]);
        saved.at_the_second().types(keys).types(CTRL_C);
        assert_eq!(saved.session.end(), clean(130), "after {keys:?}");
    }
}

#[test]
fn an_interrupt_in_plain_lines() {
    let mut saved = Saved::start(&["--plain"]);
    saved.session.sees("Or type skip or why.").types("yes\n");
    saved
        .session
        .sees("Question 2 of")
        .sees("Or type skip, why or back.")
        .types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    assert_eq!(saved.answers(), ONE);
    assert!(!saved.session.bytes().contains(&0x1b));
}

#[test]
fn a_signal_to_end() {
    for (signal, status) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let mut saved = Saved::start(&[]);
        saved.at_the_second().signal(signal);
        assert_eq!(saved.session.end(), clean(status), "{signal}");
        assert_eq!(saved.answers(), ONE, "{signal}");
    }
}

#[test]
fn a_terminal_that_is_closed() {
    let mut saved = Saved::start(&[]);
    saved.at_the_second();
    assert_eq!(saved.session.hang_up(), 129);
    assert_eq!(saved.answers(), ONE);
}

#[test]
fn the_end_of_the_input_in_plain_lines_at_a_terminal() {
    let mut saved = Saved::start(&["--plain"]);
    saved.session.sees("Or type skip or why.").types("yes\n");
    saved
        .session
        .sees("Question 2 of")
        .sees("Or type skip, why or back.")
        .types("\u{4}");
    saved
        .session
        .sees("error: the input ended before the last question");
    assert_eq!(saved.session.end(), clean(2));
    assert_eq!(saved.answers(), ONE);
}

#[test]
fn what_was_saved_is_taken_up_again() {
    let mut saved = Saved::start(&[]);
    saved.at_the_number().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    let path = saved.path();
    let path = path.to_str().expect("its name is UTF-8");
    let mut session = Session::start(SIZE, &["run", TRIAL, "--answers", path]);
    session
        .sees("There are at most 4 questions; 2 are answered already.")
        .sees("Question 3 of");
    session
        .sees("Type a whole number from 0 to 520:")
        .types(ENTER)
        .sees("> Go on with this question");
    session
        .types(UP)
        .types(ENTER)
        .sees("> [x] Hip, or around it");
}

#[test]
fn answers_that_cannot_be_saved_stop_the_interview() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let gone = folder.path().join("gone");
    fs::create_dir(&gone).expect("a folder for the test");
    let path = gone.join("answers.yaml");
    let path = path.to_str().expect("its name is UTF-8");
    let mut session = Session::start(SIZE, &["run", TRIAL, "--save-answers", path]);
    session.sees("Question 1 of").sees("Why we ask");
    fs::remove_dir_all(Path::new(&gone)).expect("the folder can be removed");
    session.types(DOWN).types(ENTER).sees("error: cannot write");
    assert_eq!(session.end(), clean(2));
}
