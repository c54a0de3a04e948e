//! The interview at prompts.

use crate::TRIAL;
use crate::session::{DOWN, ENTER, ESC, Session, UP, clean};

const SIZE: (u16, u16) = (24, 80);

fn start() -> Session {
    let mut session = Session::start(SIZE, &["run", TRIAL]);
    session.sees("Why we ask");
    session
}

/// At the second question, where several choices can be checked.
fn at_the_sites() -> Session {
    let mut session = start();
    session
        .types(DOWN)
        .types(ENTER)
        .sees("Question 2 of")
        .sees("Go back");
    session
}

#[test]
fn the_first_screen_has_the_introduction_and_the_first_question() {
    start().sees_only(
        "
Trial

A short trial.

Up to 4 questions, about 1 minute.

This is not a diagnosis.

Your answers stay on this computer, and are not saved unless you ask for it. To
stop at any time, press Ctrl-C.

Pain

Does it hurt?
Now, or last week.

Question 1 of up to 4. Use the arrow keys to choose, then press Enter.
  ( ) Yes
  ( ) No
  ( ) Not sure

  Skip this question
  Why we ask
",
    );
}

#[test]
fn a_whole_interview_ends_with_the_outcome() {
    let mut session = at_the_sites();
    session
        .types(" ")
        .sees("> [x] Hip")
        .types(ENTER)
        .sees("For how many weeks?");
    session
        .types("7")
        .types(ENTER)
        .sees("How far do you walk?")
        .sees("Go back");
    session
        .types(UP)
        .sees("> Go back")
        .types(UP)
        .types(UP)
        .sees("> (*) A lot");
    session.types(ENTER).sees_last(
        "
Where does it hurt?
  Hip, or around it
For how many weeks?
  7

Habits
How far do you walk?
  A lot

Check your answers
You can choose any answer to change it.

Use the arrow keys to choose, then press Enter.
  My answers are correct. Show what to read

  Does it hurt?
    Yes
  Where does it hurt?
    Hip, or around it
  For how many weeks?
    7
  How far do you walk?
    A lot
",
    );
    session.types(DOWN).types(ENTER).sees("Do not save it");
    let read = session.scrolled();
    assert!(read.contains("What to read: Trial article\n==="));
    assert!(read.contains("About hips.") && read.contains("About everything."));
    assert!(!read.contains("About knees."));
    session
        .types(UP)
        .types(ENTER)
        .sees("Do others use this computer?")
        .sees("Clear the screen");
    session.types(DOWN).types(ENTER);
    assert_eq!(session.end(), clean(0));
}

#[test]
fn a_bare_enter_does_not_answer() {
    let mut session = start();
    // If Enter answered the question, the last key would move through another list.
    session.types(ENTER).types(ENTER).types(ENTER).types(DOWN);
    session.sees("> (*) Yes").sees("Question 1 of").types(UP);
    session.sees("> Why we ask").sees_no("(*)");
}

#[test]
fn why_we_ask_is_shown_and_the_question_is_asked_again() {
    let mut session = start();
    session.types(UP).types(ENTER);
    session.sees_last(
        "
Does it hurt?
Now, or last week.

What hurts comes first.

Question 1 of up to 4. Use the arrow keys to choose, then press Enter.
  ( ) Yes
  ( ) No
  ( ) Not sure

  Skip this question
  Why we ask
",
    );
}

#[test]
fn an_answer_needs_a_checked_box() {
    at_the_sites().types(ENTER).sees_last(
        "
Where does it hurt?

Nothing is selected yet. Move to an answer and press Space.

Question 2 of up to 4. Arrow keys: move. Space: check. Enter: continue.
> [ ] Hip, or around it
  [ ] Knee
  [ ] None of these

  Skip this question
  Why we ask
  Go back
",
    );
}

#[test]
fn an_exclusive_choice_is_not_accepted_with_others_and_the_boxes_stay_checked() {
    let mut session = at_the_sites();
    session
        .types(" ")
        .types(DOWN)
        .types(DOWN)
        .types(" ")
        .types(ENTER);
    session.sees_last(
        "
If you choose \"None of these\", do not choose anything else.

Question 2 of up to 4. Arrow keys: move. Space: check. Enter: continue.
> [x] Hip, or around it
  [ ] Knee
  [x] None of these

  Skip this question
  Why we ask
  Go back
",
    );
    session
        .types(" ")
        .types(ENTER)
        .sees("  None of these")
        .sees("For how many weeks?");
}

#[test]
fn the_key_that_checks_all_boxes_leaves_out_exclusive_choices() {
    let mut session = at_the_sites();
    session
        .types("a")
        .sees("> [x] Hip, or around it\n  [x] Knee\n  [ ] None of these");
    session
        .types("a")
        .sees("> [ ] Hip, or around it\n  [ ] Knee\n  [ ] None of these");
}

#[test]
fn escape_opens_a_menu_and_keeps_the_boxes() {
    let mut session = at_the_sites();
    session.types(DOWN).types(" ").sees("> [x] Knee").types(ESC);
    session.sees_last(
        "
Where does it hurt?

Question 2 of up to 4. Use the arrow keys to choose, then press Enter.
> Return to this question
  Skip this question
  Why we ask
  Go back
",
    );
    session.types(ENTER).sees("  [x] Knee").sees("> [ ] Hip");
    session
        .types(ESC)
        .sees("Return to this question")
        .types(ESC)
        .sees("  [x] Knee");
}

