//! The ends of an interview: the terminal is restored, and the answers so far are saved on request.

use std::fs;
use std::path::{Path, PathBuf};

use crate::session::{CTRL_C, DOWN, ENTER, ESC, Session, UP, clean};
use crate::{SHORT, TRIAL};

const SIZE: (u16, u16) = (24, 80);
const LARGE: (u16, u16) = (50, 120);

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

    /// The saved answers; there is no other file in the folder.
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

const ONE: &str = "questionnaire: trial\nversion: 1.0.0\nanswers:\n  pain: yes\n";
const TWO: &str = "questionnaire: trial\nversion: 1.0.0\nanswers:\n  pain: yes\n  sites: [hip]\n";
const ALL: &str = "questionnaire: trial\nversion: 1.0.0\nanswers:\n  pain: yes\n  sites: [hip]\n  weeks: 3\n  walking: never\n";

/// Everything that was written to the terminal.
fn written(session: &Session) -> String {
    String::from_utf8_lossy(&session.bytes()).into_owned()
}

#[test]
fn an_interrupt_at_the_first_question() {
    let mut saved = Saved::start(&[]);
    saved.at_the_first().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    assert!(!saved.path().exists(), "nothing has been answered");
}

#[test]
fn an_interrupt_at_a_later_question() {
    let mut saved = Saved::start(&[]);
    saved.at_the_second().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    assert_eq!(saved.answers(), ONE);
}

#[test]
fn an_interrupt_says_where_the_answers_are_and_how_to_continue() {
    for arguments in [&[][..], &["--plain"]] {
        let mut saved = Saved::start(arguments);
        saved.session.sees("Question 1 of").types("\u{3}");
        assert_eq!(saved.session.end(), clean(130));
        assert!(!written(&saved.session).contains("To continue"));
    }
    let mut saved = Saved::start(&[]);
    saved.at_the_second().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    let path = saved.path();
    let path = path.display();
    let said = written(&saved.session).replace(['\r', '\n'], "");
    let words = format!(
        "Your answers so far are in {path}. To continue:  selfcheck run {TRIAL} --answers {path} --save-answers {path}"
    );
    assert!(said.contains(&words), "{said}");
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
        .sees("> Return to this question")
        .types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
}

#[test]
fn an_interrupt_in_the_review() {
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
fn a_signal_that_ends_the_program() {
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
fn an_interview_continues_from_saved_answers() {
    let mut saved = Saved::start(&[]);
    saved.at_the_number().types(CTRL_C);
    assert_eq!(saved.session.end(), clean(130));
    let path = saved.path();
    let path = path.to_str().expect("its name is UTF-8");
    let mut session = Session::start(SIZE, &["run", TRIAL, "--answers", path]);
    session
        .sees("Up to 4 questions, about 1 minute; 2 are already answered.")
        .sees("Question 3 of");
    session
        .sees("Type a whole number from 0 to 520:")
        .types(ENTER)
        .sees("> Return to this question");
    session
        .types(UP)
        .types(ENTER)
        .sees("> [x] Hip, or around it");
}

#[test]
fn answers_that_cannot_be_saved_can_be_saved_to_another_file() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::create_dir(at("gone")).expect("a folder for the test");
    let mut session = Session::start(
        LARGE,
        &[
            "run",
            SHORT,
            "--plain",
            "--save-answers",
            &at("gone/a.yaml"),
        ],
    );
    session.sees("Or type skip.");
    fs::remove_dir_all(Path::new(&at("gone"))).expect("the folder can be removed");
    session
        .types("yes\n")
        .sees("error: cannot write")
        .sees("Your answers are not being saved.")
        .sees("Type done")
        .types("done\n")
        .sees("Type yes or no.")
        .types("no\n")
        .sees("Save your answers to another file?")
        .types("yes\n")
        .sees("To save as")
        .types(&(at("b.yaml") + "\n"))
        .sees("Saved to");
    assert_eq!(session.end(), clean(0));
    let saved = fs::read_to_string(at("b.yaml")).expect("it is saved");
    assert_eq!(
        saved,
        "questionnaire: short\nversion: 1.0.0\nanswers:\n  pain: yes\n"
    );
}

#[test]
fn an_outcome_that_cannot_be_written_is_shown_and_can_be_saved_to_another_file() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::create_dir(at("gone")).expect("a folder for the test");
    let mut session = Session::start(
        LARGE,
        &["run", SHORT, "--plain", "--output", &at("gone/a.html")],
    );
    session.sees("Or type skip.");
    fs::remove_dir_all(Path::new(&at("gone"))).expect("the folder can be removed");
    session
        .types("yes\n")
        .sees("Type done")
        .types("done\n")
        .sees("Pain is a sign of many things.")
        .sees("error: cannot write")
        .sees("Type yes or no.")
        .types("yes\n")
        .sees("To cancel, press")
        .types(&(at("b.html") + "\n"))
        .sees("Saved to");
    assert_eq!(session.end(), clean(0));
    let saved = fs::read_to_string(at("b.html")).expect("it is saved");
    assert!(saved.starts_with("<!DOCTYPE html>"), "{saved}");
}

