//! Whoever reads the page, and however: axe-core's rules for WCAG 2.2 AA, narrow screens, light and dark, no motion.

use std::fs;

use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{open, open_html};
use crate::tests::browser::saved::report;
use crate::tests::browser::tools::tool;
use crate::tests::page::questionnaires::{hostile, long, osteonecrosis};

/// A view, and how one comes to it from the one before.
const VIEWS: [(&str, &str); 7] = [
    ("introduction", ""),
    (
        "first question",
        "document.querySelector('[data-do=start]').click()",
    ),
    (
        "question that was not answered",
        "document.querySelector('main form .main').click()",
    ),
    (
        "question with several choices and why it is asked",
        "document.querySelector('main input').click();
        document.querySelector('main form .main').click();
        document.querySelector('main summary').click();
        document.querySelector('main input').click()",
    ),
    (
        "question to which one came back",
        "document.querySelector('[data-do=skip]').click(); document.querySelector('[data-do=back]').click()",
    ),
    (
        "check",
        "while (document.querySelector('main form')) {
            const input = document.querySelector('main input');
            if (input.hasAttribute('inputmode')) {
                document.querySelector('main form .main').click();
                document.querySelector('[data-do=skip]').click();
            } else {
                input.checked = true;
                document.querySelector('main form .main').click();
            }
        }",
    ),
    (
        "outcome",
        "document.querySelector('[data-do=outcome]').click()",
    ),
];

const SCHEMES: [&str; 2] = ["light", "dark"];

/// Opens the page of each questionnaire, and shows one view after the other.
pub(crate) fn in_each_view(browser: &Browser, look: impl Fn(&str)) {
    for questionnaire in [osteonecrosis(), hostile()] {
        let _page = open(browser, &questionnaire);
        for (view, way) in VIEWS {
            browser.run(way, &Value::Null);
            look(&format!("{}: {view}", questionnaire.id));
        }
    }
}

/// What axe-core finds wrong with what is shown.
fn violations(browser: &Browser) -> Value {
    let axe = fs::read_to_string(tool("axe-core/axe.min.js")).expect("axe-core");
    browser.run(&axe, &Value::Null);
    let found = browser.run_async(
        "const done = arguments[1];
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        axe.run({runOnly: {type: 'tag', values: tags}}).then(({passes, violations}) => done({
            passed: passes.length,
            violations: violations.map(({id, nodes}) => [id, ...nodes.map((node) => node.failureSummary + node.html)]),
        }));",
        &Value::Null,
    );
    assert!(
        found["passed"].as_u64() > Some(10),
        "axe-core looks at too little"
    );
    found["violations"].clone()
}

#[test]
fn axe_core_finds_nothing_wrong_with_any_view_light_or_dark() {
    let browser = Browser::start();
    for scheme in SCHEMES {
        browser.prefer(&[("prefers-color-scheme", scheme)]);
        in_each_view(&browser, |view| {
            assert_eq!(violations(&browser), json!([]), "{scheme}, {view}");
        });
    }
}

#[test]
fn axe_core_finds_nothing_wrong_with_the_html_outcome_light_or_dark() {
    let browser = Browser::start();
    for scheme in SCHEMES {
        browser.prefer(&[("prefers-color-scheme", scheme)]);
        for questionnaire in [osteonecrosis(), hostile()] {
            let _page = open_html(&browser, &report(&questionnaire));
            assert_eq!(
                violations(&browser),
                json!([]),
                "{scheme}, {}",
                questionnaire.id
            );
        }
    }
}

#[test]
fn every_view_fits_320_pixels() {
    let browser = Browser::start();
    browser.resize(320, 640);
    let beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    in_each_view(&browser, |view| {
        assert_eq!(browser.value(beyond), 0, "{view}");
    });
}

#[test]
fn nothing_moves() {
    let browser = Browser::start();
    browser.prefer(&[("prefers-reduced-motion", "reduce")]);
    let moving = "[...document.querySelectorAll('*')].map((element) => getComputedStyle(element)).filter((style) =>
        style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior !== 'auto').length";
    in_each_view(&browser, |view| {
        assert_eq!(browser.value(moving), 0, "{view}");
    });
}

#[test]
fn a_page_in_arabic_is_laid_out_from_right_to_left_and_marks_the_words_that_are_english() {
    let browser = Browser::start();
    let mut questionnaire = long(2);
    "HIV فحص ذاتي".clone_into(&mut questionnaire.title);
    "ar".clone_into(&mut questionnaire.language);
    let _page = open(&browser, &questionnaire);
    let laid_out = "[document.documentElement.lang, getComputedStyle(document.querySelector('main h1')).direction]";
    let english =
        "[...document.querySelectorAll('main [lang=en]')].map((own) => own.textContent).at(-1)";
    for (way, last) in [
        ("", "Start"),
        (
            "document.querySelector('[data-do=start]').click()",
            "Skip this question",
        ),
        (
            "document.querySelector('[data-do=skip]').click()",
            "Clear my answers and start over",
        ),
        (
            "document.querySelector('[data-do=outcome]').click()",
            "Clear my answers and start over",
        ),
    ] {
        browser.run(way, &Value::Null);
        assert_eq!(browser.value(laid_out), json!(["ar", "rtl"]));
        assert_eq!(browser.value(english), last);
    }
}
