//! How soon the page is there. The times are for `cargo test --test browser loading -- --nocapture` to tell, beside those
//! of an empty page.

use std::path::Path;

use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{open, open_html};
use crate::tests::page::questionnaires::osteonecrosis;

/// How long it took until the page was loaded, in milliseconds; the best of some, since others use this machine.
fn loaded(browser: &Browser, path: &Path) -> f64 {
    let times = (0..5).map(|_| {
        browser.open(path);
        let took = browser.run(
            "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;",
            &Value::Null,
        );
        took.as_f64().expect("a time")
    });
    times.fold(f64::INFINITY, f64::min)
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "a measurement, for whoever asks for it"
)]
fn once_the_page_is_loaded_the_first_question_waits_for_nothing() {
    let browser = Browser::start();
    let empty = open_html(&browser, "<!DOCTYPE html><title>Empty</title>");
    let of_empty = loaded(&browser, &empty.path());
    let page = open(&browser, &osteonecrosis());
    let of_page = loaded(&browser, &page.path());
    let at_once = browser.run(
        "const before = performance.now();
        document.querySelector('[data-do=start]').click();
        const {height} = document.querySelector('main form').getBoundingClientRect();
        return [document.querySelector('main h1').textContent, height > 0, performance.now() - before];",
        &Value::Null,
    );
    let first = "Do you have pain in or around a joint, such as your hip?";
    assert_eq!((&at_once[0], &at_once[1]), (&json!(first), &json!(true)));
    println!(
        "an empty page: {of_empty} ms; this one: {of_page} ms, and {} ms to its first question",
        at_once[2]
    );
}
