//! The flow of a questionnaire as a diagram.

use crate::tests::random::{self, Draw};
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::export::diagram::{Graph, Node, Scope, State, dot, mermaid};
use selfcheck::outcome::replay;
use selfcheck::questionnaire::{QuestionIndex, Questionnaire};
use selfcheck::source::Source;
use std::collections::BTreeSet;

const SMALL: &str = r#"
selfcheck: 1
id: small
title: A "small" one & more
version: 1.0.0
language: en
about: About.
not_a_diagnosis: None.
questions:
  - {id: pain, type: yes_no, text: "Any pain\\ache?"}
  - {id: weeks, type: integer, text: For how many weeks?, when: {pain: [yes, unsure]}}
  - {id: sites, type: select_multiple, text: Where?, choices: {hip: Hip, knee: "Knee <b>"}, when: {pain: yes}}
article:
  title: A
  publisher: P
  reviewed: 2025-07
  sections:
    - id: first
      title: First
      passages:
        - {id: plain_facts, text: P.}
        - {id: long_pain, text: P., when: {pain: yes, weeks: {at_least: 6}}}
    - id: second
      title: Second
      passages:
        - {id: hip_pain, text: P., when: {sites: hip}}
        - {id: no_pain, text: P., when: {not: {pain: yes}}}
provider_prompt: {text: Talk.}
"#;

fn questionnaire(text: &str) -> Questionnaire {
    check(Source::new("small.yaml", text)).unwrap_or_else(|_| panic!("{text}"))
}

fn osteonecrosis() -> Questionnaire {
    let built_in = BuiltIn::named("osteonecrosis").expect("built in");
    check(built_in.source()).unwrap_or_else(|_| panic!("built in"))
}

#[test]
fn mermaid_shows_questions_what_answers_open_and_where_answers_meet() {
    let small = questionnaire(SMALL);
    let expected = r#"flowchart LR
  p0["EVERYBODY READS<br/><b>First</b><br/>plain facts"]
  q0("1#46; Any pain#92;ache?")
  q1("2#46; For how many weeks?")
  q2("3#46; Where?")
  p1["<b>Second</b><br/>no pain"]
  p2["<b>First</b><br/>long pain"]
  p3["<b>Second</b><br/>hip pain"]
  j0(["all of these"])
  q0 -->|"Yes or Not sure"| q1
  q0 -->|"Yes"| q2
  q0 -->|"not Yes"| p1
  q0 -->|"Yes"| j0
  q1 -->|"6 or more"| j0
  j0 --> p2
  q2 -->|"Hip"| p3
  classDef taken stroke-width:4px
  classDef passed stroke-dasharray:4 3,opacity:0.6
"#;

    assert_eq!(
        mermaid(&Graph::new(&small, Scope::Everything, None)),
        expected
    );
}

#[test]
fn graphviz_shows_the_same() {
    let small = questionnaire(SMALL);
    let drawn = dot(&Graph::new(&small, Scope::Everything, None));
    let (_, drawn) = drawn.split_once("weight=4]\n").expect("a head");
    let expected = r#"  label="A \"small\" one &amp; more"
  q0 [label="1. Any pain\\ache?", style=rounded]
  q1 [label="2. For how many weeks?", style=rounded]
  q2 [label="3. Where?", style=rounded]
  { rank=same; q0 }
  p0 [label="EVERYBODY READS\lFirst\l  plain facts\l", fillcolor=gray96, style=filled]
  p1 [label="Second\l  no pain\l", fillcolor=gray96, style=filled]
  p2 [label="First\l  long pain\l", fillcolor=gray96, style=filled]
  p3 [label="Second\l  hip pain\l", fillcolor=gray96, style=filled]
  j0 [label="all of these", shape=ellipse, fontsize=10, style=solid]
  q0 -> q1 [label="Yes or Not sure"]
  q0 -> q2 [label="Yes"]
  q0 -> p1 [label="not Yes"]
  q0 -> j0 [label="Yes"]
  q1 -> j0 [label="6 or more"]
  j0 -> p2 []
  q2 -> p3 [label="Hip"]
}
"#;
    assert_eq!(drawn, expected);
}

