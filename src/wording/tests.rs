//! Tests of the English list: sentences that it must find, and sentences that it must not.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::found;
use super::list::List;
use crate::diagnostic::{Code, Problem};

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

/// The sentences of one half of `en.measured.yaml`, by the code that they should get, or `harmless`.
type Half = BTreeMap<String, Vec<String>>;

/// How many of some sentences are reported, and of how many.
type Share = (usize, usize);

/// How many of the sentences that should be reported are, and how many of the harmless ones.
fn measured(half: &Half) -> (Share, Share) {
    let share = |is_harmless: bool| {
        let of_kind = half
            .iter()
            .filter(|(code, _)| (*code == "harmless") == is_harmless);
        let sentences: Vec<_> = of_kind.flat_map(|(_, sentences)| sentences).collect();
        let reported = sentences.iter().filter(|text| !codes(text).is_empty());
        (reported.count(), sentences.len())
    };
    (share(false), share(true))
}

/// Both halves: the one that the rules were made with, and the one that measures them.
fn halves() -> (Half, Half) {
    let file = include_str!("en.measured.yaml");
    let mut halves: BTreeMap<String, Half> = serde_yaml::from_str(file).expect("sentences");
    let mut take = |name| halves.remove(name).expect("both halves are there");
    (take("developed"), take("held_out"))
}

#[test]
fn most_sentences_are_told_and_few_harmless_ones() {
    let (developed, held_out) = halves();
    for (half, least, most) in [(developed, 90, 1), (held_out, 60, 6)] {
        let ((told, of), (wrong, harmless)) = measured(&half);
        assert!(told * 100 >= of * least, "{told} of {of}");
        assert!(wrong * 100 <= harmless * most, "{wrong} of {harmless}");
        let mut codes: Vec<_> = half.keys().map(String::as_str).collect();
        codes.retain(|code| *code != "harmless");
        assert!(codes.iter().all(|code| Code::named(code).is_some()));
    }
}

#[test]
fn the_guide_gives_the_figures_that_are_measured() {
    let ((told, of), (wrong, harmless)) = measured(&halves().1);
    let figures = format!(
        "it reported {told} of {of} sentences that it should report, and {wrong} of {harmless} harmless ones"
    );
    let guide = include_str!("../../questionnaires/README.md");
    let guide = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(guide.contains(&figures), "the guide should say: {figures}");
}
