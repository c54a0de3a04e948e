//! Inputs in other formats than JSON Lines, and inputs without answer sets.

use super::{attempt, table};
use selfcheck::batch::Format;

const FIRST: &str = r#"{"id":1,"answers":{"pain":"no"}}"#;

const SECOND: &str = r#"{"id":{"a":[2,"]"]},"answers":{"pain":"yes","weeks":7}}"#;

/// The outcomes and the rejects of an input whose format is detected.
fn read(input: impl AsRef<[u8]>) -> (String, String) {
    let (batch, broken) = attempt(&table(), None, input.as_ref(), 2);
    assert_eq!(broken, None, "{}", String::from_utf8_lossy(input.as_ref()));
    (batch.outcomes, batch.rejects)
}

/// Why an input cannot be read. There is no output.
fn broken(format: Option<Format>, input: impl AsRef<[u8]>) -> String {
    let (batch, broken) = attempt(&table(), format, input.as_ref(), 2);
    assert_eq!((batch.outcomes.as_str(), batch.rejects.as_str()), ("", ""));
    broken.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(input.as_ref())))
}

#[test]
fn an_array_and_records_over_several_lines_are_read_as_lines_are() {
    let expected = read(format!("{FIRST}\n{SECOND}\n"));
    assert_eq!((expected.0.lines().count(), expected.1.as_str()), (2, ""));
    let pretty = |record: &str| {
        let value: serde_json::Value = serde_json::from_str(record).expect("JSON");
        serde_json::to_string_pretty(&value).expect("JSON")
    };
    let [first, second] = [FIRST, SECOND].map(pretty);
    let without_ids = |outcomes: &str| outcomes.replace(|c: char| c.is_whitespace(), "");
    for input in [
        format!("[{FIRST},{SECOND}]"),
        format!("[{FIRST},\n{SECOND}]\n"),
        format!("[\n  {FIRST}\n,\n\n  {SECOND}\n]\n"),
        format!("\u{feff}\r\n[\r\n{FIRST},\r\n{SECOND}\r\n]\r\n"),
        format!("[{FIRST}]\n[{SECOND}]\n"),
        format!("[{first},{second}]"),
        format!("[\n{first},\n{second}\n]"),
        format!("{first}\n{second}\n"),
        format!("{first}{second}"),
        format!("{}\n{SECOND}", FIRST.replacen(':', ":\n", 1)),
        format!("{first}\n{SECOND}\n"),
    ] {
        let (outcomes, rejects) = read(&input);
        assert_eq!(rejects, "", "{input}");
        assert_eq!(without_ids(&outcomes), without_ids(&expected.0), "{input}");
        assert_eq!(outcomes.lines().count(), 2, "{input}");
    }
    assert_eq!(read("[]\n"), (String::new(), String::new()));
    assert_eq!(read("[\n]"), (String::new(), String::new()));
}

