//! A file of another kind is a single error, which says what it is.

use selfcheck::answers::AnswerSheet;
use selfcheck::check::check;
use selfcheck::diagnostic::Diagnostics;
use selfcheck::source::Source;

const QUESTIONNAIRE: &str = include_str!("../files/lower-back.yaml");

const BATCH: &str = "for many sets of answers, run `selfcheck batch QUESTIONNAIRE FILE`; an answer file contains one set";

fn said(diagnostics: &Diagnostics) -> Vec<String> {
    let lines = diagnostics.items().iter().map(|item| {
        let position = diagnostics.position(item);
        format!(
            "{}:{} {}: {} ({})",
            position.line,
            position.column,
            item.problem.code(),
            item.problem.message(),
            item.problem.help().unwrap_or_default()
        )
    });
    lines.collect()
}

fn as_questionnaire(text: &str) -> Vec<String> {
    said(&check(Source::new("file", text)).expect_err("it is not a questionnaire"))
}

fn as_answers(text: &str) -> Vec<String> {
    let read = AnswerSheet::read(Source::new("file", text));
    said(&read.expect_err("it is not an answer file"))
}

#[test]
fn questionnaires_and_answers_are_not_confused() {
    let answers = "title: Six weeks\nquestionnaire: lower_back\nanswers: {back_pain: yes}\n";
    assert_eq!(
        as_questionnaire(answers),
        [
            "2:1 wrong-file: this is an answer file, not a questionnaire (to see what these answers lead to, run \
             `selfcheck run --answers FILE`; to test an example, `selfcheck test FILE`)"
        ]
    );
    assert_eq!(
        as_answers(QUESTIONNAIRE),
        [
            "1:1 wrong-file: this is a questionnaire, not an answer file (to answer it, run `selfcheck run FILE`; to \
             check it, `selfcheck check FILE`)"
        ]
    );
}

#[test]
fn the_help_for_batch_input_names_batch() {
    let records = [
        "{\"id\": 1, \"answers\": {}}\n{\"id\": 2, \"answers\": {}}\n",
        "\n{\"id\": 1,\n \"answers\": {}}\n\n{\"id\": 2,\n \"answers\": ",
        "{\"id\": 1, \"answers\": {}}\n",
        "[{\"id\": \"\\/\", \"answers\": {}}, {\"id\": 2, \"answers\": {}}]\n",
        "- {id: 1, answers: {}}\n- {id: 2, answers: {}}\n",
    ];
    for text in records {
        let said = as_answers(text);
        let [only] = &said[..] else {
            panic!("{text}: {said:#?}")
        };
        let expected =
            format!("wrong-file: these are records for a batch, not an answer file ({BATCH})");
        assert!(only.ends_with(&expected), "{text}: {only}");
    }
    for text in [
        "id,back_pain,weeks\n1,yes,6\n2,no,\n",
        "id;back_pain;weeks\r\n1;yes;6\r\n",
        "sep=;\nid;back_pain\n1;yes\n",
        "id\tback_pain\n1\tyes\n",
        "\"id\",\"back_pain\"\n\"1\",\"yes: really\"\n",
    ] {
        let expected =
            format!("1:1 wrong-file: this is a table (CSV), not an answer file ({BATCH})");
        assert_eq!(as_answers(text), [expected], "{text}");
    }
}

#[test]
fn several_questionnaires_in_one_file_are_an_error() {
    let one = "write one questionnaire in each file";
    for text in ["- {id: a}\n- {id: b}\n", "[{\"id\": \"\\/\"}, {}]"] {
        let expected =
            format!("1:1 wrong-file: this is a list of mappings, not a questionnaire ({one})");
        assert_eq!(as_questionnaire(text), [expected], "{text}");
    }
    let expected =
        format!("1:1 wrong-file: these are several JSON values, not a questionnaire ({one})");
    assert_eq!(as_questionnaire("{\"id\": 1}\n{\"id\": 2}\n"), [expected]);
    let said = as_questionnaire("- id: a\n  title: b\n");
    let expected = "1:1 wrong-type: expected a mapping, found a list (remove the brackets, or the `- ` before it)";
    assert_eq!(said, [expected]);
}

#[test]
fn web_pages_outcomes_and_rich_text_are_recognized() {
    for (text, expected) in [
        (
            "<!DOCTYPE html>\n<html><body>answers: {}</body></html>\n",
            "1:1 wrong-file: this is a web page, not an answer file (download the file itself, not the page that shows it)",
        ),
        (
            "{\\rtf1\\ansi questionnaire: a}",
            "1:1 wrong-file: this is rich text (RTF), not an answer file (save it as plain text, in UTF-8)",
        ),
        (
            "{\"selfcheck\": 1, \"questionnaire\": {\"id\": \"a\"}, \"answers\": [], \"sections\": []}",
            "1:2 wrong-file: this is an outcome, not an answer file (`selfcheck run --save-answers FILE` writes the \
             answers to a file)",
        ),
    ] {
        assert_eq!(as_answers(text), [expected]);
    }
}
