//! Double clicks and double taps: the second one falls on a view that nobody has read yet.

use serde_json::{Value, json};

use crate::tests::browser::driver::{Browser, ENTER};
use crate::tests::browser::opened::open;
use crate::tests::page::questionnaires::resolved;

/// Six questions that look the same, so that each button stays where it is.
fn same() -> selfcheck::questionnaire::Questionnaire {
    let question = |number: usize| json!({"id": format!("q{number}"), "type": "yes_no", "text": format!("Is it {number}?")});
    resolved(&json!({
        "selfcheck": 1, "id": "same", "title": "Same", "version": "1", "language": "en",
        "about": "Six questions.", "not_a_diagnosis": "No diagnosis.",
        "questions": (1..=6).map(question).collect::<Vec<_>>(),
        "article": {"title": "Six", "publisher": "Nobody", "reviewed": "2025-07", "sections": [
            {"id": "six", "title": "Six", "passages": [{"id": "all", "text": "Six."}]},
        ]},
        "provider_prompt": {"text": "Ask."},
    }))
}

/// The question or the heading that is shown, and how much was answered and picked. The focus has to be on the heading.
fn shown(browser: &Browser) -> Value {
    browser.value(
        "(() => {
            const heading = document.querySelector('main h1');
            if (document.activeElement !== heading) return document.activeElement.outerHTML;
            const view = document.querySelector('main form')?.dataset.question ?? heading.textContent;
            return [view, interview.answers.size, document.querySelectorAll('main :checked').length];
        })()",
    )
}

const SKIP: &str = "main [data-do=skip]";
const BACK: &str = "main [data-do=back]";
const CONTINUE: &str = "main form .main";

#[test]
fn the_second_click_does_nothing_in_the_next_view() {
    let browser = Browser::start();
    for (width, height) in [(1100, 800), (390, 844)] {
        browser.resize(width, height);
        for (pointer, pauses) in [
            ("mouse", &[40][..]),
            ("mouse", &[450]),
            ("touch", &[60]),
            ("touch", &[250]),
            ("mouse", &[90, 90]),
        ] {
            let _page = open(&browser, &same());
            let click = |selector: &str, expected: Value| {
                browser.click(selector, pointer, pauses);
                assert_eq!(
                    shown(&browser),
                    expected,
                    "{selector}, {pointer}, {pauses:?}"
                );
            };
            click("main [data-do=start]", json!(["q1", 0, 0]));
            click(SKIP, json!(["q2", 1, 0]));
            browser.run("document.querySelector('main input').click()", &Value::Null);
            click(CONTINUE, json!(["q3", 2, 0]));
            click(SKIP, json!(["q4", 3, 0]));
            click(BACK, json!(["q3", 3, 0]));
            click(BACK, json!(["q2", 3, 1]));
            click(BACK, json!(["q1", 3, 0]));
            click(BACK, json!(["Same", 3, 0]));
            click("main [data-do=start]", json!(["q1", 3, 0]));
            for (expected, answers) in [
                ("q3", 3),
                ("q4", 3),
                ("q5", 4),
                ("q6", 5),
                ("Check your answers", 6),
            ] {
                click(SKIP, json!([expected, answers, 0]));
            }
            click("main [data-question=q2] button", json!(["q2", 6, 1]));
            click(CONTINUE, json!(["Check your answers", 6, 0]));
            click(
                "main [data-do=outcome]",
                json!(["What to read and talk about", 6, 0]),
            );
            click("main [data-do=check]", json!(["Check your answers", 6, 0]));
            click("main [data-do=clear]", json!(["Same", 0, 0]));
        }
    }
}

#[test]
fn a_slow_second_click_and_a_quick_key_do_what_they_do() {
    let browser = Browser::start();
    // Nothing scrolls: the buttons stay where they are.
    browser.resize(1100, 800);
    for pointer in ["mouse", "touch"] {
        let _page = open(&browser, &same());
        browser.click("main [data-do=start]", pointer, &[]);
        browser.click(SKIP, pointer, &[900, 900]);
        assert_eq!(shown(&browser), json!(["q4", 3, 0]), "{pointer}");
        // At another place, right away.
        browser.click("main .choice:nth-of-type(2)", pointer, &[]);
        browser.click(CONTINUE, pointer, &[]);
        assert_eq!(shown(&browser), json!(["q5", 4, 0]), "{pointer}");
    }
    let _page = open(&browser, &same());
    for _ in 0..7 {
        browser.run(
            "document.querySelector('main [data-do=start], main [data-do=skip]').focus()",
            &Value::Null,
        );
        browser.press(ENTER);
    }
    assert_eq!(shown(&browser), json!(["Check your answers", 6, 0]));
}

#[test]
fn two_quick_clicks_within_one_view_both_count() {
    let browser = Browser::start();
    let _page = open(&browser, &same());
    browser.click("main [data-do=start]", "mouse", &[]);
    browser.click("main summary, main .choice", "mouse", &[50]);
    assert_eq!(
        browser.value("document.querySelectorAll('main :checked').length"),
        1
    );
    browser.click(CONTINUE, "mouse", &[]);
    assert_eq!(shown(&browser), json!(["q2", 1, 0]));
}

#[test]
fn a_double_tap_is_one_where_the_browser_does_not_count_taps_too() {
    let browser = Browser::start();
    let _page = open(&browser, &same());
    let tap = "
        const tap = (selector, y) => {
            const target = document.querySelector(selector);
            target.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, pointerType: 'touch'}));
            const at = {bubbles: true, cancelable: true, detail: 1, clientX: 50, clientY: y};
            target.dispatchEvent(new MouseEvent('click', at));
        };";
    let quick = "
        tap('main [data-do=start]', 50);
        tap('main [data-do=skip]', 60);";
    browser.run(&format!("{tap}{quick}"), &Value::Null);
    assert_eq!(shown(&browser), json!(["q1", 0, 0]));
    // At another place, and then at the same one once some time has passed.
    let slow = "
        tap('main [data-do=skip]', 300);
        setTimeout(() => {
            tap('main [data-do=skip]', 300);
            arguments[1]();
        }, 500);";
    browser.run_async(&format!("{tap}{slow}"), &Value::Null);
    assert_eq!(shown(&browser), json!(["q3", 2, 0]));
}