#[test]
fn questions_alone_are_drawn_from_top_to_bottom() {
    let small = questionnaire(SMALL);
    let drawn = mermaid(&Graph::new(&small, Scope::Questions, None));
    assert!(drawn.starts_with("flowchart TB\n  q0("), "{drawn}");
    assert!(!drawn.contains("plain facts"), "{drawn}");
}

#[test]
fn every_question_and_passage_on_osteonecrosis_is_drawn() {
    let questionnaire = osteonecrosis();
    let graph = Graph::new(&questionnaire, Scope::Everything, None);
    assert_eq!(graph.questions.len(), 14);
    let drawn: BTreeSet<_> = graph
        .boxes
        .iter()
        .flat_map(|one| &one.sections)
        .flat_map(|(title, names)| {
            names
                .iter()
                .map(move |name| (title.as_str(), name.replace(' ', "_")))
        })
        .collect();
    let authored = questionnaire
        .article
        .passages()
        .map(|(_, section, passage)| (section.title.as_str(), passage.id.to_string()));
    assert_eq!(drawn, authored.collect());
    // Surgery: trouble walking, or constant pain in one of three places.
    let junctions: Vec<_> = graph.junctions.iter().map(|one| one.label).collect();
    assert_eq!(junctions, ["all of these", "any of these"]);
}

/// The properties of a graph with the path of some answers highlighted.
fn agrees(questionnaire: &Questionnaire, answers: &selfcheck::answers::Answers) {
    let way = replay(questionnaire, answers);
    let outcome = way.outcome().expect("complete");
    let graph = Graph::new(questionnaire, Scope::Everything, Some(&way));

    let asked: BTreeSet<_> = outcome
        .answers
        .iter()
        .map(|(question, _)| *question)
        .collect();
    for (index, question) in graph.questions.iter().enumerate() {
        let is_asked = asked.contains(&QuestionIndex(index));
        let mut leading = graph
            .edges
            .iter()
            .filter(|edge| edge.to == Node::Question(index));
        let is_led_to = leading.any(|edge| edge.state == State::Taken);
        assert_eq!(question.state == State::Taken, is_asked);
        assert_eq!(question.answer.is_some(), is_asked);
        assert_eq!(
            question.is_always_asked || is_led_to,
            is_asked,
            "question {index}"
        );
    }

    let taken = graph.boxes.iter().filter(|one| one.state == State::Taken);
    let taken = taken.flat_map(|one| &one.sections);
    let taken: BTreeSet<_> = taken
        .flat_map(|(title, names)| names.iter().map(move |name| format!("{title}/{name}")))
        .collect();
    let shown = outcome.passages.iter().map(|(passage, _)| {
        let (_, section, passage) = questionnaire
            .article
            .passages()
            .nth(passage.0)
            .expect("a passage");
        format!(
            "{}/{}",
            section.title,
            passage.id.as_str().replace('_', " ")
        )
    });
    assert_eq!(taken, shown.collect());

    for (index, one) in graph
        .boxes
        .iter()
        .enumerate()
        .filter(|(_, one)| !one.is_for_everybody)
    {
        let mut leading = graph
            .edges
            .iter()
            .filter(|edge| edge.to == Node::Box(index));
        assert_eq!(
            leading.any(|edge| edge.state == State::Taken),
            one.state == State::Taken
        );
    }
}

proptest! {
    #![proptest_config(random::runs(1000))]

    #[test]
    fn the_way_that_is_highlighted_is_the_one_that_the_answers_take(bytes in vec(any::<u8>(), 0..500)) {
        let mut draw = Draw(&bytes);
        let questionnaire = random::questionnaire(&mut draw);
        agrees(&questionnaire, &random::answers(&mut draw, &questionnaire));
    }
}
