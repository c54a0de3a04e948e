//! Suspending with Ctrl-Z and resuming with `fg`, and SIGQUIT.

use crate::TRIAL;
use crate::session::{CTRL_BACKSLASH, CTRL_C, CTRL_Z, DOWN, ENTER, ESC, Session, Size, UP, clean};

const SIZE: Size = (24, 80);

fn at_the_sites() -> Session {
    let mut session = Session::start(SIZE, &["run", TRIAL]);
    session.sees("Why we ask").types(DOWN).types(ENTER);
    session.sees("Question 2 of").sees("Go back");
    session
}

fn at_the_number() -> Session {
    let mut session = at_the_sites();
    session.types(" ").sees("> [x] Hip").types(ENTER);
    session.sees("Type a whole number from 0 to 520:");
    session
}

#[test]
fn sigquit_restores_the_terminal() {
    for mut session in [at_the_sites(), at_the_number()] {
        session.signal("QUIT");
        assert_eq!(session.end(), clean(131));
    }
    let mut session = Session::start(SIZE, &["run", TRIAL, "--plain"]);
    session.sees("Or type skip or why.").types(CTRL_BACKSLASH);
    assert_eq!(session.end(), clean(131));
    let mut session = Session::start(SIZE, &["demo", TRIAL, "--example", "hip"]);
    session.sees("  Quit").signal("QUIT");
    assert_eq!(session.end(), clean(131));
}

#[test]
fn keys_that_send_signals_work_at_prompts() {
    for (key, status) in [(CTRL_BACKSLASH, 131), (CTRL_C, 130)] {
        for mut session in [at_the_sites(), at_the_number()] {
            session.takes_signals().types(key);
            assert_eq!(session.end(), clean(status));
        }
        // A key without effect does not turn them off.
        let mut session = at_the_number();
        session.types(ESC).types("\t").types("7").sees("520: 7");
        session.takes_signals().types(key);
        assert_eq!(session.end(), clean(status));
    }
}

#[test]
fn a_suspended_list_resumes_where_it_was() {
    let mut session = at_the_sites();
    session.types(" ").types(DOWN).sees("> [ ] Knee");
    session.signal("TSTP").is_stopped();
    session.signal("CONT").sees_last(
        "
Where does it hurt?

Question 2 of up to 4. Arrow keys: move. Space: check. Enter: continue.
  [x] Hip, or around it
> [ ] Knee
  [ ] None of these

  Skip this question
  Why we ask
  Go back
",
    );
    session.types(" ").sees("> [x] Knee").types(ENTER);
    session.sees("  Hip, or around it; Knee\n").sees("weeks?");
    session.types("7").types(ENTER).sees("How far do you walk?");
}

#[test]
fn a_half_typed_number_survives_being_suspended() {
    let mut session = at_the_number();
    session.types("1").sees("520: 1");
    session.signal("TSTP").is_stopped();
    session
        .signal("CONT")
        .sees_last("Type a whole number from 0 to 520: 1");
    // It can be suspended a second time.
    session.signal("TSTP").is_stopped();
    session
        .signal("CONT")
        .types("2")
        .sees("520: 12")
        .types(ENTER);
    session.sees("For how many weeks?\n  12").sees("Go back");
    session.takes_signals().types(CTRL_C);
    assert_eq!(session.end(), clean(130));
}

#[test]
fn a_suspended_program_can_be_ended() {
    for (signal, status) in [("TERM", 143), ("INT", 130), ("QUIT", 131)] {
        let mut session = at_the_sites();
        session.signal("TSTP").is_stopped();
        session.signal(signal).signal("CONT");
        assert_eq!(session.end(), clean(status), "{signal}");
    }
}

#[test]
fn ctrl_z_does_nothing_without_job_control() {
    let mut session = at_the_sites();
    session.takes_signals().types(CTRL_Z).types(" ");
    session.sees("> [x] Hip");
}

#[test]
fn ctrl_z_suspends_the_program_and_fg_resumes_it() {
    let selfcheck = env!("CARGO_BIN_EXE_selfcheck");
    let script = format!("{selfcheck} run {TRIAL}; echo \"It waits.\"; read line; fg");
    let mut session = Session::start_jobs(SIZE, &script);
    session.sees("Why we ask").types(UP).sees("> Why we ask");
    session.takes_signals().types(CTRL_Z).sees("It waits.");
    session.is_as_before().types("\n");
    session.sees_last(
        "
Question 1 of up to 4. Use the arrow keys to choose, then press Enter.
  ( ) Yes
  ( ) No
  ( ) Not sure

  Skip this question
> Why we ask
",
    );
    session.types(DOWN).sees("> (*) Yes").types(ENTER);
    session.sees("Question 2 of").sees("Go back");
    session.takes_signals().types(CTRL_C);
    assert_eq!(session.end(), clean(130));
}
