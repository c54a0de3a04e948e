//! Screens of different sizes, texts that do not fit the screen, and changes of size.
//!
//! After each key, every line on the screen is part of an expected text, and no line appears twice.

use std::collections::BTreeSet;
use std::fs;

use crate::TRIAL;
use crate::session::{DOWN, ENTER, Session, UP, clean};

const LONG: &str = "tests/terminal/long.yaml";
const SIZES: [(u16, u16); 3] = [(12, 40), (24, 80), (50, 200)];

/// A text without white space, since wrapping only changes white space.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// All expected texts; each line on the screen is part of them.
fn known() -> String {
    let file = fs::read_to_string(LONG).expect("the questionnaire is there");
    let own = "  Skip this question\n  Why we ask\n  Go back\nUse the arrow keys to choose, then press Enter.\n";
    let boxes =
        "Question 2 of up to 2. Arrow keys: move. Space: check. Enter: continue. Space: check.";
    let promise = "Your answers stay on this computer, and are not saved unless you ask for it. \
                   To stop at any time, press Ctrl-C.";
    squeezed(&(file + own + boxes + promise))
}

/// Waits until no line on the screen is garbled or appears twice.
fn expect_whole_lines(session: &mut Session, known: &str, when: &str) {
    session.settles(|screen| {
        let mut seen = BTreeSet::new();
        let lines = screen.lines().filter(|line| !line.trim().is_empty());
        let mut problems = lines.filter_map(|line| {
            let text = text_of(line);
            let own = text.starts_with("Question ")
                || text.starts_with("Up to ")
                || text.ends_with("press Ctrl-C.");
            let garbled = !own && !known.contains(&squeezed(text));
            let doubled = !seen.insert(text);
            (garbled || doubled).then(|| format!("{when}: {line:?} is garbled or doubled"))
        });
        problems.next()
    });
}

/// The text of a line, without its mark.
fn text_of(line: &str) -> &str {
    let text = line
        .trim_start_matches(['>', ' '])
        .trim_start_matches("(*) ")
        .trim_start_matches("( ) ")
        .trim_start_matches("[x] ")
        .trim_start_matches("[ ] ");
    let text = text.split(" [Page ").next().unwrap_or_default();
    // A row that does not fit on a low screen ends with an ellipsis.
    text.trim_end_matches("...")
}

/// Starts at the first question.
fn start(size: (u16, u16)) -> Session {
    let mut session = Session::start(size, &["run", LONG]);
    session.sees("( ) ").sees("Question 1 of up to 2");
    session
}

#[test]
fn moving_through_a_list_leaves_no_garbled_or_doubled_line() {
    let known = known();
    for size in SIZES {
        let mut session = start(size);
        for row in 0..40 {
            session.types(DOWN);
            match row {
                0 => session.sees("> (*) The first choice"),
                1 => session.sees("> (*) 日本語の選択肢"),
                2 => session.sees("> (*) Caf"),
                _ => session.sees(&format!("> (*) Choice {:02}", row - 2)),
            };
            expect_whole_lines(&mut session, &known, &format!("{size:?}, row {row}"));
        }
        session
            .types(DOWN)
            .sees("> Skip this question")
            .types(DOWN)
            .sees("> Why we ask");
        session
            .types(DOWN)
            .sees("> (*) The first choice")
            .types(UP)
            .sees("> Why we ask");
        expect_whole_lines(&mut session, &known, &format!("{size:?}, around the end"));
    }
}

#[test]
fn boxes_with_long_wide_labels_leave_no_garbled_or_doubled_line() {
    let known = known();
    for size in SIZES {
        let mut session = start(size);
        session.types(DOWN).sees("> (*) The first").types(ENTER);
        session.sees("Question 2 of up to 2").sees("> [ ] 猫");
        session
            .types(" ")
            .sees("> [x] 猫")
            .types(DOWN)
            .types(" ")
            .sees("> [x] A dog that is");
        session
            .types(DOWN)
            .types(" ")
            .sees("> [x] Fish")
            .types(DOWN)
            .sees("> [ ] Bird");
        session.types(UP).types(UP).types(UP).sees("> [x] 猫");
        expect_whole_lines(&mut session, &known, &format!("{size:?}"));
        session
            .types(ENTER)
            .sees("Check your answers")
            .sees("My answers are correct");
    }
}

