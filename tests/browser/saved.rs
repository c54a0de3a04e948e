//! What is taken along: a file, or a printed page.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use selfcheck::answers::{Answer, Answers};
use selfcheck::interview::{Interview, Stage};
use selfcheck::questionnaire::{ChoiceIndex, QuestionType, Questionnaire};
use selfcheck::report::Report;
use serde_json::{Value, json};

use crate::tests::browser::driver::Browser;
use crate::tests::browser::opened::{TO_THE_OUTCOME, open, open_html};
use crate::tests::page::questionnaires::{hostile, osteonecrosis};

/// The HTML outcome of the answers that [`TO_THE_OUTCOME`] gives.
pub(crate) fn report(questionnaire: &Questionnaire) -> String {
    let mut interview = Interview::new(questionnaire, Answers::none(questionnaire));
    while let Stage::Question(index) = interview.stage() {
        interview.answer(match questionnaire.question(index).question_type {
            QuestionType::Integer(_) => Answer::Number(1),
            _ => Answer::Choices([ChoiceIndex(0)].into()),
        });
    }
    let outcome = interview.replay().outcome().expect("nothing is missing");
    Report::new(questionnaire, &outcome).html()
}

/// What a browser makes of a file, blank space aside.
fn read(browser: &Browser, html: &str) -> Value {
    let _page = open_html(browser, html);
    browser.value("document.documentElement.outerHTML.replace(/\\s+/g, ' ').replace(/> /g, '>').replace(/ </g, '<')")
}

fn download(folder: &Path, name: &str) -> String {
    let file = folder.join(name);
    for _ in 0..100 {
        if let Ok(saved) = fs::read_to_string(&file)
            && saved.ends_with("</html>\n")
        {
            return saved;
        }
        sleep(Duration::from_millis(100));
    }
    panic!("{} was not saved", file.display());
}

#[test]
fn the_saved_file_is_the_html_outcome_of_the_same_answers() {
    let browser = Browser::start();
    for (questionnaire, name) in [
        (osteonecrosis(), "osteonecrosis-answers.html"),
        (hostile(), "hostile-answers.html"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        browser.command(
            "Browser.setDownloadBehavior",
            &json!({"behavior": "allow", "downloadPath": folder.path()}),
        );
        let _page = open(&browser, &questionnaire);
        browser.run(TO_THE_OUTCOME, &Value::Null);
        browser.run(
            "document.querySelector('[data-do=save]').click()",
            &Value::Null,
        );
        let saved = download(folder.path(), name);
        assert_eq!(
            read(&browser, &saved),
            read(&browser, &report(&questionnaire))
        );
        assert_eq!(browser.log("browser"), Vec::<Value>::new());
        let files = fs::read_dir(folder.path()).expect("the folder").count();
        assert_eq!(files, 1);
    }
}

#[test]
fn on_paper_there_is_what_to_read_and_nothing_to_press() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    browser.run(TO_THE_OUTCOME, &Value::Null);
    browser.command(
        "Emulation.setEmulatedMedia",
        &json!({"media": "print", "features": [{"name": "prefers-color-scheme", "value": "dark"}]}),
    );
    let pressed = "[...document.querySelectorAll('main button, main nav')].filter((element) => element.checkVisibility())";
    assert_eq!(browser.value(&format!("{pressed}.length")), 0);
    let text = browser.value("document.body.innerText");
    let text = text.as_str().expect("a text");
    for part in [
        "Osteonecrosis self-check",
        "What to read: Osteonecrosis",
        "Questions to ask",
        "Reviewed: July 2025",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let colours = "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]";
    assert_eq!(
        browser.value(colours),
        json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"])
    );
    let pdf = browser.command("Page.printToPDF", &json!({}));
    assert!(
        pdf["data"]
            .as_str()
            .is_some_and(|pdf| pdf.starts_with("JVBERi")),
        "no PDF"
    );
}

#[test]
fn the_print_button_prints() {
    let browser = Browser::start();
    let _page = open(&browser, &osteonecrosis());
    browser.run(TO_THE_OUTCOME, &Value::Null);
    browser.run(
        "window.print = () => document.title = 'printed'; document.querySelector('[data-do=print]').click()",
        &Value::Null,
    );
    assert_eq!(browser.value("document.title"), "printed");
}
