//! `selfcheck export diagram`.

use crate::{printed, with_input};

#[test]
fn the_path_of_an_answer_file_is_visible_without_color() {
    let drawn = printed(&[
        "export",
        "diagram",
        "osteonecrosis",
        "--questions-only",
        "--answers",
        "questionnaires/osteonecrosis/examples/hiv-status-unknown.yaml",
    ]);
    for line in [
        "  q9(\"10#46; What is your HIV status?<br/>answer#58; I do not know\"):::taken",
        "  q1(\"2#46; Where does it hurt?\"):::passed",
        "  q0 -.->|\"Yes\"| q1",
    ] {
        assert!(
            drawn.lines().any(|drawn| drawn == line),
            "{line} is not in\n{drawn}"
        );
    }
}

#[test]
fn a_path_with_a_missing_answer_is_rejected() {
    let output = with_input(
        &["export", "diagram", "osteonecrosis", "--answers", "-"],
        b"questionnaire: osteonecrosis\nanswers: {joint_pain: no}\n",
    );
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.starts_with("error: 7 questions are not answered: `joint_injury`, `corticosteroids`"),
        "{said}"
    );
}

#[test]
fn a_diagram_that_mermaid_would_not_draw_says_what_to_do() {
    use std::fmt::Write;
    let mut file = "selfcheck: 1\nid: long\ntitle: Long\nversion: 1.0.0\nlanguage: en\nabout: A\n\
                    not_a_diagnosis: N\nquestions:\n"
        .to_owned();
    for index in 0..502 {
        writeln!(file, "  - {{id: q{index}, type: yes_no, text: Question}}").expect("a String");
    }
    file += "article: {title: A, publisher: P, reviewed: 2025-07, sections: [{id: s, title: S, \
             passages: [{id: p, text: P}]}]}\nprovider_prompt: {text: T}\n";
    let said = |options: &[&str]| {
        let output = with_input(
            &[&["export", "diagram", "-"], options].concat(),
            file.as_bytes(),
        );
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), output.stdout.is_empty(), said)
    };
    let message = "error: the diagram has 501 edges, and Mermaid draws at most 500\n";
    let help = "  help: use `--questions-only`, or `--format dot` for Graphviz\n";
    assert_eq!(said(&[]), (Some(2), true, format!("{message}{help}")));
    let help = "  help: use `--format dot`, for Graphviz\n";
    let questions = said(&["--questions-only"]);
    assert_eq!(questions, (Some(2), true, format!("{message}{help}")));
    assert_eq!(said(&["--format", "dot"]).0, Some(0));
}
