//! The page keeps nothing: what was answered is gone with it.

use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{TO_THE_OUTCOME, open};
use crate::tests::page::questionnaires::osteonecrosis;

#[test]
fn reloading_forgets_and_nothing_is_kept() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    let kept = "return Promise.all([indexedDB.databases(), caches.keys()]).then((lists) => [
        ...lists.flat(), ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie, Number.isInteger(history.state),
    ]);";
    browser.run(TO_THE_OUTCOME, &Value::Null);
    assert_eq!(browser.run(kept, &Value::Null), json!(["", true]));
    browser.reload();
    assert_eq!(browser.value("interview.answers.size"), 0);
    assert_eq!(
        browser.value("document.querySelector('main h1').textContent"),
        "Osteonecrosis self-check"
    );
    browser.run(
        "document.querySelector('[data-do=start]').click()",
        &Value::Null,
    );
    assert_eq!(
        browser.value("document.querySelectorAll('main :checked').length"),
        0
    );
}

#[test]
fn a_page_that_the_browser_kept_is_cleared_when_one_comes_back_to_it() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    browser.run(TO_THE_OUTCOME, &Value::Null);
    browser.run(
        "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))",
        &Value::Null,
    );
    assert_eq!(
        browser.value("document.querySelector('main h1').textContent"),
        "Osteonecrosis self-check"
    );
    assert_eq!(browser.value("interview.answers.size"), 0);
}