#[test]
fn an_existing_answer_file_leads_to_a_menu() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let mine = at("mine.yaml");
    let before = "questionnaire: trial\nversion: 1.0.0\ntitle: Mine\nanswers: {pain: no}\n";
    fs::write(&mine, before).expect("written");
    let arguments = ["run", TRIAL, "--plain", "--save-answers", &mine];
    let mut session = Session::start(LARGE, &arguments);
    session.sees("3. Quit").types("3\n");
    assert_eq!(session.end(), clean(0));
    assert_eq!(fs::read_to_string(&mine).expect("there"), before);
    let mut session = Session::start(LARGE, &arguments);
    session
        .sees("1. Continue with the answers in it")
        .types("1\n")
        .sees("1 is already answered.")
        .sees("How far do you walk?")
        .types("1\n")
        .sees("Type done")
        .types("done\n")
        .sees("Type yes or no.")
        .types("no\n");
    assert_eq!(session.end(), clean(0));
    let saved = "questionnaire: trial\nversion: 1.0.0\ntitle: Mine\nanswers:\n  pain: no\n  walking: never\n";
    assert_eq!(fs::read_to_string(&mine).expect("there"), saved);
    let other = at("other.yaml");
    let mut session = Session::start(
        LARGE,
        &arguments[..2]
            .iter()
            .chain(&arguments[3..])
            .copied()
            .collect::<Vec<_>>(),
    );
    session
        .sees("> Continue with the answers in it")
        .types(DOWN)
        .types(ENTER)
        .sees("File name:")
        .types(&other)
        .types(ENTER)
        .sees("Question 1 of")
        .sees("Why we ask")
        .types(DOWN)
        .types(ENTER)
        .sees("Question 2 of")
        .types(CTRL_C);
    assert_eq!(session.end(), clean(130));
    assert_eq!(fs::read_to_string(&mine).expect("there"), saved);
    assert_eq!(fs::read_to_string(&other).expect("there"), ONE);
}

#[test]
fn answers_for_another_version_are_used_as_far_as_they_fit() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("a.yaml");
    let name = path.to_str().expect("UTF-8");
    fs::write(
        &path,
        "questionnaire: trial\nversion: 0.5.0\nanswers: {pain: no, gone: yes, walking: miles}\nexpect: {hides: [a/b]}\n",
    )
    .expect("written");
    let mut session = Session::start(LARGE, &["run", TRIAL, "--plain", "--answers", name]);
    session
        .sees("note: these answers are for version 0.5.0 of this questionnaire; the current\nversion is 1.0.0")
        .sees("left out: `gone`, which is no longer asked")
        .sees("left out: the answer to `walking`, which is no longer valid")
        .sees("left out: `a/b`, which no longer exists")
        .sees("1 is already answered.")
        .sees("How far do you walk?");
    session.types(CTRL_C);
    assert_eq!(session.end(), clean(130));
}

#[test]
fn no_question_is_asked_if_another_program_may_read_the_keyboard() {
    let refused = "error: cannot ask questions here";
    for command in ["run", "run --plain", "demo", "run --output /dev/null"] {
        let script = format!("\"$0\" {command} | cat; true");
        let mut session = Session::start_shell(LARGE, &script);
        session.sees(refused);
        session.end();
    }
    // A file does not read keys, and without questions the keyboard is not needed.
    let mut session = Session::start_shell(LARGE, "\"$0\" run --missing skip | cat");
    session.sees("This is not a diagnosis");
    session.end();
    let mut session = Session::start_shell(LARGE, "exec \"$0\" run > /dev/null");
    session.sees("Question 1 of").types(CTRL_C);
    assert_eq!(session.end(), clean(130));
}

