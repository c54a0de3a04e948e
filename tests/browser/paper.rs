//! The printed form, as a browser prints it.

use selfcheck::export::form;
use serde_json::{Map, Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::open_html;
use crate::tests::browser::sheet::{PAPERS, pages};
use crate::tests::page::questionnaires::{osteonecrosis, resolved};

/// The size of the smallest text, in points.
const SMALLEST: &str = "
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const sizes = [];
    while (texts.nextNode()) {
        const { fontSize } = getComputedStyle(texts.currentNode.parentElement);
        if (texts.currentNode.data.trim()) sizes.push(parseFloat(fontSize) * 72 / 96);
    }
    return Math.min(...sizes);";

/// For each list of choices, how many there are and at how many places from the left their boxes are.
const COLUMNS: &str = "
    const left = (box) => Math.round(box.getBoundingClientRect().left);
    const lists = Array.from(document.querySelectorAll('.boxes'), (list) => list.querySelectorAll('.box'));
    return lists.map((boxes) => [boxes.length, new Set(Array.from(boxes, left)).size]);";

/// How much wider the form is than the page.
const TOO_WIDE: &str = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth;";

/// The width of a page without its margins, in pixels.
const PRINTED: u32 = 700;

/// Shows a form as it looks on paper.
fn as_printed(browser: &Browser) {
    browser.command("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    browser.resize(PRINTED, 1000);
}

#[test]
fn the_form_on_osteonecrosis_is_six_pages_of_a4_and_of_letter_at_most() {
    let browser = Browser::start();
    let _page = open_html(&browser, &form(&osteonecrosis()));
    for paper in PAPERS {
        let printed = pages(&browser, paper);
        assert!(printed <= 6, "{paper:?}: {printed} pages");
    }
    as_printed(&browser);
    let smallest = browser.run(SMALLEST, &Value::Null);
    assert!(smallest.as_f64() >= Some(9.99), "{smallest} points");
    assert_eq!(browser.run(TOO_WIDE, &Value::Null), 0);
}

#[test]
fn many_choices_are_in_columns_that_line_up() {
    let question = |id: &str, many: usize, label: &str| {
        let choice = |number: usize| (format!("c{number}"), format!("{label} {number}").into());
        let choices: Map<_, _> = (1..=many).map(choice).collect();
        json!({"id": id, "type": "select_multiple", "text": "Which?", "choices": choices})
    };
    let questionnaire = resolved(&json!({
        "selfcheck": 1, "id": "choices", "title": "Choices", "version": "1", "language": "en",
        "about": "Choices.", "not_a_diagnosis": "No diagnosis.",
        "questions": [
            question("few", 3, "Choice"),
            question("short", 14, "Choice"),
            question("longer", 9, "A choice of some words"),
            question("long", 7, "A choice that takes many words and so has a whole line for itself"),
        ],
        "article": {"title": "A", "publisher": "P", "reviewed": "2025-07", "sections": [
            {"id": "s", "title": "S", "passages": [{"id": "p", "text": "P."}]},
        ]},
        "provider_prompt": {"text": "Ask."},
    }));
    let browser = Browser::start();
    let _page = open_html(&browser, &form(&questionnaire));
    as_printed(&browser);
    let columns = browser.run(COLUMNS, &Value::Null);
    assert_eq!(columns, json!([[3, 3], [14, 4], [9, 3], [7, 1]]));
    assert_eq!(browser.run(TOO_WIDE, &Value::Null), 0);
}
