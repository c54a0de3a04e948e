//! A batch gives the same outcomes as every other command.

use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use selfcheck::answers::{AnswerSheet, Answers, written};
use selfcheck::batch::Format;
use selfcheck::builtin::BuiltIn;
use selfcheck::outcome::replay;
use selfcheck::questionnaire::Questionnaire;
use serde_json::{Value, json};

use super::records::{Written, json_lines};
use super::{Dripping, by_hand, evaluate, osteonecrosis};
use crate::tests::random::{self, Draw};

/// The line of an outcome, as `run` would write it.
fn expected(questionnaire: &Questionnaire, id: &Value, answers: &Answers) -> String {
    let outcome = replay(questionnaire, answers).outcome();
    let outcome = outcome.expect("every question is answered");
    let article = &questionnaire.article;
    let shown = outcome
        .passages
        .iter()
        .map(|(index, _)| article.name(*index));
    let points = &questionnaire.provider_prompt.points;
    let points = outcome
        .points
        .iter()
        .map(|(index, _)| points[index.0].id.as_str());
    let unused = outcome.unused.iter();
    let unused = unused.map(|index| questionnaire.question(*index).id.as_str());
    let unused: Vec<_> = unused.collect();
    let mut line = json!({
        "id": id,
        "shown": shown.collect::<Vec<_>>(),
        "points": points.collect::<Vec<_>>(),
    });
    if !questionnaire.notices.is_empty() {
        let notices = outcome.notices.iter();
        let notices = notices.map(|(index, _)| questionnaire.notices[index.0].id.as_str());
        line["notices"] = json!(notices.collect::<Vec<_>>());
    }
    if !unused.is_empty() {
        line["unused"] = json!(unused);
    }
    line.to_string()
}

fn lines(text: &str) -> Vec<String> {
    let parsed = text.lines().map(serde_json::from_str::<Value>);
    parsed
        .map(|line| line.expect("a line is JSON").to_string())
        .collect()
}

#[test]
fn two_hundred_thousand_records_come_out_as_by_hand_whatever_the_threads_and_the_notation() {
    let questionnaire = osteonecrosis();
    let json = json_lines(&questionnaire, 200_000, Written::AllQuestions);
    let mut by_hand = Vec::new();
    by_hand::evaluate(json.as_bytes(), &mut by_hand);
    let by_hand = String::from_utf8(by_hand).expect("UTF-8");
    assert!(by_hand.contains("\"unused\""));
    for threads in [1, 2, 5] {
        let batch = evaluate(&questionnaire, Format::JsonLines, json.as_bytes(), threads);
        assert_eq!(batch.rejects, "");
        assert!(batch.outcomes == by_hand, "{threads} threads");
        assert_eq!(batch.bytes, json.len() as u64);
    }
    let csv = csv(&questionnaire, &json);
    let quoted = by_hand.lines().map(|line| {
        let (id, rest) = line[6..].split_once(',').expect("a comma");
        format!("{{\"id\":\"{id}\",{rest}\n")
    });
    let quoted: String = quoted.collect();
    for threads in [1, 3] {
        let batch = evaluate(&questionnaire, Format::Csv, csv.as_bytes(), threads);
        assert_eq!(batch.rejects, "");
        assert!(batch.outcomes == quoted, "{threads} threads");
    }
}

/// The same records as CSV rows.
fn csv(questionnaire: &Questionnaire, json: &str) -> String {
    let ids = questionnaire.questions.iter();
    let ids: Vec<_> = ids.map(|question| question.id.as_str()).collect();
    let mut csv = format!("{},id\n", ids.join(","));
    for line in json.lines() {
        let record: Value = serde_json::from_str(line).expect("JSON");
        for id in &ids {
            let cell = match &record["answers"][id] {
                Value::Null => String::new(),
                Value::Array(choices) => {
                    let choices = choices
                        .iter()
                        .map(|choice| choice.as_str().expect("a choice"));
                    choices.collect::<Vec<_>>().join(";")
                }
                Value::String(choice) => choice.clone(),
                other => other.to_string(),
            };
            write!(csv, "{cell},").expect("a String");
        }
        writeln!(csv, "{}", record["id"]).expect("a String");
    }
    csv
}

#[test]
fn every_example_comes_out_as_by_run() {
    let questionnaire = osteonecrosis();
    let built_in = BuiltIn::named("osteonecrosis").expect("it is built in");
    let mut input = String::new();
    let mut outcomes = Vec::new();
    for (name, source) in built_in.examples() {
        let sheet = AnswerSheet::read(source).expect("an example");
        let answers = sheet.resolve(&questionnaire).expect("an example").answers;
        let given = answers.iter().map(|(index, answer)| {
            let question = questionnaire.question(index);
            let answer = written(question, answer);
            (
                question.id.to_string(),
                serde_yaml::from_str(&answer).expect("YAML"),
            )
        });
        let given: serde_json::Map<String, Value> = given.collect();
        writeln!(input, "{}", json!({"id": name, "answers": given})).expect("a String");
        outcomes.push(expected(&questionnaire, &json!(name), &answers));
    }
    let batch = evaluate(&questionnaire, Format::JsonLines, input.as_bytes(), 2);
    assert_eq!(batch.rejects, "");
    assert_eq!(lines(&batch.outcomes), outcomes);
}

proptest! {
    #![proptest_config(random::runs(200))]

    #[test]
    fn any_questionnaire_and_any_answers_come_out_as_by_run(bytes in vec(any::<u8>(), 0..600), more in vec(any::<u8>(), 0..600)) {
        let questionnaire = random::questionnaire(&mut Draw(&bytes));
        let mut draw = Draw(&more);
        let mut input = String::new();
        let mut outcomes = Vec::new();
        for id in 0..20 {
            let answers = random::answers(&mut draw, &questionnaire);
            let record = super::records::record(&questionnaire, id, &answers);
            input += &record;
            outcomes.push(expected(&questionnaire, &json!(id), &answers));
        }
        let dripping = Dripping { rest: input.as_bytes(), size: 3 };
        let batch = evaluate(&questionnaire, Format::JsonLines, dripping, 2);
        assert_eq!(batch.rejects, "");
        assert_eq!(lines(&batch.outcomes), outcomes);
        let csv = csv(&questionnaire, &input);
        let dripping = Dripping { rest: csv.as_bytes(), size: 3 };
        let batch = evaluate(&questionnaire, Format::Csv, dripping, 2);
        assert_eq!(batch.rejects, "");
        // A cell is a text, and so is its id.
        let with_text = |line: &String| {
            let mut line: Value = serde_json::from_str(line).expect("JSON");
            line["id"] = line["id"].to_string().into();
            line.to_string()
        };
        let outcomes: Vec<_> = outcomes.iter().map(with_text).collect();
        assert_eq!(lines(&batch.outcomes), outcomes);
    }
}
