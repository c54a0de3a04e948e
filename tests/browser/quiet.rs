//! The page asks nothing of the network, and lets nothing run but its own script.

use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{Page, TO_THE_OUTCOME, open};
use crate::tests::page::questionnaires::{HOSTILE_SHOWN, hostile, osteonecrosis};

/// The addresses that were asked for since the last time.
fn requests(browser: &Browser) -> Vec<String> {
    let log = browser.log("performance").into_iter();
    let messages =
        log.filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
    let sent =
        messages.filter(|message| message["message"]["method"] == "Network.requestWillBeSent");
    sent.filter_map(|message| {
        Some(
            message["message"]["params"]["request"]["url"]
                .as_str()?
                .to_owned(),
        )
    })
    .collect()
}

fn address(page: &Page) -> String {
    format!("file://{}", page.path().display())
}

#[test]
fn nothing_is_requested_but_the_page_itself() {
    let browser = Browser::start();
    for questionnaire in [osteonecrosis(), hostile()] {
        let page = open(&browser, &questionnaire);
        browser.run(TO_THE_OUTCOME, &Value::Null);
        assert_eq!(requests(&browser), [address(&page)]);
        assert_eq!(
            browser.value("performance.getEntriesByType('resource').length"),
            0
        );
        assert_eq!(browser.log("browser"), Vec::<Value>::new());
    }
}

#[test]
fn its_policy_lets_nothing_else_load_or_run() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    let refused = browser.run_async(
        "const refused = [];
        addEventListener('securitypolicyviolation', ({effectiveDirective}) => {
            refused.push(effectiveDirective);
            if (refused.length === 4) arguments[1](refused.sort());
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = 1';
        const picture = new Image();
        picture.src = 'https://example.org/a.png';
        const button = document.createElement('button');
        button.setAttribute('onclick', 'document.title = 1');
        document.body.append(script, picture, button);
        button.click();
        fetch('https://example.org/').catch(() => {});",
        &Value::Null,
    );
    let directives = [
        "connect-src",
        "img-src",
        "script-src-attr",
        "script-src-elem",
    ];
    assert_eq!(refused, json!(directives));
    assert_eq!(browser.value("document.title"), "Osteonecrosis self-check");
}

#[test]
fn hostile_text_is_shown_and_does_nothing() {
    let browser = Browser::start();
    let _page = open(&browser, &hostile());
    browser.run(TO_THE_OUTCOME, &Value::Null);
    let shown =
        "[...document.querySelectorAll('main .text')].map((text) => text.textContent.trim())";
    assert_eq!(browser.value(shown), json!(vec![HOSTILE_SHOWN; 4]));
    // Had anything called for an alert, the driver would have refused to go on.
    assert_eq!(
        browser.value("document.querySelectorAll('main script, main img').length"),
        0
    );
}
