//! Back and Forward of the browser.

use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{TO_THE_OUTCOME, open};
use crate::tests::page::questionnaires::pain;

/// What is shown: a question's id or a heading, and what stands in the form. The focus has to be on the heading.
fn shown(browser: &Browser) -> Value {
    browser.value(
        "(() => {
            const heading = document.querySelector('main h1');
            if (document.activeElement !== heading) return 'the focus is elsewhere';
            const form = document.querySelector('main form');
            if (!form) return [heading.textContent];
            const value = (input) => input.hasAttribute('inputmode') ? [input.value] : input.checked ? [input.value] : [];
            return [form.dataset.question, ...[...form.querySelectorAll('input')].flatMap(value)];
        })()",
    )
}

fn press(browser: &Browser, deed: &str) {
    let script = format!("document.querySelector('main [data-do={deed}]').click()");
    browser.run(&script, &Value::Null);
}

/// Picks a choice, or types a number.
fn enter(browser: &Browser, value: &str) {
    browser.run(
        "const input = document.querySelector('main input');
        if (input.hasAttribute('inputmode')) input.value = arguments[0];
        else document.querySelector(`main input[value=${arguments[0]}]`).click();",
        &value.into(),
    );
}

fn send(browser: &Browser, value: &str) {
    enter(browser, value);
    browser.run(
        "document.querySelector('main form .main').click()",
        &Value::Null,
    );
}

/// How many entries the browser's history has, once it has done what it has to do.
fn entries(browser: &Browser) -> Value {
    browser.run_async(
        "const look = () => line.goingTo === null ? arguments[1](history.length) : setTimeout(look);
        look();",
        &Value::Null,
    )
}

const INTRODUCTION: &str = "MRI أين";

#[test]
fn they_go_from_view_to_view_and_nothing_that_was_entered_is_lost() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    press(&browser, "start");
    send(&browser, "yes");
    send(&browser, "left");
    enter(&browser, "٧");
    for expected in [
        json!(["sites", "left"]),
        json!(["pain", "yes"]),
        json!([INTRODUCTION]),
    ] {
        browser.back();
        assert_eq!(shown(&browser), expected);
    }
    for expected in [
        json!(["pain", "yes"]),
        json!(["sites", "left"]),
        json!(["weeks", "٧"]),
    ] {
        browser.forward();
        assert_eq!(shown(&browser), expected);
    }
    send(&browser, "７");
    press(&browser, "skip");
    press(&browser, "outcome");
    browser.back();
    assert_eq!(shown(&browser), json!(["Check your answers"]));
    let answers = "[...document.querySelectorAll('main .answered > dd:first-of-type')].map((answer) => answer.textContent)";
    assert_eq!(
        browser.value(answers),
        json!(["Yes", "L5 أين", "7", "Skipped"])
    );
    browser.back();
    assert_eq!(shown(&browser), json!(["lift"]));
    assert_eq!(browser.log("browser"), Vec::<Value>::new());
}

#[test]
fn the_back_of_the_page_takes_the_same_step_and_leaves_no_entry_behind() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    press(&browser, "start");
    send(&browser, "yes");
    enter(&browser, "right");
    let before = entries(&browser);
    press(&browser, "back");
    assert_eq!(shown(&browser), json!(["pain", "yes"]));
    press(&browser, "back");
    assert_eq!(shown(&browser), json!([INTRODUCTION]));
    assert_eq!(entries(&browser), before);
    browser.forward();
    browser.forward();
    assert_eq!(shown(&browser), json!(["sites", "right"]));
    // From a question that was gone to for a change, the one before it takes its place.
    send(&browser, "left");
    press(&browser, "skip");
    press(&browser, "skip");
    browser.run(
        "document.querySelector('main [data-question=sites] button').click()",
        &Value::Null,
    );
    let before = entries(&browser);
    press(&browser, "back");
    assert_eq!(shown(&browser), json!(["pain", "yes"]));
    assert_eq!(entries(&browser), before);
    browser.back();
    assert_eq!(shown(&browser), json!(["Check your answers"]));
}

