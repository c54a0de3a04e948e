//! The list to take along to a visit, as the page prints it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{TO_THE_OUTCOME, open};
use crate::tests::page::questionnaires::osteonecrosis;

/// Answers every question at random, from a seed, and shows the outcome.
const AT_RANDOM: &str = "
    let seed = arguments[0] + 1;
    const below = (most) => (seed = (seed * 48271) % 2147483647) % most;
    forget();
    for (let question = present(); question; question = present()) {
        const { choices, type } = question;
        const picked = choices.filter(({ exclusive }) => !exclusive && below(2) === 0).map(({ id }) => id);
        const one = [choices[below(choices.length)].id];
        answer(question, type === 'select_multiple' && picked.length > 0 ? picked : one);
    }
    visit('outcome');";

/// Leaves the list on the page, where the print button would remove it once it is printed.
const LIST: &str = "
    document.querySelector('.sheet')?.remove();
    document.body.classList.remove('printing-list');
    window.print = () => { throw new Error('to be printed'); };
    try { printList(); } catch {}
    return document.querySelector('.sheet').innerText;";

/// The sizes of A4 and of Letter, in inches.
pub(crate) const PAPERS: [(f64, f64); 2] = [(8.27, 11.69), (8.5, 11.0)];

/// How many pages are printed.
pub(crate) fn pages(browser: &Browser, (width, height): (f64, f64)) -> usize {
    let pdf = browser.command(
        "Page.printToPDF",
        &json!({"paperWidth": width, "paperHeight": height}),
    );
    let pdf = STANDARD.decode(pdf["data"].as_str().expect("a text"));
    let pdf = pdf.expect("a file");
    let is_page = |bytes: &&[u8]| bytes.starts_with(b"/Type /Page") && bytes[11] != b's';
    pdf.windows(12).filter(is_page).count()
}

#[test]
fn the_list_for_a_visit_is_one_page_of_a4_and_of_letter() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    browser.run(TO_THE_OUTCOME, &Value::Null);
    for seed in 0..40_u32 {
        if seed > 0 {
            browser.run(AT_RANDOM, &seed.into());
        }
        let list = browser.run(LIST, &Value::Null);
        let list = list.as_str().expect("a text");
        for paper in PAPERS {
            assert_eq!(pages(&browser, paper), 1, "{seed}, {paper:?}: {list}");
        }
    }
}

#[test]
fn the_list_for_a_visit_has_what_applies_and_the_date_of_today() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    browser.run(TO_THE_OUTCOME, &Value::Null);
    browser.command("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let list = browser.run(LIST, &Value::Null);
    let list = list.as_str().expect("a text");
    let today = "new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format()";
    let today = browser.value(today);
    let today = today.as_str().expect("a date");
    for part in [
        &format!("Version 2.0.0. Date: {today}"),
        "When to get care now",
        "Did your trouble walking come on suddenly?",
        "Your joint pain: where it is, when it began",
        "What can I do about the pain?",
        "Notes",
        "Contact:",
    ] {
        assert!(list.contains(part), "{part}: {list}");
    }
    for part in ["Because", "What to read", "which you do not know"] {
        assert!(!list.contains(part), "{part}: {list}");
    }
}
