//! The words that an outcome has for its reasons.

use selfcheck::answers::AnswerSheet;
use selfcheck::check::check;
use selfcheck::outcome::replay;
use selfcheck::report::{Report, Styling};
use selfcheck::source::Source;
use serde_json::{Value, json};

/// Questions with short names and without, a named condition, and these passages in one section.
fn questionnaire(language: &str, passages: &str) -> String {
    format!(
        "selfcheck: 1\nid: q\ntitle: Q\nversion: '1'\nlanguage: {language}\nabout: A.\nnot_a_diagnosis: N.\n\
         conditions: [{{id: many, text: you named many signs, when: {{any: [{{a: yes}}, {{b: yes}}, {{c: yes}}, {{d: yes}}]}}}}]\n\
         questions:\n\
         - {{id: a, type: yes_no, text: Does it hurt?, short: Joint pain}}\n\
         - {{id: b, type: yes_no, text: Did you ever have Lyme disease?, short: Lyme disease}}\n\
         - {{id: c, type: yes_no, text: Do you know your HIV status?, short: HIV status}}\n\
         - {{id: d, type: yes_no, text: Do you smoke?}}\n\
         - {{id: e, type: select_one, text: Where?, short: Place, choices: {{hip: Hip, other: I do not know}}, when: {{a: yes}}}}\n\
         article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  sections: [{{id: s, title: S, passages: [{passages}]}}]\n\
         provider_prompt: {{text: Talk.}}\n"
    )
}

/// The section with its reasons, as an outcome shows it.
fn section(language: &str, passages: &str, answers: &Value) -> String {
    let text = questionnaire(language, passages);
    let questionnaire = check(Source::new("q.yaml", text)).expect("the questionnaire is right");
    let file = json!({"questionnaire": "q", "answers": answers}).to_string();
    let sheet = AnswerSheet::read(Source::new("answers.json", file)).expect("the file is JSON");
    let answers = sheet.resolve(&questionnaire).expect("they fit").answers;
    let outcome = replay(&questionnaire, &answers).outcome();
    let report = Report::new(&questionnaire, outcome.as_ref().expect("it is complete"));
    let text = report.text(80, Styling::Plain);
    let start = text.find("\nS\n-\n").expect("the section") + "\nS\n-\n".len();
    let end = text.find("\nThis is not a diagnosis\n").expect("the end");
    text[start..end].trim().to_owned()
}

fn all_yes() -> Value {
    json!({"a": "yes", "b": "yes", "c": "yes", "d": "yes", "e": "hip"})
}

#[test]
fn an_answer_is_named_in_short_and_without_a_capital_unless_it_is_a_name() {
    let passages = "{id: p, text: P., when: {any: [{a: yes}, {b: yes}, {c: yes}]}}";
    let expected = "P.\n  Because: joint pain, yes; Lyme disease, yes; HIV status, yes";
    assert_eq!(section("en", passages, &all_yes()), expected);
    let authored = "P.\n  Because: Joint pain, Yes; Lyme disease, Yes; HIV status, Yes";
    let german = passages.replace("yes", "'yes'");
    let answers = all_yes();
    let section = section("de", &german, &answers);
    assert_eq!(section, authored);
}

#[test]
fn a_question_without_a_short_name_is_quoted_and_a_choice_keeps_its_i() {
    let passages = "{id: p, text: P., when: {d: yes, e: other}}";
    let answers = json!({"a": "yes", "b": "no", "c": "no", "d": "yes", "e": "other"});
    let expected = "P.\n  Because: \"Do you smoke?\", yes; place, I do not know";
    assert_eq!(section("en", passages, &answers), expected);
}

#[test]
fn skipped_and_unasked_questions_are_reasons_as_well() {
    let passages = "{id: p, text: P., when: {not: {e: hip}}}";
    let answers = json!({"a": "no", "b": "no", "c": "no", "d": "no"});
    let expected = "P.\n  Because you were not asked: place";
    assert_eq!(section("en", passages, &answers), expected);
    let skipped = json!({"a": "yes", "b": "no", "c": "no", "d": "no", "e": "skipped"});
    let expected = "P.\n  Because: place, skipped";
    assert_eq!(section("en", passages, &skipped), expected);
}

#[test]
fn many_reasons_are_listed_or_said_by_the_name_of_their_condition() {
    let any = "any: [{a: yes}, {b: yes}, {c: yes}, {d: yes}]";
    let listed = "P.\n  Because:\n  - joint pain, yes\n  - Lyme disease, yes\n  - HIV status, yes\n  \
                  - \"Do you smoke?\", yes";
    let passages = format!("{{id: p, text: P., when: {{{any}}}}}");
    assert_eq!(section("en", &passages, &all_yes()), listed);
    let named = "{id: p, text: P., when: {holds: many}}";
    let expected = "P.\n  Because you named many signs";
    assert_eq!(section("en", named, &all_yes()), expected);
    let one = json!({"a": "no", "b": "no", "c": "no", "d": "yes"});
    let expected = "P.\n  Because: \"Do you smoke?\", yes";
    assert_eq!(section("en", named, &one), expected);
}

#[test]
fn what_led_to_all_passages_of_a_section_is_said_once() {
    let passages = "{id: p, title: One, text: P., when: {a: yes}}, {id: r, title: Two, text: R., when: {a: yes}}";
    let expected = "You see this section because: joint pain, yes\n\nOne\n\nP.\n\nTwo\n\nR.";
    assert_eq!(section("en", passages, &all_yes()), expected);
    let passages = "{id: p, text: P., when: {a: yes}}, {id: r, text: R., when: {b: yes}}";
    let expected = "P.\n  Because: joint pain, yes\n\nR.\n  Because: Lyme disease, yes";
    assert_eq!(section("en", passages, &all_yes()), expected);
}