#[test]
fn a_record_of_an_array_that_cannot_be_read_is_rejected_and_the_rest_goes_on() {
    let outcome = read(FIRST).0;
    for (record, expected) in [
        (
            r#"{"id":7,"answers":{"pain":"nox"}}"#,
            r#""id":7,"error":"`nox` is not a choice of `pain`; did you mean `no`?"}"#,
        ),
        (
            r#"{"id":7,"answers":{"pain":"no"}"#,
            r#""id":7,"error":"this cannot be read as JSON: EOF while parsing a value"}"#,
        ),
        (
            r#"{"id":7,"answers":{"sites":["hip"}}"#,
            r#""id":7,"error":"this cannot be read as JSON: expected `,` or `]`"}"#,
        ),
        (
            r#"{"id":7,"answers":{"pain":"no}}"#,
            r#""id":7,"error":"this cannot be read as JSON: EOF while parsing a string"}"#,
        ),
        (
            "7",
            r#""error":"invalid type: integer `7`, expected an object with `id` and `answers`"}"#,
        ),
        (r#"{"answers":{}}"#, r#""error":"`id` is missing"}"#),
    ] {
        let input = format!("[\n{FIRST},\n{record},\n{FIRST}\n]\n");
        let (outcomes, rejects) = read(&input);
        assert_eq!(outcomes, outcome.repeat(2), "{input}");
        assert_eq!(rejects, format!("{{\"line\":3,{expected}\n"), "{input}");
    }
    // The reported line is the one on which the record begins.
    let input = "[\n{\n\"id\":1,\n\"answers\":{}},\n{\n\"id\":2}\n, {\"id\":3}\n]";
    let expected = "{\"line\":5,\"id\":2,\"error\":\"`answers` is missing\"}\n\
                    {\"line\":7,\"id\":3,\"error\":\"`answers` is missing\"}\n";
    assert_eq!(read(input).1, expected);
}

#[test]
fn an_array_that_does_not_end_is_told_after_what_could_be_read() {
    for input in [
        format!("[{FIRST},{FIRST}"),
        format!("[\n{FIRST},\n{FIRST},\n"),
    ] {
        let (batch, broken) = attempt(&table(), None, input.as_bytes(), 2);
        assert_eq!(broken.as_deref(), Some("Brackets"), "{input}");
        assert_eq!(
            (batch.outcomes.lines().count(), batch.rejects.as_str()),
            (2, "")
        );
    }
}

#[test]
fn a_long_array_is_read_in_the_same_memory() {
    let record = format!("{FIRST},");
    let many = 100_000;
    let line = format!("[{}{FIRST}]", record.repeat(many));
    let lines = format!("[{}{FIRST}]", format!("{record}\n").repeat(many));
    let outcome = read(FIRST).0;
    for input in [line, lines] {
        let (outcomes, rejects) = read(&input);
        assert!(outcomes == outcome.repeat(many + 1));
        assert_eq!(rejects, "");
    }
}

#[test]
fn one_first_record_that_cannot_be_read_is_a_record_to_reject() {
    let outcome = read(FIRST).0;
    for first in [
        "x",
        "id,pain",
        "sep=;",
        "[1]",
        "[1",
        "[",
        "\"id\"",
        "{",
        "{\"id\":7",
        "{\"id\":7,\"answers\":{\"pain\":\"n",
        "{\"id\":7,\"answers\":{",
        "{\"id\":7,\"answers\":",
        "{'id': 7}",
        "{\"id\":7,\"answers\":{}},",
        "{\"id\":7,\"answers\":{}} {}",
        "{\"selfcheck\":1}",
        "{\"questionnaire\":\"table\",\"answers\":{}}",
        "selfcheck: 1",
        "<html>",
        "\u{feff} x",
        "# pain",
    ] {
        // The rest is read as JSON Lines: a line that is cut off does not affect the others.
        let input = format!("{first}\n{FIRST}\n{{\"id\":1,\"answers\":{{\n{FIRST}\n");
        let (batch, broken) = attempt(&table(), None, input.as_bytes(), 2);
        assert_eq!(batch.outcomes, outcome.repeat(2), "{first}");
        assert_eq!(broken, None, "{first}");
        assert_eq!(
            batch.rejects.lines().count(),
            2,
            "{first}: {}",
            batch.rejects
        );
        assert!(
            batch.rejects.starts_with("{\"line\":1,"),
            "{first}: {}",
            batch.rejects
        );
    }
    // The same without any line after it.
    for only in [
        "x",
        "[1]",
        "{",
        "{\"id\":7",
        "{'id': 7}",
        "{\"answers\":{}}",
    ] {
        let (outcomes, rejects) = read(only);
        assert_eq!(
            (outcomes.as_str(), rejects.lines().count()),
            ("", 1),
            "{only}"
        );
    }
}

#[test]
fn csv_is_known_by_its_header() {
    let expected = read("{\"id\":\"1\",\"answers\":{\"pain\":\"no\"}}");
    for input in [
        "id,pain\n1,no\n",
        "\u{feff}\n\nid;pain\n1;no\n",
        "id\tpain\n1\tno",
        "sep=;\nid;pain\n1;no\n",
        "\"id\",\"pain\"\n\"1\",\"no\"\n",
        "pain,ID\nno,1\n",
        "pain,id\n{,2\nno,1\n",
    ] {
        let (outcomes, _) = read(input);
        assert_eq!(outcomes, expected.0, "{input}");
    }
    assert_eq!(read("id,pain\n"), (String::new(), String::new()));
    // A format that is given overrides the detected one.
    assert_eq!(
        broken(Some(Format::JsonLines), "id,pain\n1,no\n"),
        "Mistaken(Csv)"
    );
    for json in [format!("{FIRST}\n"), format!("[{FIRST}]"), "{\n".to_owned()] {
        assert_eq!(broken(Some(Format::Csv), json), "Mistaken(Json)");
    }
    let rejected = attempt(&table(), Some(Format::JsonLines), &b"x\ny\n"[..], 1);
    assert_eq!((rejected.0.rejects.lines().count(), rejected.1), (2, None));
}

/// A text in UTF-16, in the byte order of `bytes`.
fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_16_is_told_once_with_and_without_a_mark() {
    let questionnaire = std::fs::read_to_string("tests/files/table.yaml").expect("a file");
    for text in [
        format!("{FIRST}\n").repeat(1000),
        format!("[{FIRST}]"),
        "id,pain\r\n1,no\r\n".repeat(1000),
        "id\n1\n".to_owned(),
        "id;größe\n".to_owned(),
        "\r\n\r\nid;pain\r\n".to_owned(),
        questionnaire,
    ] {
        for mark in ["", "\u{feff}"] {
            for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
                let input = utf16(&format!("{mark}{text}"), bytes);
                for format in [None, Some(Format::Csv), Some(Format::JsonLines)] {
                    assert_eq!(broken(format, &input), "Mistaken(Utf16)", "{text:.40}");
                }
            }
        }
    }
}

