//! A story, screen by screen.

use std::process::Command;

use crate::TRIAL;
use crate::session::{CTRL_C, DOWN, ENTER, ESC, Session, Size, UP, clean};
use crate::what_if::{at_the_follow_up, at_the_what_ifs};

const SIZE: Size = (24, 80);

pub(crate) fn start(size: Size, example: &str) -> Session {
    let mut session = Session::start(size, &["demo", TRIAL, "--example", example]);
    session.sees("  Quit");
    session
}

#[test]
fn an_example_is_picked_by_its_title() {
    let mut session = Session::start(SIZE, &["demo", TRIAL]);
    session.sees_only(
        "
Choose an example

Use the arrow keys to choose, then press Enter.
> A hip that has hurt for long
  No pain
  Quit
",
    );
    session.types(DOWN).sees("> No pain").types(ENTER);
    session.sees("with 2 answers").sees("  Quit").types(UP);
    session.sees("> Quit").types(ENTER);
    assert_eq!(session.end(), clean(0));
}

#[test]
fn each_answer_has_its_own_screen_and_enter_continues() {
    let mut session = start(SIZE, "hip");
    session.sees_only(
        "
A hip that has hurt for long
============================

Pain opens questions of its own.

An example of \"Trial\", with 4 answers.

This is not a diagnosis.

For everyone, before any answer
-------------------------------

   + shows: The body · all

Press Enter to continue.
> Next
  Quit
",
    );
    session.types(ENTER).sees_only(
        "
A hip that has hurt for long

Answer 1 of 4
-------------

1. Does it hurt?

   Yes

   + asks: 2. Where does it hurt?
   + asks: 3. For how many weeks?

Press Enter to continue.
> Next
  Back
  Quit
",
    );
    session.types(ENTER).sees("Answer 2 of 4").sees("  Quit");
    session.types(DOWN).sees("> Back").types(ENTER);
    session.sees("Answer 1 of 4").sees("> Next").sees("  Quit");
    for answer in 2..=4 {
        session.types(ENTER).sees(&format!("Answer {answer} of 4"));
        session.sees("  Quit");
    }
    session
        .sees("nothing new to read")
        .types(UP)
        .sees("> Quit")
        .types(ENTER);
    assert_eq!(session.end(), clean(0));
    assert_eq!(session.screen(), "");
}

#[test]
fn keys_that_leave_other_lists_do_not_leave_a_slide() {
    let mut session = start(SIZE, "hip");
    session.types(ENTER).sees("Answer 1 of 4").sees("  Quit");
    for key in [ESC, "q"] {
        session.types(DOWN).sees("> Back").types(key);
        session.sees("Answer 1 of 4").sees("> Next").sees("  Quit");
    }
    let mut session = at_the_what_ifs();
    session.types(DOWN).sees("> Step through").types(ESC);
    session.sees("> Change an answer").sees("  Quit");
}

/// The text of each screen from the first to the outcome, without the menu below it.
fn told(size: Size, arguments: &[&str]) -> Vec<String> {
    let mut session = Session::start(size, &[&["demo"], arguments].concat());
    let mut screens = Vec::new();
    let mut last = String::new();
    loop {
        session.settles(|screen| {
            // While a screen is cleared, its last line disappears last.
            let is_whole = text_of(screen).is_some() && screen.ends_with("  Quit")
                || screen.contains("> Change an answer");
            (!is_whole || screen == last).then(|| format!("no new screen after\n{last}"))
        });
        last = session.screen();
        match text_of(&last) {
            Some(text) => screens.push(text.to_owned()),
            None => return screens,
        }
        session.types(ENTER);
    }
}

/// The text above the line with the help on keys.
fn text_of(screen: &str) -> Option<&str> {
    let keys = screen
        .rfind("\nPart ")
        .or_else(|| screen.rfind("\nPress Enter "));
    Some(screen[..keys?].trim_matches('\n'))
}

fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_selfcheck"))
        .arg("demo")
        .args(arguments)
        .env_remove("CLICOLOR_FORCE")
        .output()
        .expect("it starts");
    String::from_utf8(output.stdout).expect("UTF-8")
}

const HIP_PAIN: [&str; 2] = ["--example", "hip-pain-after-long-term-corticosteroids"];
const HIP_PAIN_TITLE: &str = "Hip pain on weight bearing after long-term corticosteroids";

/// The screens of a story, without the running head.
fn without_running_head(screens: Vec<String>) -> Vec<String> {
    let mut screens = screens.into_iter();
    let opening = screens.next().expect("a screen");
    let rest = screens.map(|screen| match screen.strip_prefix(HIP_PAIN_TITLE) {
        Some(rest) => rest.to_owned(),
        None => screen,
    });
    [opening].into_iter().chain(rest).collect()
}

#[test]
fn the_slides_show_the_same_text_as_a_pipe_gets() {
    let screens = without_running_head(told((30, 100), &HIP_PAIN));
    let shown = screens.join("\n");
    let printed = printed(&HIP_PAIN);
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    assert_eq!(lines(&shown), lines(&printed));
}

#[test]
fn small_screens_show_the_whole_text() {
    // Without white space and underlines, which depend on the width.
    let squeezed = |text: &str| -> String {
        let is_underline =
            |line: &str| !line.is_empty() && line.trim_matches(['=', '-']).is_empty();
        let lines = text.lines().filter(|line| !is_underline(line));
        lines.flat_map(str::split_whitespace).collect()
    };
    let printed = squeezed(&printed(&HIP_PAIN));
    for size in [(15, 40), (12, 24)] {
        let screens = without_running_head(told(size, &HIP_PAIN));
        assert_eq!(squeezed(&screens.join("\n")), printed, "{size:?}");
    }
}

