//! What the page asks before it is left, and its answers with it.

use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{TO_THE_OUTCOME, open};
use crate::tests::page::questionnaires::pain;

/// Whether leaving or reloading would be asked about.
fn asks(browser: &Browser) -> Value {
    browser.value(
        "(() => {
            const leaving = new Event('beforeunload', {cancelable: true});
            return !dispatchEvent(leaving);
        })()",
    )
}

#[test]
fn leaving_is_asked_about_where_there_are_answers_and_only_there() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    let dialogs = || {
        let log = browser.log("performance").into_iter();
        let opened = log.filter(|entry| {
            let message = entry["message"].as_str().unwrap_or_default();
            message.contains("Page.javascriptDialogOpening") && message.contains("beforeunload")
        });
        opened.count()
    };
    browser.click("main [data-do=start]", "mouse", &[]);
    assert_eq!(asks(&browser), false);
    browser.reload();
    assert_eq!(dialogs(), 0);
    browser.click("main [data-do=start]", "mouse", &[]);
    browser.click("main input", "mouse", &[]);
    browser.click("main form .main", "mouse", &[]);
    assert_eq!(asks(&browser), true);
    browser.back();
    assert_eq!(asks(&browser), true);
    browser.reload();
    assert_eq!((dialogs(), asks(&browser)), (1, json!(false)));
    browser.run(TO_THE_OUTCOME, &Value::Null);
    browser.run(
        "document.querySelector('main [data-do=clear]').click()",
        &Value::Null,
    );
    assert_eq!(asks(&browser), false);
    let contained = "getComputedStyle(document.documentElement).overscrollBehavior";
    assert_eq!(browser.value(contained), "contain");
}

#[test]
fn a_call_is_no_leaving() {
    let browser = Browser::start();
    let _page = open(&browser, &pain("en"));
    // A browser asks only who has touched the page.
    browser.click("main h1", "mouse", &[]);
    browser.run(TO_THE_OUTCOME, &Value::Null);
    assert_eq!(asks(&browser), true);
    browser.run(
        "window.asked = 0;
        addEventListener('beforeunload', ({defaultPrevented}) => asked += defaultPrevented);",
        &Value::Null,
    );
    browser.click("main a[href='tel:112']", "mouse", &[]);
    assert_eq!(browser.value("asked"), 0);
    browser.run_async("setTimeout(arguments[1], 1200)", &Value::Null);
    assert_eq!(asks(&browser), true);
}