#[test]
fn a_question_that_is_asked_no_longer_is_passed_over() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    browser.run(TO_THE_OUTCOME, &Value::Null);
    browser.back();
    browser.run(
        "document.querySelector('main [data-question=pain] button').click()",
        &Value::Null,
    );
    send(&browser, "no");
    for expected in [
        json!(["pain", "no"]),
        json!(["Check your answers"]),
        json!(["lift", "never"]),
        json!(["pain", "no"]),
        json!([INTRODUCTION]),
    ] {
        browser.back();
        assert_eq!(shown(&browser), expected);
        entries(&browser);
    }
    for expected in [json!(["pain", "no"]), json!(["lift", "never"])] {
        browser.forward();
        assert_eq!(shown(&browser), expected);
        entries(&browser);
    }
}

#[test]
fn once_the_answers_are_cleared_no_way_leads_to_them() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    browser.run(TO_THE_OUTCOME, &Value::Null);
    let last = browser.value("visits.at");
    press(&browser, "clear");
    entries(&browser);
    assert_eq!(browser.value("history.state"), 0);
    for _ in 0..last.as_u64().expect("a number") {
        browser.forward();
        assert_eq!(shown(&browser), json!([INTRODUCTION]));
    }
    press(&browser, "start");
    assert_eq!(shown(&browser), json!(["pain"]));
    browser.back();
    assert_eq!(shown(&browser), json!([INTRODUCTION]));
}

#[test]
fn once_the_page_is_loaded_anew_its_older_entries_show_the_introduction() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    press(&browser, "start");
    send(&browser, "yes");
    send(&browser, "left");
    browser.reload();
    browser.back();
    assert_eq!(shown(&browser), json!([INTRODUCTION]));
    browser.forward();
    press(&browser, "start");
    send(&browser, "no");
    browser.back();
    assert_eq!(shown(&browser), json!(["pain", "no"]));
    browser.back();
    browser.back();
    assert_eq!(shown(&browser), json!([INTRODUCTION]));
    for expected in [
        json!([INTRODUCTION]),
        json!(["pain", "no"]),
        json!(["lift"]),
    ] {
        browser.forward();
        assert_eq!(shown(&browser), expected);
    }
}

#[test]
fn links_within_the_outcome_are_steps_of_their_own() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    browser.run(TO_THE_OUTCOME, &Value::Null);
    let place = "[document.querySelector('main h1').textContent, location.hash, scrollY > 0]";
    let outcome = "What to read and talk about";
    for _ in 0..2 {
        browser.run(
            "document.querySelector('.contents a').click()",
            &Value::Null,
        );
        assert_eq!(
            browser.value(place),
            json!([outcome, "#talk-to-your-provider", true])
        );
    }
    browser.back();
    assert_eq!(browser.value(place), json!([outcome, "", false]));
    browser.forward();
    assert_eq!(
        browser.value(place),
        json!([outcome, "#talk-to-your-provider", true])
    );
    browser.back();
    browser.back();
    assert_eq!(shown(&browser), json!(["Check your answers"]));
}

#[test]
fn where_the_browser_keeps_no_history_the_page_does_without() {
    for refusal in ["throw new DOMException('No.', 'SecurityError')", ""] {
        let browser = Browser::start();
        let _page = open(&browser, &pain("en"));
        let refuse = format!("history.pushState = () => {{ {refusal} }}");
        browser.run(&refuse, &Value::Null);
        press(&browser, "start");
        send(&browser, "yes");
        enter(&browser, "left");
        press(&browser, "back");
        assert_eq!(shown(&browser), json!(["pain", "yes"]));
        send(&browser, "yes");
        assert_eq!(shown(&browser), json!(["sites", "left"]));
        press(&browser, "back");
        press(&browser, "back");
        assert_eq!(shown(&browser), json!([INTRODUCTION]));
        browser.run(TO_THE_OUTCOME, &Value::Null);
        press(&browser, "clear");
        assert_eq!(shown(&browser), json!([INTRODUCTION]));
    }
}
