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
