//! Tests of the English list: sentences that it must find, and sentences that it must not.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::found;
use super::list::List;
use crate::diagnostic::Problem;

/// Sentences for the code of one warning.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    #[serde(default)]
    found: Vec<String>,
    #[serde(default)]
    passed: Vec<String>,
}

#[test]
fn each_test_sentence_is_reported_or_not_as_listed() {
    let file = include_str!("en.sentences.yaml");
    let by_code: BTreeMap<String, Sentences> = serde_yaml::from_str(file).expect("sentences");
    let mut wrong = Vec::new();
    for (code, sentences) in &by_code {
        for sentence in &sentences.found {
            let codes = codes(sentence);
            if codes != [code.as_str()] {
                wrong.push(format!("{code} expected, {codes:?} found: {sentence}"));
            }
        }
        for sentence in &sentences.passed {
            let codes = codes(sentence);
            if !codes.is_empty() {
                wrong.push(format!("none expected, {codes:?} found: {sentence}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The codes of the findings in an English text, in order.
fn codes(text: &str) -> Vec<&'static str> {
    let list = List::of("en").expect("there is an English list");
    let mut found = found(list, text);
    found.sort_by_key(|(_, _, place)| place.start);
    found
        .into_iter()
        .map(|(topic, _, _)| {
            Problem::from(topic.problem(String::new(), String::new()))
                .code()
                .name()
        })
        .collect()
}
