//! Random questionnaires, in which every type of question and every form of condition comes up.

use fastrand::Rng;
use selfcheck::questionnaire::Questionnaire;
use serde_json::{Map, Value, json};

use crate::questionnaires::resolved;

/// A number that JavaScript could not tell from the next one.
const LARGE: i64 = 9_007_199_254_740_992;

/// A questionnaire of up to ten questions.
pub(crate) fn generated(rng: &mut Rng) -> Questionnaire {
    let mut questions = Vec::new();
    for number in 0..rng.usize(3..=10) {
        let mut question = question(number, rng);
        if number > 0 && rng.bool() {
            question["when"] = condition(&questions, 2, rng);
        }
        questions.push(question);
    }
    let mut shown = |kind: &str, number: usize| {
        let mut item =
            json!({"id": format!("{kind}{number}"), "text": format!("The *{kind}* {number}.")});
        if rng.u8(0..8) > 0 {
            item["when"] = condition(&questions, 3, rng);
        }
        item
    };
    let mut sections = Vec::new();
    for number in 0..4 {
        let passages: Vec<_> = (0..3).map(|number| shown("passage", number)).collect();
        sections.push(
            json!({"id": format!("section{number}"), "title": "Section", "passages": passages}),
        );
    }
    let points: Vec<_> = (0..4).map(|number| shown("point", number)).collect();
    resolved(&json!({
        "selfcheck": 1, "id": "generated", "title": "Generated", "version": "1", "language": "en",
        "about": "About.", "not_a_diagnosis": "No diagnosis.", "questions": questions,
        "article": {"title": "Article", "publisher": "Nobody", "reviewed": "2025-07", "sections": sections},
        "provider_prompt": {"text": "Ask.", "points": points},
    }))
}

fn question(number: usize, rng: &mut Rng) -> Value {
    let question_type = [
        "yes_no",
        "select_one",
        "select_multiple",
        "select_multiple",
        "integer",
    ][rng.usize(0..5)];
    let mut question = json!({
        "id": format!("q{number}"), "type": question_type, "text": format!("Is **it** [{number}](https://example.org)?"),
    });
    match question_type {
        "integer" => {
            let min = [0, -3, LARGE][rng.usize(0..3)];
            question["min"] = min.into();
            question["max"] = (min + 6).into();
        }
        "yes_no" => {}
        _ => {
            let choices = (0..rng.usize(2..=5)).map(|number| choice(number, question_type, rng));
            question["choices"] = choices.collect::<Map<_, _>>().into();
        }
    }
    question
}

fn choice(number: usize, question_type: &str, rng: &mut Rng) -> (String, Value) {
    let exclusive = question_type == "select_multiple" && rng.u8(0..4) == 0;
    let label = format!("Choice \"{number}\"");
    let choice = if exclusive {
        json!({"label": label, "exclusive": true})
    } else {
        json!(label)
    };
    (format!("c{number}"), choice)
}

/// A condition on some of these questions, up to so many levels deep.
fn condition(questions: &[Value], depth: u8, rng: &mut Rng) -> Value {
    let entries = (0..rng.usize(1..=2)).map(|_| entry(questions, depth, rng));
    entries.collect::<Map<_, _>>().into()
}

fn entry(questions: &[Value], depth: u8, rng: &mut Rng) -> (String, Value) {
    let question = &questions[rng.usize(0..questions.len())];
    let id = question["id"].as_str().expect("an id").to_owned();
    let forms = if depth == 0 { 4 } else { 8 };
    match rng.u8(0..forms) {
        0..=2 => (id, test(question, rng)),
        3 => ("answered".to_owned(), json!([id])),
        4 | 5 => ("not".to_owned(), condition(questions, depth - 1, rng)),
        form => {
            let parts: Vec<_> = (0..rng.usize(1..=3))
                .map(|_| condition(questions, depth - 1, rng))
                .collect();
            let key = if form == 6 { "all" } else { "any" };
            (key.to_owned(), parts.into())
        }
    }
}

/// What an answer to a question may be held against.
fn test(question: &Value, rng: &mut Rng) -> Value {
    if let Some(min) = question["min"].as_i64() {
        let at_least = min + rng.i64(0..=4);
        return match rng.u8(0..3) {
            0 => json!({"at_least": at_least}),
            1 => json!({"at_most": at_least}),
            _ => json!({"at_least": at_least, "at_most": at_least + rng.i64(0..=2)}),
        };
    }
    let yes_no = || ["yes", "no", "unsure"].map(str::to_owned).to_vec();
    let choices = question["choices"].as_object();
    let mut choices: Vec<_> =
        choices.map_or_else(yes_no, |choices| choices.keys().cloned().collect());
    rng.shuffle(&mut choices);
    choices.truncate(rng.usize(1..=2));
    json!(choices)
}
