//! The page by keyboard alone: real keys, and nothing else.

use serde_json::Value;

use crate::tests::browser::driver::{Browser, DOWN, ENTER, SPACE, TAB};
use crate::tests::browser::opened::open;
use crate::tests::page::questionnaires::{hostile, osteonecrosis};

/// Goes on with the Tab key until what has the focus matches a selector, and sees to it that each stop can be seen.
fn tab_to(browser: &Browser, selector: &str) {
    for _ in 0..60 {
        browser.press(TAB);
        let visible = "[document.activeElement, document.activeElement.closest('.choice')]
            .some((element) => element && getComputedStyle(element).outlineStyle !== 'none')";
        assert_eq!(browser.value(visible), true, "the focus cannot be seen");
        if browser.value(&format!("document.activeElement.matches('{selector}')")) == true {
            return;
        }
    }
    panic!("no Tab leads to {selector}");
}

fn heading(browser: &Browser) -> String {
    let focused = browser
        .value("document.activeElement.matches('main h1') && document.activeElement.innerText");
    focused
        .as_str()
        .expect("the focus is on the heading")
        .to_owned()
}

/// Picks the choice at a place, from 0, and goes on.
fn pick(browser: &Browser, place: usize) {
    tab_to(browser, "input");
    if browser.value("document.activeElement.type") == "radio" {
        browser.press(SPACE);
        browser.press(&DOWN.repeat(place));
    } else {
        browser.press(&TAB.repeat(place));
        browser.press(SPACE);
    }
    browser.press(ENTER);
}

#[test]
fn from_the_start_to_the_outcome() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    tab_to(&browser, "[data-do=start]");
    browser.press(ENTER);
    for (question, place) in [
        (
            "Do you have pain in or around a joint, such as your hip?",
            0,
        ),
        ("Where does it hurt?", 1),
        ("Does it hurt when you put weight on the joint?", 0),
        ("Is the pain there all the time?", 1),
        ("Is it hard or impossible for you to walk?", 2),
        (
            "Have you ever broken a bone or dislocated a joint in your hip, knee or shoulder?",
            1,
        ),
        (
            "Do you take steroid medicine, such as prednisone, or did you take it in the past?",
            2,
        ),
    ] {
        assert_eq!(heading(&browser), question);
        pick(&browser, place);
    }
    // Back and forth again: the earlier answer is picked, and Enter alone keeps it.
    tab_to(&browser, "[data-do=back]");
    browser.press(ENTER);
    assert_eq!(
        heading(&browser),
        "Do you take steroid medicine, such as prednisone, or did you take it in the past?"
    );
    tab_to(&browser, "input");
    assert_eq!(browser.value("document.activeElement.value"), "long_term");
    browser.press(ENTER);
    assert_eq!(
        heading(&browser),
        "Do you drink heavily, or did you in the past?"
    );
    tab_to(&browser, "summary");
    browser.press(ENTER);
    assert_eq!(
        browser.value("document.querySelector('main details').open"),
        true
    );
    for _ in 0..6 {
        tab_to(&browser, "[data-do=skip]");
        browser.press(ENTER);
    }
    assert_eq!(heading(&browser), "Check your answers");
    tab_to(&browser, "[data-question=corticosteroids] button");
    browser.press(SPACE);
    pick(&browser, 0);
    assert_eq!(heading(&browser), "Check your answers");
    tab_to(&browser, "[data-do=outcome]");
    browser.press(ENTER);
    assert_eq!(heading(&browser), "What to read and talk about");
    let points = browser.value(
        "[...document.querySelectorAll('main .point')].map((point) => point.dataset.point).join()",
    );
    assert_eq!(points, "joint_pain,weight_bearing,corticosteroids,unsure");
    tab_to(&browser, "[data-do=clear]");
    browser.press(ENTER);
    assert_eq!(heading(&browser), "Osteonecrosis self-check");
}

#[test]
fn enter_alone_never_answers() {
    let browser = Browser::start();
    let _page = open(&browser, &hostile());
    tab_to(&browser, "[data-do=start]");
    browser.press(ENTER);
    for message in [
        "Choose an answer, or skip this question.",
        "Choose at least one answer, or skip this question.",
        "Enter a whole number, or skip this question.",
    ] {
        assert_eq!(
            browser.value("document.querySelector('main .error').textContent"),
            ""
        );
        tab_to(&browser, "input");
        browser.press(ENTER);
        assert_eq!(
            browser.value("document.querySelector('main .error').textContent"),
            message
        );
        let described = "(document.activeElement.closest('fieldset') ?? document.activeElement)
            .getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).at(-1)";
        assert_eq!(browser.value(described), message);
        tab_to(&browser, "[data-do=skip]");
        browser.press(ENTER);
    }
    assert_eq!(
        browser.value("document.querySelectorAll('main .answered').length"),
        3
    );
    assert_eq!(browser.log("browser"), Vec::<Value>::new());
}