/// The second question of the trial, with one box checked.
fn checked(size: (u16, u16)) -> Session {
    let mut session = Session::start(size, &["run", TRIAL]);
    session
        .sees("Question 1 of")
        .sees("Why we ask")
        .types(DOWN)
        .types(ENTER);
    session
        .sees("Question 2 of")
        .sees("Go back")
        .types(DOWN)
        .types(" ")
        .sees("> [x] Knee");
    session
}

#[test]
fn a_new_size_takes_effect_at_the_next_key_and_keeps_the_boxes() {
    let mut session = checked((24, 80));
    session.resize((12, 40)).types(UP).sees_only(
        "
Where does it hurt?
Question 2 of up to 4. Space: check.
> [ ] Hip, or around it
  [x] Knee
  [ ] None of these
  Skip this question
  Why we ask
  Go back
",
    );
    session.resize((50, 200)).types(" ").sees_only(
        "
Where does it hurt?

Question 2 of up to 4. Arrow keys: move. Space: check. Enter: continue.
> [x] Hip, or around it
  [x] Knee
  [ ] None of these

  Skip this question
  Why we ask
  Go back
",
    );
    session
        .types(ENTER)
        .sees("  Hip, or around it; Knee")
        .sees("For how many weeks?");
}

#[test]
fn an_answer_right_after_a_new_size_is_accepted_and_leaves_a_clean_screen() {
    let mut session = checked((24, 80));
    session.resize((30, 60)).types(ENTER).sees_only(
        "
Where does it hurt?
  Knee

For how many weeks?

Question 3 of up to 4. Press Enter alone to skip, see why
we ask, or go back.
Type a whole number from 0 to 520:
",
    );
}

#[test]
fn the_active_row_survives_a_new_size() {
    let mut session = Session::start((24, 80), &["run", TRIAL]);
    session
        .sees("Question 1 of")
        .sees("Why we ask")
        .types(DOWN)
        .types(DOWN)
        .sees("> (*) No");
    session.resize((40, 100)).types(DOWN).sees_only(
        "
Does it hurt?
Now, or last week.

Question 1 of up to 4. Use the arrow keys to choose, then press Enter.
  ( ) Yes
  ( ) No
> (*) Not sure

  Skip this question
  Why we ask
",
    );
}

#[test]
fn a_screen_that_becomes_too_small_gets_plain_questions_until_it_grows() {
    for small in [(2, 80), (5, 80), (24, 20)] {
        let mut session = checked((24, 80));
        session.resize(small).types(DOWN).sees("back.");
        session.resize((24, 80)).types("hip\n");
        session.sees("Your answer: Hip, or");
        session
            .sees("Type a whole number from 0 to 520:")
            .types("3")
            .types(ENTER);
        session.sees("How far do you walk?").sees("Go back");
    }
}

#[test]
fn a_terminal_that_is_too_small_from_the_start_gets_plain_lines() {
    let mut session = Session::start((5, 80), &["run", TRIAL]);
    session
        .sees("Or type skip or why.")
        .types("no\n")
        .sees("Or type skip or back.")
        .types("1\n");
    session
        .sees("Type done")
        .types("done\n")
        .sees("To answer no, press Enter.")
        .types("\n");
    assert_eq!(session.end(), clean(0));
    assert!(!session.bytes().contains(&0x1b));
}

#[test]
fn keys_typed_ahead_leave_no_trace() {
    let known = known();
    for size in SIZES {
        let mut session = start(size);
        for _ in 0..20 {
            for _ in 0..11 {
                session.types(DOWN);
                std::thread::sleep(std::time::Duration::from_micros(300));
            }
            for _ in 0..10 {
                session.types(UP);
            }
        }
        session.sees("> (*) Choice 17");
        expect_whole_lines(&mut session, &known, &format!("{size:?}"));
    }
}