#[test]
fn an_arrow_key_can_arrive_in_two_packets() {
    let mut session = at_the_sites();
    session
        .types(" ")
        .sees("> [x] Hip")
        .types("\u{1b}")
        .sees("> Return to this question");
    session.types("[B").types(ENTER).sees("> [x] Hip");
}

#[test]
fn the_ways_out_of_a_list_with_boxes_are_picked_with_space_or_enter() {
    let mut session = at_the_sites();
    session
        .types(" ")
        .types(UP)
        .types(UP)
        .sees("> Why we ask")
        .types(" ");
    session
        .sees("Each place has a text of its own.")
        .sees("> [x] Hip");
    session
        .types(UP)
        .sees("> Go back")
        .types(ENTER)
        .sees("Question 1 of")
        .sees("> (*) Yes");
}

#[test]
fn going_back_shows_the_earlier_answer_and_a_bare_enter_keeps_it() {
    let mut session = at_the_sites();
    session.types(" ").types(ENTER).sees("For how many weeks?");
    session
        .types(ENTER)
        .sees("> Return to this question")
        .types(UP)
        .types(ENTER);
    session
        .sees("Question 2 of")
        .sees("> [x] Hip, or around it")
        .sees("Go back");
    session
        .types(ENTER)
        .sees("For how many weeks?")
        .types("12")
        .types(ENTER);
    session
        .sees("How far do you walk?")
        .sees("Go back")
        .types(UP)
        .types(ENTER);
    session
        .sees("from 0 to 520: 12")
        .types(ENTER)
        .sees("How far do you walk?");
}

#[test]
fn a_changed_answer_keeps_later_answers_to_questions_that_are_still_asked() {
    let mut session = at_the_sites();
    session
        .types(" ")
        .types(ENTER)
        .sees("For how many weeks?")
        .types("7")
        .types(ENTER);
    session
        .sees("How far do you walk?")
        .sees("Go back")
        .types(DOWN)
        .types(ENTER);
    session.sees("Check your answers").sees("    Not at all");
    session
        .types(DOWN)
        .types(DOWN)
        .sees("> Does it hurt?")
        .types(ENTER);
    session
        .sees("> (*) Yes")
        .sees("Why we ask")
        .types(DOWN)
        .types(ENTER);
    session.sees_last(
        "
Check your answers
You can choose any answer to change it.

Use the arrow keys to choose, then press Enter.
  My answers are correct. Show what to read

  Does it hurt?
    No
  How far do you walk?
    Not at all
",
    );
}

#[test]
fn an_invalid_number_is_quoted_and_asked_for_again() {
    let mut session = at_the_sites();
    session
        .types(" ")
        .types(ENTER)
        .sees("For how many weeks?")
        .types("521")
        .types(ENTER);
    session.sees_last(
        "
For how many weeks?

\"521\" is not a whole number from 0 to 520.

Question 3 of up to 4. Press Enter alone to skip, see why we ask, or go back.
Type a whole number from 0 to 520:
",
    );
    session
        .types("many")
        .types(ENTER)
        .sees("\"many\" is not a whole number from 0 to 520.");
    session
        .types(ENTER)
        .sees("> Return to this question")
        .types(DOWN)
        .types(ENTER);
    session
        .sees("For how many weeks?\n  Skipped")
        .sees("How far do you walk?");
}

#[test]
fn the_outcome_is_saved_and_an_existing_file_is_replaced_only_after_a_question() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let there = folder.path().join("there.md");
    std::fs::write(&there, "old").expect("a file for the test");
    let answers = ["--set", "pain=no", "--set", "walking=skipped"];
    let mut session = Session::start(SIZE, &[&["run", TRIAL], &answers[..2]].concat());
    session
        .sees("How far do you walk?")
        .sees("Go back")
        .types(DOWN)
        .types(ENTER);
    session
        .sees("Check your answers")
        .sees("Not at all")
        .types(DOWN)
        .types(ENTER);
    session
        .sees("Do not save it")
        .types(DOWN)
        .types(ENTER)
        .sees("File name:");
    session
        .types(&format!("{}\r", there.display()))
        .sees("already exists.")
        .sees("Do not save");
    assert_eq!(std::fs::read_to_string(&there).expect("it is there"), "old");
    session
        .types(DOWN)
        .types(DOWN)
        .sees("> Replace it")
        .types(ENTER);
    session.sees("Saved to ").sees("Clear the screen");
    let saved = std::fs::read_to_string(&there).expect("it is there");
    assert!(saved.starts_with("# "), "{saved}");
}

#[test]
fn the_screen_and_its_scrollback_are_cleared_on_request() {
    let mut session = Session::start(SIZE, &["run", TRIAL, "--set", "pain=no"]);
    session
        .sees("How far do you walk?")
        .sees("Go back")
        .types(DOWN)
        .types(ENTER);
    session
        .sees("Check your answers")
        .sees("Not at all")
        .types(DOWN)
        .types(ENTER);
    session.sees("Do not save it").types(UP).types(ENTER);
    session.sees("Clear the screen").types(UP).types(ENTER);
    assert_eq!(session.end(), clean(0));
    assert_eq!(session.scrolled().trim(), "");
}
