//! Answers at the prompts are not lost by a wrong key.

use crate::TRIAL;
use crate::session::{DOWN, ENTER, ESC, Session, Size, UP, clean};

const SIZE: Size = (24, 80);

fn at_the_sites() -> Session {
    let mut session = Session::start(SIZE, &["run", TRIAL]);
    session.sees("Why we ask").types(DOWN).types(ENTER);
    session.sees("Question 2 of").sees("Go back");
    session
}

/// At the offer to save the outcome, in an empty folder.
fn at_the_offer(folder: &tempfile::TempDir) -> Session {
    let trial = std::fs::canonicalize(TRIAL).expect("the questionnaire is there");
    let trial = trial.to_str().expect("its name is UTF-8");
    let folder = folder.path().to_str().expect("its name is UTF-8");
    let arguments = ["run", trial, "--set", "pain=no"];
    let mut session = Session::start_in(folder, SIZE, &arguments, &[("HOME", folder)]);
    session.sees("How far do you walk?").sees("Go back");
    session.types(DOWN).types(ENTER);
    session.sees("Check your answers").sees("Not at all");
    session.types(DOWN).types(ENTER).sees("Do not save it");
    session
}

#[test]
fn skipping_with_checked_boxes_asks_first() {
    let asked = "
If you skip this question, the answers you checked are not kept.

Use the arrow keys to choose, then press Enter.
  Return to this question
  Skip it
";
    let mut session = at_the_sites();
    let skip = |session: &mut Session| {
        session
            .types(UP)
            .types(UP)
            .types(UP)
            .sees("> Skip this question");
        session.types(ENTER).sees_last(asked);
    };
    session.types(" ").sees("> [x] Hip");
    skip(&mut session);
    session.types(ESC).sees("> [x] Hip").sees("Go back");
    skip(&mut session);
    session
        .types(DOWN)
        .types(ENTER)
        .sees("> [x] Hip")
        .sees("Go back");
    // The menu asks, too.
    session.types(ESC).sees("> Return to this question");
    session.types(DOWN).types(ENTER).sees_last(asked);
    session.types(UP).sees("> Skip it").types(ENTER);
    session.sees("Where does it hurt?\n  Skipped");
}

#[test]
fn skipping_without_checked_boxes_does_not_ask() {
    let mut session = at_the_sites();
    session
        .types(UP)
        .types(UP)
        .types(UP)
        .sees("> Skip this question")
        .types(ENTER);
    session.sees("Where does it hurt?\n  Skipped");
}

#[test]
fn checked_boxes_survive_going_back() {
    let mut session = at_the_sites();
    session
        .types(DOWN)
        .types(" ")
        .sees("> [x] Knee")
        .types(UP)
        .types(UP);
    session
        .sees("> Go back")
        .types(ENTER)
        .sees("> (*) Yes")
        .sees("Why we ask");
    session
        .types(ENTER)
        .sees("Question 2 of")
        .sees("  [x] Knee")
        .sees("Go back");
    session.types(ENTER).sees("Where does it hurt?\n  Knee");
}

#[test]
fn a_skipped_question_is_asked_again_on_the_way_forward() {
    let mut session = at_the_sites();
    session
        .types(UP)
        .types(UP)
        .types(UP)
        .sees("> Skip this question")
        .types(ENTER);
    session.sees("Type a whole number").types("7").types(ENTER);
    session.sees("How far do you walk?").sees("Go back");
    session
        .types(UP)
        .types(ENTER)
        .sees("0 to 520: 7")
        .types("\u{7f}")
        .types(ENTER);
    session
        .sees("> Return to this question")
        .types(UP)
        .sees("> Go back")
        .types(ENTER);
    session
        .sees("You skipped this question before.")
        .sees("  Go back");
    session
        .types(UP)
        .sees("> Go back")
        .types(ENTER)
        .sees("> (*) Yes")
        .sees("Why we ask");
    session
        .types(ENTER)
        .sees("You skipped this question before.")
        .sees("  Go back");
    // The number is already answered, so it is not asked again.
    session.types(" ").sees("> [x] Hip").types(ENTER);
    session
        .sees("Where does it hurt?\n  Hip, or around it\n")
        .sees("How far do you walk?");
}

#[test]
fn escape_does_not_leave_an_offer() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut session = at_the_offer(&folder);
    let offer = "
Save this to a file so you can take it with you?

Please choose one of these.

Use the arrow keys to choose, then press Enter.
  Save it under a name that you choose
  Save it as \"trial-outcome.txt\"
  Do not save it
";
    session.types(ESC).sees_last(offer);
    session
        .types(DOWN)
        .types(ENTER)
        .sees("Name the file")
        .sees("File name:");
    session.types("no").types(ENTER).sees("Do not save it");
    session
        .types(DOWN)
        .types(ENTER)
        .sees("File name:")
        .types(ENTER)
        .sees("Do not save it");
    session
        .types(DOWN)
        .types(DOWN)
        .sees("> Save it as")
        .types(ENTER);
    session.sees("Saved to ").sees("Clear the screen");
    session
        .types("q")
        .sees("Please choose one of these.")
        .types(DOWN)
        .types(ENTER);
    assert_eq!(session.end(), clean(0));
    let saved = folder.path().join("trial-outcome.txt");
    let saved = std::fs::read_to_string(saved).expect("it is saved");
    assert!(saved.contains("About everything."), "{saved}");
}

#[test]
fn a_free_name_is_proposed_and_an_unsupported_extension_is_rejected() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("trial-outcome.txt"), "old").expect("a file for the test");
    let mut session = at_the_offer(&folder);
    session
        .sees("Save it as \"trial-outcome-2.txt\"")
        .types(DOWN)
        .types(ENTER);
    session.sees("File name:").types("~/mine.pdf").types(ENTER);
    session
        .sees(".pdf is not supported. Use a name that ends with")
        .sees("File name: ~/mine.pdf");
    session.types(&"\u{7f}".repeat(3)).types("HTM").types(ENTER);
    session
        .sees("Saved to ")
        .sees("Clear the screen")
        .types(DOWN)
        .types(ENTER);
    assert_eq!(session.end(), clean(0));
    let saved = std::fs::read_to_string(at("mine.HTM")).expect("it is saved");
    assert!(saved.starts_with("<!"), "{saved}");
    let old = std::fs::read_to_string(at("trial-outcome.txt")).expect("it is there");
    assert_eq!(old, "old");
}

#[test]
fn a_file_that_appears_under_the_proposed_name_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("trial-outcome.txt");
    let mut session = at_the_offer(&folder);
    session.sees("Save it as \"trial-outcome.txt\"");
    std::fs::write(&path, "theirs").expect("written");
    session
        .types(DOWN)
        .types(DOWN)
        .sees("> Save it as")
        .types(ENTER);
    session
        .sees("A file named \"trial-outcome.txt\" already exists.")
        .types(UP)
        .sees("> Do not save")
        .types(ENTER)
        .sees("Clear the screen")
        .types(DOWN)
        .types(ENTER);
    assert_eq!(session.end(), clean(0));
    assert_eq!(std::fs::read_to_string(&path).expect("there"), "theirs");
}

#[test]
fn digits_of_any_script_are_accepted() {
    let mut session = at_the_sites();
    session.types(" ").sees("> [x] Hip").types(ENTER);
    session
        .sees("Type a whole number from 0 to 520:")
        .types("\u{0664}\u{0662}")
        .types(ENTER);
    session.sees("For how many weeks?\n  42\n");
}
