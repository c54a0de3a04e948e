//! Inputs of all formats, as `selfcheck batch` reads them.

use super::piped;

const FIRST: &str = r#"{"id":1,"answers":{"pain":"no"}}"#;
const SECOND: &str = r#"{"id":{"a":[2,"]"]},"answers":{"pain":"yes","weeks":7}}"#;

#[test]
fn commas_after_records_are_one_error_with_help() {
    let (status, result, said) = piped(
        &["osteonecrosis"],
        b"{\"id\":1,\"answers\":{}},\n{\"id\":2,\"answers\":{}},\n",
    );
    assert_eq!((status, result.as_str()), (Some(2), ""));
    assert_eq!(
        said,
        "error: cannot read `standard input`: there is a comma after each record, which JSON Lines does not have\n  \
         help: remove the commas at the ends of the lines, or put `[` in front of the first record and `]` after the \
         last, without a comma\n"
    );
}

/// A text in UTF-16, the bytes of each unit in the order that `bytes` gives them.
fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn wrong_input_is_one_error_with_help() {
    let csv = ["tests/files/table.yaml", "--from", "csv"];
    let any = &csv[..1];
    for (arguments, input, expected) in [
        (
            any,
            utf16("id,pain\n1,no\n", u16::to_le_bytes),
            "error: cannot read `standard input`: this looks like UTF-16: save it as UTF-8\n",
        ),
        (
            any,
            std::fs::read("tests/files/table.yaml").expect("a file"),
            "error: cannot read `standard input`: this is a questionnaire, not answer sets\n  help: the questionnaire comes \
             first, then the answer sets: `selfcheck batch QUESTIONNAIRE INPUT`\n",
        ),
        (
            any,
            b"x\n".repeat(300_000),
            "error: cannot read `standard input`: the first line is neither JSON (expected value) nor a CSV header\n  help: a batch reads one JSON object per line, such as `{\"id\": 1, \"answers\": \
             {\"smoking\": \"yes\"}}`, or CSV with a header of `id` and question ids\n",
        ),
        (
            &csv,
            FIRST.into(),
            "error: cannot read `standard input`: this looks like JSON, not CSV\n  help: `--from json-lines` reads it as \
             JSON\n",
        ),
        (
            any,
            b"id,pain,time_stamp\n1,no,x\n".into(),
            "error: cannot read the header of standard input: unknown column `time_stamp`\n  help: the first row names the \
             columns: `id`, and a question id for each answer; a column whose name begins with `x-` is ignored\n",
        ),
    ] {
        let (status, result, said) = piped(arguments, &input);
        assert_eq!(
            (status, result.as_str(), said.as_str()),
            (Some(2), "", expected)
        );
    }
    let (status, result, said) = piped(any, format!("[{FIRST}").as_bytes());
    assert_eq!((status, result.lines().count()), (Some(2), 1));
    assert_eq!(
        said,
        "error: the `[` and `]` around the records of `standard input` do not match\n  help: part of the file may be missing; \
         export it again\n"
    );
}

#[test]
fn answer_sets_in_place_of_the_questionnaire_are_one_error() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        ("a.jsonl", format!("{FIRST}\n{SECOND}\n")),
        ("a.json", format!("[{FIRST},\n{SECOND}]\n")),
        ("a.csv", "id,pain\n1,no\n".to_owned()),
        ("a.txt", "\u{feff}sep=;\nid;pain\n1;no\n".to_owned()),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        let path = path.to_str().expect("UTF-8");
        let (status, result, said) = piped(&[path, "tests/files/table.yaml"], b"");
        let expected = format!(
            "error: `{path}` contains answer sets, not a questionnaire\n  help: the questionnaire comes first: `selfcheck batch \
             QUESTIONNAIRE INPUT`\n"
        );
        assert_eq!((status, result.as_str(), said), (Some(2), "", expected));
    }
}

#[test]
fn all_zeros_are_skipped_and_all_empty_is_missing() {
    let arguments = ["tests/files/table.yaml", "--missing", "error"];
    let csv = "id,hiv,pain,weeks,sites___hip,sites___knee\n1,unknown,yes,1,0,0\n2,unknown,yes,1,,\n3,unknown,yes,1,0,\n";
    let (status, result, said) = piped(&arguments, csv.as_bytes());
    assert_eq!(status, Some(1));
    assert!(
        result.starts_with("{\"id\":\"1\",") && result.lines().count() == 1,
        "{result}"
    );
    let missing = "1 question is not answered: `sites`";
    let told = |line, id| format!("{{\"line\":{line},\"id\":\"{id}\",\"error\":\"{missing}\"}}\n");
    assert_eq!(said, told(3, 2) + &told(4, 3));
}
