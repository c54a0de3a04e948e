//! The flow of a questionnaire as a diagram.

use crate::tests::random::{self, Draw};
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::export::diagram::{
    Graph, ItemBox, JunctionKind, Node, Scope, State, TooLarge, dot, mermaid,
};
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

fn drawn(graph: &Graph) -> String {
    mermaid(graph).expect("a small diagram")
}

fn osteonecrosis() -> Questionnaire {
    let built_in = BuiltIn::named("osteonecrosis").expect("built in");
    check(built_in.source()).unwrap_or_else(|_| panic!("built in"))
}

#[test]
fn mermaid_shows_questions_what_answers_open_and_where_answers_meet() {
    let small = questionnaire(SMALL);
    let expected = r#"flowchart TB
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
        drawn(&Graph::new(&small, Scope::Everything, None)),
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
    let drawn = drawn(&Graph::new(&small, Scope::Questions, None));
    assert!(drawn.starts_with("flowchart TB\n  q0("), "{drawn}");
    assert!(!drawn.contains("plain facts"), "{drawn}");
}

/// Questions after a test that not everyone is asked about, with a named condition, a count and items of every kind.
const TESTED: &str = "
selfcheck: 1
id: small
title: Small
version: 1.0.0
language: en
about: About.
not_a_diagnosis: None.
conditions:
  - {id: symptoms, text: you have symptoms, when: {count: {at_least: 2, of: [{cough: yes}, {fever: yes}, {contact: yes}]}}}
questions:
  - {id: cough, type: yes_no, text: Cough?}
  - {id: fever, type: yes_no, text: Fever?}
  - {id: contact, type: yes_no, text: Contact?}
  - {id: tested, type: yes_no, text: Tested?, choices: {'yes': 'Yes', 'no': Never tested}, when: {holds: symptoms}}
  - {id: result, type: yes_no, text: Positive?, when: {tested: yes}}
  - {id: home, type: yes_no, text: Staying home?, when: {not: {result: yes}}}
notices:
  - {id: call_now, when: {holds: symptoms}, text: Call.}
article:
  title: A
  publisher: P
  reviewed: 2025-07
  sections: [{id: s, title: S, passages: [{id: rest, title: How to rest, text: P., when: {holds: symptoms}}]}]
provider_prompt:
  text: Talk.
  points: [{id: well, when: {not: {holds: symptoms}}, text: You feel well.}]
  questions: [Always?, {id: which_test, when: {holds: symptoms}, text: Which test?}]
";

#[test]
fn who_is_not_asked_about_a_result_has_a_way_on() {
    let graph = Graph::new(&questionnaire(TESTED), Scope::Questions, None);
    let expected = r#"flowchart TB
  q0("1#46; Cough?")
  q1("2#46; Fever?")
  q2("3#46; Contact?")
  q3("4#46; Tested?")
  q4("5#46; Positive?")
  q5("6#46; Staying home?")
  j0{{"you have symptoms"}}
  j1(["at least 2 of these"])
  j2{{"question 5 is not asked"}}
  q0 --> q1
  q1 --> q2
  q0 -->|"Yes"| j1
  q1 -->|"Yes"| j1
  q2 -->|"Yes"| j1
  j1 --> j0
  j0 --> q3
  q3 -->|"Yes"| q4
  q3 -->|"not Yes"| j2
  j0 -->|"if not"| j2
  j2 --> q5
  q4 -->|"not Yes"| q5
"#;
    let drawn = drawn(&graph);
    let (edges, _) = drawn.split_once("  classDef").expect("classes");
    assert_eq!(edges, expected);
}

#[test]
fn items_of_every_kind_are_drawn_and_a_named_condition_once() {
    let graph = Graph::new(&questionnaire(TESTED), Scope::Everything, None);
    let boxes: Vec<_> = graph.boxes.iter().map(ItemBox::lines).collect();
    let expected = [
        vec![
            "Notice",
            "  call now",
            "S",
            "  How to rest",
            "Questions to ask",
            "  which test",
        ],
        vec!["Things to tell your provider", "  well"],
    ];
    assert_eq!(boxes, expected);
    let named = graph.junctions.iter();
    let named = named.filter(|one| one.label == "you have symptoms");
    assert_eq!(named.count(), 1);
}