#[test]
fn an_interrupt_restores_the_terminal() {
    let mut picking = Session::start(SIZE, &["demo", TRIAL]);
    picking.sees("  Quit").types(CTRL_C);
    assert_eq!(picking.end(), clean(130), "picking an example");
    let mut stepping = start(SIZE, "hip");
    stepping
        .types(ENTER)
        .sees("Answer 1")
        .sees("  Quit")
        .types(CTRL_C);
    assert_eq!(stepping.end(), clean(130), "stepping");
    let mut what_if = at_the_what_ifs();
    what_if.types(CTRL_C);
    assert_eq!(what_if.end(), clean(130), "at the what-ifs");
    let mut asked = at_the_follow_up();
    asked.types(CTRL_C);
    assert_eq!(asked.end(), clean(130), "at a question");
    let mut plain = Session::start(SIZE, &["demo", TRIAL, "--plain"]);
    plain.sees("Type a number.").types(CTRL_C);
    assert_eq!(plain.end(), clean(130), "in plain lines");
    assert!(!plain.bytes().contains(&0x1b));
}

#[test]
fn a_new_size_takes_effect_at_the_next_key() {
    let mut session = start(SIZE, "hip");
    session.types(ENTER).sees("Answer 1 of 4").sees("  Quit");
    session.resize((13, 40)).types(DOWN).sees_only(
        "
Answer 1 of 4
-------------

1. Does it hurt?

   Yes

Part 1 of 2. Press Enter to continue.
  Next
> Back
  Quit
",
    );
    session.resize((30, 100)).types(UP).sees_only(
        "
A hip that has hurt for long

Answer 1 of 4
-------------

1. Does it hurt?

   Yes

   + asks: 2. Where does it hurt?
   + asks: 3. For how many weeks?

Press Enter to continue.
> Next
  Back
  Quit
",
    );
}

#[test]
fn a_screen_that_becomes_too_small_gets_plain_slides_until_it_grows() {
    let mut session = start(SIZE, "hip");
    session
        .resize((11, 80))
        .types(DOWN)
        .sees("Press Enter to continue, or type quit.");
    session.types("\n").sees("type back or quit.").types("\n");
    session
        .sees("shows: The body · hip")
        .sees("type back or quit.");
    session
        .resize(SIZE)
        .types("back\n")
        .sees("Answer 1 of 4")
        .sees("> Next");
}

#[test]
fn a_terminal_that_cannot_show_slides_gets_the_whole_story() {
    let underlined = printed(&[TRIAL, "--example", "hip"]);
    let plain = printed(&[TRIAL, "--example", "hip", "--plain"]);
    let end = plain.lines().last().expect("a line");
    for (size, variables, expected) in [
        ((11, 80), [("TERM", "xterm")], &underlined),
        (SIZE, [("TERM", "dumb")], &plain),
        (SIZE, [("ACCESSIBLE", "1")], &plain),
    ] {
        let arguments = ["demo", TRIAL, "--example", "hip"];
        let mut session = Session::start_with(size, &arguments, &variables);
        session.sees(end);
        assert_eq!(session.end(), clean(0));
        assert_eq!(session.scrolled().trim(), expected.trim(), "{variables:?}");
        assert!(!session.bytes().contains(&0x1b) || variables[0].1 == "xterm");
    }
}

#[test]
fn earlier_output_is_scrolled_off_and_not_wiped() {
    let session = start(SIZE, "none");
    let bytes = session.bytes();
    let written = String::from_utf8_lossy(&bytes);
    let before = written.split("\u{1b}[2J").next().expect("the beginning");
    assert_eq!(before.matches('\n').count(), usize::from(SIZE.0));
}

#[test]
fn color_is_not_needed() {
    let arguments = ["demo", TRIAL, "--example", "hip"];
    let mut styled = start(SIZE, "hip");
    let mut plain = Session::start_with(SIZE, &arguments, &[("NO_COLOR", "1")]);
    for session in [&mut styled, &mut plain] {
        session.sees("  Quit").types(ENTER);
        session.sees("Answer 1 of 4").sees("  Quit");
    }
    assert_eq!(styled.screen(), plain.screen());
    let is_bold =
        |session: &Session| String::from_utf8_lossy(&session.bytes()).contains("\u{1b}[1m");
    assert_eq!((is_bold(&styled), is_bold(&plain)), (true, false));
}

#[test]
fn an_incomplete_example_does_not_end_the_presentation() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let examples = folder.path().join("examples");
    std::fs::create_dir(&examples).expect("a folder");
    let questionnaire = folder.path().join("questionnaire.yaml");
    std::fs::copy(TRIAL, &questionnaire).expect("a copy");
    let half = "questionnaire: trial\ntitle: Half of it\nanswers: {}\n";
    std::fs::write(examples.join("a-half.yaml"), half).expect("written");
    let whole = "tests/terminal/examples/none.yaml";
    std::fs::copy(whole, examples.join("none.yaml")).expect("a copy");
    let questionnaire = questionnaire.to_str().expect("a plain path");
    let mut session = Session::start(SIZE, &["demo", questionnaire]);
    session.sees("> Half of it").sees("  Quit").types(ENTER);
    session.sees("error: 2 questions are not answered: `pain` and `walking`");
    session.sees("Choose an example").sees("  Quit").types(DOWN);
    session.sees("> No pain").types(ENTER);
    session.sees("with 2 answers").sees("  Quit").types(UP);
    session.sees("> Quit").types(ENTER);
    assert_eq!(session.end(), clean(0));
}
