//! Conditions in words.

use std::fmt::Write;

use selfcheck::check::check;
use selfcheck::explain::{NamedAs, effects, in_words};
use selfcheck::questionnaire::Item;
use selfcheck::source::Source;

/// Sixty conditions, each of which names the one before it twice.
#[test]
fn the_answers_that_lead_through_a_chain_of_conditions_are_found_once() {
    let mut file = String::from(
        "selfcheck: 1\nid: q\ntitle: T\nversion: '1'\nlanguage: en\nabout: A\nnot_a_diagnosis: N\nconditions:\n",
    );
    file.push_str("  - {id: c0, text: it is so, when: {a: yes}}\n");
    for index in 1..60 {
        let before = index - 1;
        let _ = writeln!(
            file,
            "  - {{id: c{index}, text: it is so, when: {{all: [{{holds: c{before}}}, {{any: [{{holds: c{before}}}, {{a: no}}]}}]}}}}"
        );
    }
    file.push_str(
        "questions: [{id: a, text: A?, type: yes_no}]\narticle:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  \
         sections: [{id: s, title: S, passages: [{id: p, text: P, when: {holds: c59}}]}]\nprovider_prompt: {text: T}\n",
    );
    let questionnaire = check(Source::new("q.yaml", file)).expect("the file is right");
    let effects = effects(&questionnaire, NamedAs::Answers);
    let passage = effects
        .answers
        .iter()
        .filter(|effect| matches!(effect.item, Item::Passage(_)));
    assert!((2..200).contains(&passage.count()));
}

#[test]
fn a_condition_is_said_with_the_ids_of_the_file() {
    let conditions = [
        ("{a: [yes, unsure]}", "a is yes or unsure"),
        (
            "{weeks: {at_least: 6}, a: no}",
            "weeks is 6 or more and a is no",
        ),
        ("{not: {a: yes}}", "not (a is yes)"),
        ("{holds: long}", "long holds"),
        ("{not: {holds: long}}", "not (long holds)"),
        (
            "{count: {at_least: 2, of: [{a: yes}, {holds: long}, {answered: [weeks]}]}}",
            "at least 2 of (a is yes; long holds; weeks is answered)",
        ),
        (
            "{count: {at_most: 1, of: [{a: yes}, {any: [{a: no}, {answered: [weeks]}]}]}, answered: [weeks]}",
            "at most 1 of (a is yes; a is no or weeks is answered) and weeks is answered",
        ),
    ];
    for (when, words) in conditions {
        let file = format!(
            "
selfcheck: 1
id: small
title: Small
version: 1.0.0
language: en
about: About.
not_a_diagnosis: None.
conditions:
  - {{id: long, text: it has been long, when: {{weeks: {{at_least: 6}}}}}}
questions:
  - {{id: a, type: yes_no, text: A?}}
  - {{id: weeks, type: integer, text: Weeks?}}
  - {{id: last, type: yes_no, text: Last?, when: {when}}}
article: {{title: A, publisher: P, reviewed: 2025-07, sections: [{{id: s, title: S, passages: [{{id: p, text: P.}}]}}]}}
provider_prompt: {{text: Talk.}}
"
        );
        let small = check(Source::new("small.yaml", file)).unwrap_or_else(|_| panic!("{when}"));
        assert_eq!(in_words(&small, &small.questions()[2].when), words);
    }
}
