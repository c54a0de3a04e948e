//! What Graphviz and Mermaid make of the diagrams. Needs both, and Chromium: `cargo test --features drawings-tests --lib drawings::`.

mod tools;

use std::fmt::Write;

use selfcheck::answers::AnswerSheet;
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::export::diagram::{Graph, Scope, dot, mermaid};
use selfcheck::outcome::replay;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::source::Source;

use crate::tests::random::{self, Draw};

const HOSTILE: &str = "<script>window.acted=1</script> <img src=x onerror=window.acted=1> \"] --> x; %% end #35; &amp; \\n \\N \
                       `*a*` fa:fa-ban [b](javascript:window.acted=1) {c} |d|";

fn osteonecrosis() -> (Questionnaire, Vec<Source>) {
    let built_in = BuiltIn::named("osteonecrosis").expect("built in");
    let questionnaire = check(built_in.source()).unwrap_or_else(|_| panic!("built in"));
    (
        questionnaire,
        built_in.examples().map(|(_, source)| source).collect(),
    )
}

fn hostile() -> Questionnaire {
    let text = serde_json::to_string(HOSTILE).expect("JSON");
    let file = format!(
        "{{selfcheck: 1, id: hostile, title: {text}, version: 1.0.0, language: en, about: A, not_a_diagnosis: N,
conditions: [{{id: end, text: {text}, when: {{count: {{at_least: 2, of: [{{a: x}}, {{end: yes}}, {{end: no}}]}}}}}}],
notices: [{{id: end, text: N, when: {{holds: end}}}}],
questions: [{{id: a, type: select_one, text: A, choices: {{x: {text}, y: {text}}}}},
  {{id: end, type: yes_no, text: B, when: {{a: x}}}}],
article: {{title: A, publisher: P, reviewed: 2025-07,
  sections: [{{id: s, title: {text}, passages: [{{id: end, title: {text}, text: P, when: {{a: x, end: yes}}}}]}}]}},
provider_prompt: {{text: T, questions: [{{id: end, text: {text}, when: {{not: {{end: yes}}}}}}]}}}}"
    );
    check(Source::new("hostile.yaml", file)).unwrap_or_else(|_| panic!("hostile"))
}

/// So many questions, each third of which the two behind it depend on.
fn long(questions: usize) -> Questionnaire {
    let mut file = "selfcheck: 1\nid: long\ntitle: Long\nversion: 1.0.0\nlanguage: en\nabout: A\nnot_a_diagnosis: N\nquestions:\n".to_owned();
    for index in 0..questions {
        let when = if index % 3 == 0 {
            String::new()
        } else {
            format!(", when: {{q{}: yes}}", index - index % 3)
        };
        writeln!(
            file,
            "  - {{id: q{index}, type: yes_no, text: Question {index}{when}}}"
        )
        .expect("a String");
    }
    file += "article: {title: A, publisher: P, reviewed: 2025-07, sections: [{id: s, title: S, passages: [{id: p, text: P}]}]}\n\
             provider_prompt: {text: T}\n";
    check(Source::new("long.yaml", file)).unwrap_or_else(|_| panic!("long"))
}

/// The diagrams that both have to draw.
fn graphs() -> Vec<Graph> {
    let (questionnaire, examples) = osteonecrosis();
    let mut graphs = Vec::new();
    for scope in [Scope::Everything, Scope::Questions] {
        graphs.push(Graph::new(&questionnaire, scope, None));
        graphs.push(Graph::new(&hostile(), scope, None));
        graphs.push(Graph::new(&long(300), scope, None));
        for source in &examples {
            let file =
                AnswerSheet::read(source.clone()).and_then(|sheet| sheet.resolve(&questionnaire));
            let answers = file.unwrap_or_else(|_| panic!("an example")).answers;
            graphs.push(Graph::new(
                &questionnaire,
                scope,
                Some(&replay(&questionnaire, &answers)),
            ));
        }
        for seed in 0..15 {
            let bytes = bytes(seed, 400);
            let mut draw = Draw(&bytes);
            let questionnaire = random::questionnaire(&mut draw);
            let answers = random::answers(&mut draw, &questionnaire);
            graphs.push(Graph::new(
                &questionnaire,
                scope,
                Some(&replay(&questionnaire, &answers)),
            ));
        }
    }
    graphs
}

#[test]
fn graphviz_draws_every_diagram_without_a_warning() {
    for graph in graphs() {
        let drawn = tools::graphviz(&dot(&graph));
        assert!(drawn.contains("</svg>"));
    }
}

#[test]
fn mermaid_draws_every_diagram() {
    let pictures: Vec<_> = graphs()
        .iter()
        .filter_map(|graph| mermaid(graph).ok())
        .collect();
    let drawn = tools::mermaid(&pictures);
    assert_eq!(drawn.pictures.len(), pictures.len());
    for (drawn, picture) in drawn.pictures.iter().zip(&pictures) {
        assert_eq!(drawn.error, "", "{picture}");
    }
}

#[test]
fn hostile_text_is_shown_as_it_is_and_does_nothing() {
    let graph = Graph::new(&hostile(), Scope::Everything, None);
    let shown = |text: &str| text.split_whitespace().collect::<String>();
    let label = shown(HOSTILE);

    let svg = tools::graphviz(&dot(&graph));
    assert!(shown(&tools::svg_text(&svg)).contains(&label), "{svg}");

    let drawn = tools::mermaid(&[mermaid(&graph).expect("a small diagram")]);
    assert!(!drawn.acted);
    assert_eq!(drawn.pictures[0].foreign, Vec::<String>::new());
    let text = shown(&drawn.pictures[0].text.replace('\u{2060}', ""));
    assert!(text.contains(&label), "{text}\ndoes not show\n{label}");
}

/// Pseudorandom bytes, always the same for the same seed.
fn bytes(seed: u64, many: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    std::iter::repeat_with(next).take(many).collect()
}