#[test]
fn what_is_no_answer_sets_is_told_once() {
    let questionnaire = std::fs::read_to_string("tests/files/table.yaml").expect("a file");
    let value: serde_json::Value = serde_yaml::from_str(&questionnaire).expect("YAML");
    let pretty = serde_json::to_string_pretty(&value).expect("JSON");
    let file = "{\"questionnaire\": \"table\", \"answers\": {\"pain\": \"no\"}}";
    for (input, expected) in [
        (questionnaire.clone(), "Mistaken(Questionnaire)"),
        (
            format!("# pain, weeks\n---\n{questionnaire}"),
            "Mistaken(Questionnaire)",
        ),
        (
            format!("# pain, weeks\n\n{questionnaire}"),
            "Mistaken(Questionnaire)",
        ),
        (value.to_string(), "Mistaken(Questionnaire)"),
        (pretty, "Mistaken(Questionnaire)"),
        (file.to_owned(), "Mistaken(AnswerFile)"),
        (format!("{file}\n{file}\n"), "Mistaken(AnswerFile)"),
        (file.replace(", ", ",\n"), "Mistaken(AnswerFile)"),
        (format!("[{file}]"), "Mistaken(AnswerFile)"),
        (
            "title: A\nquestionnaire: table\nanswers:\n  pain: no\n".to_owned(),
            "Mistaken(AnswerFile)",
        ),
        ("<!DOCTYPE html>\n<html>\n".to_owned(), "Mistaken(Markup)"),
        (
            "PK\u{3}\u{4}\u{0}\u{0}\n".to_owned(),
            "Mistaken(Spreadsheet)",
        ),
        (
            "Dear all,\n\nhere it is.\n".to_owned(),
            "Mistaken(Text(\"expected value\"))",
        ),
        (
            "1\n2\n".to_owned(),
            "Mistaken(Text(\"expected an object\"))",
        ),
        (
            "[1, \"no\"]\n[2, \"yes\"]\n".to_owned(),
            "Mistaken(Text(\"expected an object\"))",
        ),
        (
            "name,age\nA,1\n".to_owned(),
            "Mistaken(Text(\"expected ident\"))",
        ),
        (
            "{'id': 1}\n".repeat(100_000),
            "Mistaken(Text(\"key must be a string\"))",
        ),
    ] {
        assert_eq!(broken(None, &input), expected, "{input:.80}");
    }
    assert_eq!(broken(None, b"\x1f\x8b\x08\0\n"), "Mistaken(Compressed)");
    assert_eq!(
        broken(Some(Format::Csv), &questionnaire),
        "Mistaken(Questionnaire)"
    );
}

#[test]
fn a_comma_after_a_record_is_told_with_what_to_do() {
    let error = "\"error\":\"there is a comma after the record: remove it\"}";
    let outcome = read(FIRST).0;
    let (outcomes, rejects) = read(format!("{FIRST},\n{FIRST} , \r\n{FIRST}\n"));
    assert_eq!(outcomes, outcome);
    assert_eq!(
        rejects,
        format!("{{\"line\":1,\"id\":1,{error}\n{{\"line\":2,\"id\":1,{error}\n")
    );
    assert_eq!(
        broken(None, format!("{FIRST},\n{FIRST},\n")),
        "Mistaken(Commas)"
    );
    let (batch, broken) = attempt(
        &table(),
        Some(Format::JsonLines),
        format!("{FIRST},\n{FIRST},\n").as_bytes(),
        1,
    );
    assert_eq!((broken, batch.rejects.matches(error).count()), (None, 2));
}
