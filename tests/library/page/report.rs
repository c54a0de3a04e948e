//! `selfcheck run --format html`.

use crate::tests::page::markup::Element;
use crate::tests::page::policy::inert;
use crate::tests::page::questionnaires::{HOSTILE_SHOWN, hostile, osteonecrosis};
use selfcheck::answers::{Answer, AnswerSheet, Answers};
use selfcheck::builtin::BuiltIn;
use selfcheck::outcome::replay;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::report::{Report, json};
use serde_json::Value;

fn named(page: &[Element], attribute: &str) -> Vec<String> {
    let names = page
        .iter()
        .filter_map(|element| element.attribute(attribute));
    names.map(str::to_owned).collect()
}

fn ids(list: &Value) -> Vec<String> {
    let items = list.as_array().expect("a list").iter();
    items
        .map(|item| item["id"].as_str().expect("an id").to_owned())
        .collect()
}

pub(crate) fn skipped(questionnaire: &Questionnaire) -> Answers {
    let mut answers = Answers::none(questionnaire);
    for (question, _) in questionnaire.indexed_questions() {
        answers.set(question, Answer::Skipped);
    }
    answers
}

#[test]
fn it_shows_what_the_json_outcome_has_for_every_example() {
    let questionnaire = osteonecrosis();
    let built_in = BuiltIn::named("osteonecrosis").expect("it is built in");
    for (name, source) in built_in.examples() {
        let sheet = AnswerSheet::read(source).expect("an answer file");
        let answers = sheet
            .resolve(&questionnaire)
            .expect("right answers")
            .answers;
        let outcome = replay(&questionnaire, &answers)
            .outcome()
            .expect("nothing is missing");
        let report = Report::new(&questionnaire, &outcome);
        let expected: Value = serde_json::from_str(&json(&report)).expect("JSON");
        let page = inert(&report.html());
        let passages: Vec<_> = expected["sections"]
            .as_array()
            .expect("sections")
            .iter()
            .flat_map(|section| {
                let id = section["id"].as_str().expect("an id");
                let passages = ids(&section["passages"]).into_iter();
                passages.map(move |passage| format!("{id}/{passage}"))
            })
            .collect();
        assert_eq!(named(&page, "data-passage"), passages, "{name}");
        assert_eq!(
            named(&page, "data-point"),
            ids(&expected["provider_prompt"]["points"]),
            "{name}"
        );
        assert!(
            page.iter().all(|element| element.name != "script"),
            "{name}"
        );
    }
}

#[test]
fn it_says_why_in_the_words_of_the_other_formats() {
    let questionnaire = osteonecrosis();
    let mut answers = skipped(&questionnaire);
    let smoking = questionnaire
        .question_named("smoking")
        .expect("it is asked");
    let yes = questionnaire
        .question(smoking)
        .choice_named("yes")
        .expect("it can be answered");
    answers.set(smoking, Answer::Choices([yes].into()));
    let outcome = replay(&questionnaire, &answers)
        .outcome()
        .expect("nothing is missing");
    let page = inert(&Report::new(&questionnaire, &outcome).html());
    let reasons = page
        .iter()
        .filter(|element| element.attribute("class") == Some("because"));
    let reasons: Vec<_> = reasons.map(|element| element.text.as_str()).collect();
    assert_eq!(
        reasons,
        [
            "Because: smoking, yes",
            "Because: smoking, yes",
            "Because: smoking, yes",
            "You see this section because: smoking, yes",
        ]
    );
}

#[test]
fn every_hostile_text_is_shown_as_it_is_written() {
    let questionnaire = hostile();
    let answers = skipped(&questionnaire);
    let outcome = replay(&questionnaire, &answers)
        .outcome()
        .expect("nothing is missing");
    let page = inert(&Report::new(&questionnaire, &outcome).html());
    let texts = page
        .iter()
        .filter(|element| element.attribute("class") == Some("text") || element.name == "dt");
    let texts: Vec<_> = texts
        .map(|element| {
            element
                .text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(texts, vec![HOSTILE_SHOWN; 6]);
    let source = page
        .iter()
        .rfind(|element| element.attribute("class") == Some("source"));
    let source = &source.expect("the source is named").text;
    assert!(
        source.ends_with("\njavascript:alert(4)\nReviewed: July 1, 2025"),
        "{source}"
    );
}