#[test]
fn a_diagram_that_mermaid_would_not_draw_is_refused() {
    let with_follow_ups = |questions: usize| {
        let mut file = SMALL.to_owned();
        let mut more = String::new();
        for index in 0..questions {
            let question = format!("  - {{id: q{index}, type: yes_no, text: Q}}\n");
            more.push_str(&question);
        }
        file = file.replace("article:\n", &(more + "article:\n"));
        questionnaire(&file)
    };
    // Seven edges of the small one, and one to each further question.
    let fits = Graph::new(&with_follow_ups(493), Scope::Everything, None);
    assert!(mermaid(&fits).is_ok());
    let large = Graph::new(&with_follow_ups(494), Scope::Everything, None);
    assert_eq!(mermaid(&large), Err(TooLarge::Edges(501, 500)));
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
        .flat_map(|(title, names)| names.iter().map(move |name| (title.as_str(), name.clone())))
        .collect();
    let authored = questionnaire
        .article
        .passages()
        .map(|(_, section, passage)| (section.title.as_str(), passage.name()));
    assert_eq!(drawn, authored.collect());
    let junctions: Vec<_> = graph
        .junctions
        .iter()
        .map(|one| one.label.as_str())
        .collect();
    let expected = [
        "your joints hurt, or may hurt",
        "all of these",
        "all of these",
        "you named a possible cause",
    ];
    assert_eq!(junctions, expected);
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
    let sections = taken.clone().flat_map(|one| &one.sections);
    let passages: BTreeSet<_> = sections
        .flat_map(|(title, names)| names.iter().map(move |name| format!("{title}/{name}")))
        .collect();
    let shown = outcome.passages.iter().map(|(passage, _)| {
        let (_, section, passage) = questionnaire
            .article
            .passages()
            .nth(passage.0)
            .expect("a passage");
        format!("{}/{}", section.title, passage.name())
    });
    assert_eq!(passages, shown.collect());

    let names = |names: fn(&ItemBox) -> &Vec<String>| -> BTreeSet<_> {
        taken.clone().flat_map(names).cloned().collect()
    };
    let prompt = &questionnaire.provider_prompt;
    let notices = outcome.notices.iter();
    let notices = notices.map(|(notice, _)| questionnaire.notices[notice.0].id.to_string());
    assert_eq!(names(|one| &one.notices), notices.collect());
    let points = outcome.points.iter();
    let points = points.map(|(point, _)| prompt.points[point.0].id.to_string());
    assert_eq!(names(|one| &one.points), points.collect());
    let to_ask = outcome.questions.iter();
    let to_ask = to_ask.map(|question| &prompt.questions[question.0]);
    let to_ask = to_ask.filter(|question| !question.when.is_always());
    let to_ask = to_ask.map(|question| question.id.as_ref().expect("an id").to_string());
    assert_eq!(names(|one| &one.to_ask), to_ask.collect());

    // The way is in one piece: an edge that is taken begins where the way is, but for the opposite of a condition.
    for edge in graph.edges.iter().filter(|edge| edge.state == State::Taken) {
        let from = match edge.from {
            Node::Question(index) => graph.questions[index].state,
            Node::Box(index) => graph.boxes[index].state,
            Node::Junction(index) => graph.junctions[index].state,
        };
        assert!(from == State::Taken || edge.label == "if not", "{edge:?}");
    }
    for (index, junction) in graph.junctions.iter().enumerate() {
        if junction.kind == JunctionKind::Condition {
            let mut leading = graph.edges.iter();
            let is_led_to =
                leading.any(|edge| edge.to == Node::Junction(index) && edge.state == State::Taken);
            assert_eq!(
                is_led_to,
                junction.state == State::Taken,
                "{}",
                junction.label
            );
        }
    }

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