#[test]
fn html_is_not_written_to_a_terminal() {
    for arguments in [
        &["run", "--missing", "skip", "--format", "html"][..],
        &["run", "--format", "html"],
        &["export", "page", "osteonecrosis"],
        &["export", "paper", "osteonecrosis", "--format", "html"],
    ] {
        let mut session = Session::start(LARGE, arguments);
        session.sees("error: HTML cannot be read at a terminal");
        assert_eq!(session.end(), clean(2), "{arguments:?}");
    }
}

#[test]
fn a_terminal_shows_where_the_outcome_was_saved() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("outcome.md").display().to_string();
    let mut session = Session::start(LARGE, &["run", "--missing", "skip", "--output", &path]);
    session.sees("Saved to");
    assert_eq!(session.end(), clean(0));
}

#[test]
fn another_answer_file_is_asked_for_directly() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let questionnaire = at("questionnaire.yaml");
    fs::copy(TRIAL, &questionnaire).expect("copied");
    let theirs = "questionnaire: other\nanswers: {x: no}\n";
    let mine = "questionnaire: trial\nanswers: {pain: no}\n";
    fs::write(at("theirs.yaml"), theirs).expect("written");
    fs::write(at("mine.yaml"), mine).expect("written");
    let save = at("theirs.yaml");
    let mut session = Session::start(
        LARGE,
        &["run", &questionnaire, "--plain", "--save-answers", &save],
    );
    // The file has other answers, so another name is asked for; a file that was read is not accepted.
    session
        .sees("1. Continue with the answers in it")
        .types("1\n")
        .sees("error")
        .sees("To save as")
        .types(&format!("{questionnaire}\n"))
        .sees("is the file that the questionnaire")
        .types("\n")
        .sees("1. Choose another file")
        .types("1\n")
        .types(&format!("{}\n", at("mine.yaml")))
        .sees("2. Choose another file")
        .types("2\n")
        .types(&format!("{}\n", at("new.yaml")))
        .sees("Question 1 of")
        .types("yes\n")
        .sees("Question 2 of")
        .types(CTRL_C);
    assert_eq!(session.end(), clean(130));
    let read = |name: &str| fs::read_to_string(at(name)).expect("there");
    assert_eq!(read("new.yaml"), ONE);
    assert_eq!(
        (read("theirs.yaml"), read("mine.yaml")),
        (theirs.to_owned(), mine.to_owned())
    );
    let said = written(&session);
    assert!(!said.contains("replace"), "{said}");
    assert!(
        !said.contains("Save your answers to another file?"),
        "{said}"
    );
}

#[test]
fn an_outcome_cannot_replace_a_file_that_was_read() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let at = |name: &str| folder.path().join(name).display().to_string();
    // An outcome can have this extension.
    let answers = at("answers.json");
    fs::write(&answers, "{\"questionnaire\": \"short\", \"answers\": {}}").expect("written");
    let begin = |plain: &[&str]| {
        Session::start(
            LARGE,
            &[&["run", SHORT, "--answers", &answers], plain].concat(),
        )
    };
    let complaint = "is the file that the answer file";
    let mut session = begin(&["--plain"]);
    session.sees("Or type skip.").types("yes\n");
    session.sees("Type done").types("done\n");
    session
        .sees("Type yes or no.")
        .types("yes\n")
        .sees("To save as")
        .types(&format!("{answers}\n"))
        .sees(complaint)
        .types(&format!("{}\n", at("o.txt")))
        .sees("Saved to");
    assert_eq!(session.end(), clean(0));
    assert!(!written(&session).contains("replace"));
    let mut session = begin(&[]);
    session.sees("Question 1 of").sees("Skip this question");
    session.types(DOWN).types(ENTER);
    session.sees("Check your answers").sees("    Yes");
    session.types(DOWN).types(ENTER).sees("Do not save it");
    session.types(DOWN).types(ENTER);
    session
        .sees("File name:")
        .types(&answers)
        .types(ENTER)
        .sees("is the file that")
        .types(CTRL_C);
    assert_eq!(session.end(), clean(130));
    assert!(!written(&session).contains("Replace it"));
}
