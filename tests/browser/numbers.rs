//! Numbers that a page could get wrong.

use selfcheck::questionnaire::Questionnaire;
use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::open;
use crate::tests::page::questionnaires::resolved;

/// Questions for numbers: below zero, without bounds, and beyond those that a double tells apart.
pub(crate) fn numbers() -> Questionnaire {
    const LARGE: i64 = 9_007_199_254_740_992;
    let number = |id: &str, min: i64, max: i64| json!({"id": id, "type": "integer", "text": "How many?", "min": min, "max": max});
    let passage = |id: &str, when: Value| json!({"id": id, "text": "So many.", "when": when});
    resolved(&json!({
        "selfcheck": 1, "id": "numbers", "title": "Numbers", "version": "1", "language": "en",
        "about": "Numbers.", "not_a_diagnosis": "No diagnosis.",
        "questions": [
            number("large", LARGE, LARGE + 5),
            number("negative", -5, -1),
            number("least", i64::MIN, i64::MIN + 5),
            {"id": "any_number", "type": "integer", "text": "How many?"},
        ],
        "article": {"title": "Numbers", "publisher": "Nobody", "reviewed": "2025-07", "sections": [
            {"id": "section", "title": "Numbers", "passages": [
                passage("large", json!({"large": {"at_most": LARGE + 2}})),
                passage("larger", json!({"large": {"at_least": LARGE + 3}})),
                passage("negative", json!({"negative": {"at_least": -4, "at_most": -2}})),
                passage("least", json!({"least": {"at_most": i64::MIN}})),
                passage("none", json!({"any_number": {"at_most": 0}})),
            ]},
        ]},
        "provider_prompt": {"text": "Ask."},
    }))
}

#[test]
fn the_digits_of_every_script_are_digits() {
    let browser = Browser::start();
    let _page = open(&browser, &numbers());
    // The browser writes a number in each system that has decimal digits; the page has to read it.
    let read = browser.value(
        "Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
            const format = new Intl.NumberFormat(`en-u-nu-${system}`, {useGrouping: false});
            const text = format.format(9876543210);
            return /^\\p{Nd}{10}$/u.test(text) ? [[text, `${wholeNumber(text)}`]] : [];
        })",
    );
    let read = read.as_array().expect("a list");
    assert!(read.len() > 60, "{read:?}");
    for system in read {
        assert_eq!(system[1], "9876543210", "{}", system[0]);
    }
    for (text, number) in [
        (" ١2３𝟜 ", "1234"),
        ("\u{2212}٥", "-5"),
        ("\u{ff0d}５", "-5"),
        ("\u{ff0b}५", "5"),
        ("-۰", "0"),
        ("", "undefined"),
        ("-", "undefined"),
        ("٣٫٥", "undefined"),
        ("1 2", "undefined"),
        ("²", "undefined"),
        ("Ⅶ", "undefined"),
        ("七", "undefined"),
    ] {
        let number_read = browser.run("return `${wholeNumber(arguments[0])}`;", &text.into());
        assert_eq!(number_read, number, "{text}");
    }
}
