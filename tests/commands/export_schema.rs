//! `selfcheck export schema`.

use serde_json::Value;

use crate::printed;

#[test]
fn there_is_a_schema_of_questionnaires_and_one_of_answer_files() {
    for (arguments, title) in [
        (&["export", "schema"][..], "Questionnaire for selfcheck"),
        (
            &["export", "schema", "--answers"],
            "Answers to a selfcheck questionnaire",
        ),
    ] {
        let schema: Value = serde_json::from_str(&printed(arguments)).expect("JSON");
        assert_eq!(schema["title"], title);
    }
}
