//! `selfcheck export page`.

use crate::tests::page::markup::Element;
use crate::tests::page::policy::inert;
use crate::tests::page::questionnaires::{HOSTILE_SHOWN, hostile, long, osteonecrosis};
use selfcheck::export::page;
use selfcheck::questionnaire::Questionnaire;
use serde_json::Value;

#[test]
fn the_osteonecrosis_page_is_inert_and_under_100_kilobytes() {
    let page = page(&osteonecrosis());
    inert(&page);
    assert!(page.len() < 100_000, "{} bytes", page.len());
}

#[test]
fn it_has_a_view_for_every_question_in_order() {
    for questionnaire in [osteonecrosis(), long(300)] {
        let page = inert(&page(&questionnaire));
        let forms = page.iter().filter(|element| element.name == "form");
        let asked: Vec<_> = forms.map(|form| form.attribute("data-question")).collect();
        let questions: Vec<_> = questionnaire
            .questions
            .iter()
            .map(|question| Some(question.id.as_str()))
            .collect();
        assert_eq!(asked, questions);
    }
}

#[test]
fn nothing_is_answered_before_the_person_answers() {
    for element in inert(&page(&osteonecrosis())) {
        assert_eq!(element.attribute("checked"), None);
        if element.attribute("inputmode").is_some() {
            assert_eq!(element.attribute("value"), None);
        }
    }
}

#[test]
fn every_hostile_text_is_shown_as_it_is_written() {
    let questionnaire = hostile();
    let page = inert(&page(&questionnaire));
    let shown = |find: fn(&Element) -> bool| {
        let element = page
            .iter()
            .find(|element| find(element))
            .expect("the element is there");
        element
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    for find in [
        (|element| element.name == "legend") as fn(&Element) -> bool,
        |element| element.name == "label" && element.attribute("for") == Some("answer-prototype"),
        |element| element.attribute("id") == Some("hint-constructor"),
        |element| element.name == "dt",
        |element| element.attribute("class") == Some("text"),
        |element| element.attribute("class") == Some("notice"),
    ] {
        assert_eq!(shown(find), HOSTILE_SHOWN);
    }
    assert_eq!(
        page.iter()
            .filter(|element| element.name == "script")
            .count(),
        2
    );
    assert!(page.iter().all(|element| element.name != "img"));
}

#[test]
fn the_data_survives_what_is_written_in_it() {
    let questionnaire = hostile();
    let page = inert(&page(&questionnaire));
    let data = page
        .iter()
        .find(|element| element.attribute("type") == Some("application/json"));
    let data = data.expect("the page has data");
    assert!(!data.text.contains('<'));
    let data: Value = serde_json::from_str(&data.text).expect("the data is JSON");
    assert_eq!(data["title"], questionnaire.title);
    assert_eq!(
        data["questions"][0]["choices"][0]["label"],
        label(&questionnaire)
    );
    assert_eq!(
        data["passages"][0]["when"],
        serde_json::json!({"all": [
            {"question": "constructor", "choices": ["constructor"]},
            {"question": "valueof", "choices": ["constructor"]},
        ]})
    );
}

fn label(questionnaire: &Questionnaire) -> &str {
    &questionnaire.questions[0].choices()[0].label
}
