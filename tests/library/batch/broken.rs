//! Malformed records: each is reported with its line, and the other records are not affected.

use std::fmt::Write;
use std::io::Read;

use selfcheck::batch::Format;
use serde_json::Value;

use super::records::{Written, json_lines};
use super::{Dripping, evaluate, osteonecrosis};

/// Malformed lines, each with its error.
fn faulty() -> Vec<(Vec<u8>, &'static str)> {
    let text = |line: &str| line.as_bytes().to_vec();
    let deep = format!(
        "{{\"id\":4,\"answers\":{{\"smoking\":{}",
        "[".repeat(10_000)
    );
    let deep_id = format!(
        "{{\"id\":{}1{},\"answers\":{{}}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let long = format!(
        "{{\"id\":5,\"answers\":{{\"smoking\":\"{}\"}}}}",
        "x".repeat(10_000_000)
    );
    let mut not_text = text("{\"id\":3,\"answers\":{\"smoking\":\"");
    not_text.extend(b"\xff\xfe\"}}");
    vec![
        (
            text(r#"{"id":1,"answers":{"smoking":"ye"#),
            r#","id":1,"error":"this cannot be read as JSON: EOF while parsing a string"}"#,
        ),
        (
            text(r#"{"answers":{},"id":"#),
            r#","error":"this cannot be read as JSON: EOF while parsing a value"}"#,
        ),
        (not_text, r#","id":3,"error":"this is not UTF-8 text"}"#),
        (
            deep.into_bytes(),
            r#","id":4,"error":"this cannot be read as JSON: EOF while parsing a list"}"#,
        ),
        (
            deep_id.into_bytes(),
            r#","error":"this cannot be read as JSON: recursion limit exceeded"}"#,
        ),
        (
            long.into_bytes(),
            r#","id":5,"error":"this record is longer than 1048576 bytes"}"#,
        ),
        (
            text(r#"{"id":6,"answers":{"smoking":"yes","smoking":"no"}}"#),
            r#","id":6,"error":"duplicate key `smoking`; keep one of them"}"#,
        ),
        (
            text(r#"{"id":7,"id":7,"answers":{}}"#),
            r#","id":7,"error":"duplicate key `id`"}"#,
        ),
        (
            text(r#"{"id":8,"answers":{"smoking":NaN}}"#),
            r#","id":8,"error":"this cannot be read as JSON: expected value"}"#,
        ),
        (
            text(r#"{"id":9,"answers":{"smoking":"yes"}} and more"#),
            r#","id":9,"error":"this cannot be read as JSON: trailing characters"}"#,
        ),
        (
            text(r#"{"id":10,"answers":{"smoking":"yess"}}"#),
            r#","id":10,"error":"`yess` is not a choice of `smoking`; did you mean `yes`?"}"#,
        ),
        (
            text(r#"{"id":11,"answers":["smoking"]}"#),
            r#","id":11,"error":"expected a mapping, found a list; remove the brackets, or the `- ` before it"}"#,
        ),
        (
            text(r#"{"id":12,"answers":{"smoking":"\ud800"}}"#),
            r#","id":12,"error":"this cannot be read as JSON: unexpected end of hex escape"}"#,
        ),
        (
            text(r#"{"id":"\ud800","answers":{}}"#),
            r#","error":"this cannot be read as JSON: unexpected end of hex escape"}"#,
        ),
        (
            text(r#"{"id":13,"answers":{"smokin":"yes","hiv":"positive"}}"#),
            r#","id":13,"error":"unknown question `smokin`; did you mean `smoking`?; and 1 other problem"}"#,
        ),
        (
            text(r#"{"id":14,"answers":{},"note":1}"#),
            r#","id":14,"error":"unknown key `note`"}"#,
        ),
        (text(r#"{"answers":{}}"#), r#","error":"`id` is missing"}"#),
        (
            text(r#"{"id":15}"#),
            r#","id":15,"error":"`answers` is missing"}"#,
        ),
        (
            text("[1]"),
            r#","error":"invalid type: sequence, expected an object with `id` and `answers`"}"#,
        ),
        (
            text(r#"{"id":16,"answers":{"pain_sites":["hip","hip"]}}"#),
            r#","id":16,"error":"`hip` is chosen twice"}"#,
        ),
        (
            text("{\"id\":17,\"answers\":{\u{0}}}"),
            r#","id":17,"error":"this cannot be read as JSON: key must be a string"}"#,
        ),
    ]
}

#[test]
fn every_tenth_line_is_broken_and_each_other_one_comes_through() {
    let questionnaire = osteonecrosis();
    let faulty = faulty();
    let good = json_lines(&questionnaire, 1000, Written::Asked);
    let expected = evaluate(&questionnaire, Format::JsonLines, good.as_bytes(), 1);
    let (mut input, mut rejects, mut lines) = (Vec::new(), String::new(), 0);
    for (index, line) in good.lines().enumerate() {
        if index % 9 == 8 {
            let (line, told) = &faulty[index / 9 % faulty.len()];
            input.extend(line);
            input.push(b'\n');
            lines += 1;
            writeln!(rejects, "{{\"line\":{lines}{told}").expect("a String");
        }
        input.extend(line.as_bytes());
        input.push(b'\n');
        lines += 1;
    }
    for threads in [1, 2] {
        let batch = evaluate(&questionnaire, Format::JsonLines, &input[..], threads);
        assert_eq!(batch.rejects, rejects);
        assert!(batch.outcomes == expected.outcomes);
        assert_eq!(batch.records, lines);
    }
    let rejected = rejects.lines().map(serde_json::from_str::<Value>);
    assert!(rejected.clone().all(|line| line.is_ok()));
    let outcomes = expected.outcomes.lines().count();
    assert_eq!(
        outcomes + rejected.count(),
        usize::try_from(lines).expect("few")
    );
}

#[test]
fn it_does_not_matter_in_what_pieces_the_input_comes() {
    let questionnaire = osteonecrosis();
    let mut input = Vec::new();
    let faulty = faulty();
    let short = faulty.iter().filter(|(line, _)| line.len() < 1000);
    for (line, _) in short {
        input.extend(line);
        input.extend(b"\n{\"id\":0,\"answers\":{\"smoking\":\"yes\"}}\n");
    }
    let whole = evaluate(&questionnaire, Format::JsonLines, &input[..], 1);
    assert!(whole.rejects.lines().count() > 15);
    for size in 1..30 {
        let rest = &input[..];
        let dripping = Dripping { rest, size };
        assert_eq!(
            evaluate(&questionnaire, Format::JsonLines, dripping, 3),
            whole
        );
    }
}

#[test]
fn line_ends_marks_and_blank_lines_are_taken_in_stride() {
    let questionnaire = osteonecrosis();
    let record = r#"{"id":1,"answers":{"smoking":"yes"}}"#;
    let plain = evaluate(
        &questionnaire,
        Format::JsonLines,
        format!("{record}\n{record}\n").as_bytes(),
        1,
    );
    assert_eq!(plain.outcomes.lines().count(), 2);
    for input in [
        format!("{record}\r\n{record}\r\n"),
        format!("\u{feff}{record}\n{record}"),
        format!("\n\n{record}\n  \t\n\r\n{record}\n\n\n"),
        format!("  {record}  \n\t{record}\t"),
    ] {
        let batch = evaluate(&questionnaire, Format::JsonLines, input.as_bytes(), 1);
        assert_eq!(
            (&batch.outcomes, batch.rejects.as_str()),
            (&plain.outcomes, ""),
            "{input:?}"
        );
    }
    for nothing in ["", "\n", "\u{feff}", "  \r\n"] {
        let batch = evaluate(&questionnaire, Format::JsonLines, nothing.as_bytes(), 2);
        assert_eq!(
            (batch.outcomes.as_str(), batch.records),
            ("", 0),
            "{nothing:?}"
        );
    }
    let batch = evaluate(&questionnaire, Format::JsonLines, "\n\r\nx\n".as_bytes(), 1);
    assert!(
        batch.rejects.starts_with("{\"line\":3,"),
        "{}",
        batch.rejects
    );
}

#[test]
fn rows_are_rejected_with_the_line_in_which_they_begin() {
    let questionnaire = osteonecrosis();
    let header = "id,smoking,pain_sites,x-note\r\n";
    let long = format!("9,{}\n", "x".repeat(1_100_000));
    // The row, and its error if it has one.
    let rows: [(&[u8], Option<&str>); 12] = [
        (b"1,yes,,\r\n", None),
        (b"\r\n", None),
        (b"\"2\n2\",no,\"hip;knee\",\"a \"\"note\"\"\"\n", None),
        (
            b"3,yep,hip;hand,\n",
            Some(
                r#","id":"3","error":"`yep` is not a choice of `smoking`; did you mean `yes`?; and 1 other problem"}"#,
            ),
        ),
        (
            b"4,yes\n",
            Some(r#","id":"4","error":"expected 4 cells, found 2"}"#),
        ),
        (b"5, skipped , hip ; knee ,\n", None),
        (
            b"6,\xff,,\n",
            Some(r#","id":"6","error":"this is not UTF-8 text"}"#),
        ),
        (b"   \n", None),
        (
            long.as_bytes(),
            Some(r#","error":"this record is longer than 1048576 bytes"}"#),
        ),
        (
            b"7,hip;knee,,\n",
            Some(
                r#","id":"7","error":"expected one choice as the answer to `smoking`, found a list"}"#,
            ),
        ),
        (
            b"8,\"yes,,\n",
            Some(
                r#","error":"a quote is opened in this line that is not closed within 1048576 bytes"}"#,
            ),
        ),
        (b"10,no,shoulder,", None),
    ];
    let mut input = header.as_bytes().to_vec();
    let mut rejects = String::new();
    for (row, told) in rows {
        let line = input.split(|byte| *byte == b'\n').count();
        if let Some(told) = told {
            writeln!(rejects, "{{\"line\":{line}{told}").expect("a String");
        }
        input.extend(row);
    }
    for size in [1, 50] {
        let rest = &input[..];
        let batch = evaluate(&questionnaire, Format::Csv, Dripping { rest, size }, 2);
        assert_eq!(batch.rejects, rejects);
        let ids = batch.outcomes.lines().map(|line| {
            let line: Value = serde_json::from_str(line).expect("JSON");
            line["id"].as_str().expect("a text").to_owned()
        });
        assert_eq!(ids.collect::<Vec<_>>(), ["1", "2\n2", "5", "10"]);
    }
}

#[test]
fn what_is_blank_before_an_open_quote_is_no_record() {
    let questionnaire = osteonecrosis();
    for (input, line) in [
        ("id,smoking\r\n1,yes\r\n2,\"yes\r\n3,no\r\n", 3),
        ("id,smoking\n1,yes\n\n\n2,\"yes\n3,no\n", 5),
    ] {
        let batch = evaluate(&questionnaire, Format::Csv, input.as_bytes(), 1);
        let told = "a quote is opened in this line that is not closed within 1048576 bytes";
        assert_eq!(
            batch.rejects,
            format!("{{\"line\":{line},\"error\":\"{told}\"}}\n")
        );
        assert_eq!((batch.outcomes.lines().count(), batch.records), (2, 3));
    }
}

#[test]
fn a_row_longer_than_a_record_is_the_same_in_whatever_pieces_it_comes() {
    let questionnaire = osteonecrosis();
    let before = "0,yes,\n".repeat(20_000);
    let quoted = "i,yes,\n".repeat(160_000);
    let input = format!("id,smoking,x-note\n{before}1,yes,\"{quoted}\"\n2,no,\n");
    let whole = evaluate(&questionnaire, Format::Csv, input.as_bytes(), 1);
    assert_eq!(
        whole.outcomes.lines().count() + whole.rejects.lines().count(),
        180_002
    );
    assert!(
        whole
            .rejects
            .starts_with("{\"line\":20002,\"error\":\"a quote is opened ")
    );
    let pieces = Pieces(input.as_bytes());
    assert!(evaluate(&questionnaire, Format::Csv, pieces, 2) == whole);
}

#[test]
fn an_input_of_one_line_without_end_is_one_record() {
    let questionnaire = osteonecrosis();
    for first in ["", "\r", "\r\r\n"] {
        let input = first.to_owned() + &"x".repeat(3_000_000);
        for format in [Format::JsonLines, Format::Csv] {
            let header = if format == Format::Csv { "id\n" } else { "" };
            let input = header.to_owned() + &input;
            let batch = evaluate(&questionnaire, format, input.as_bytes(), 2);
            assert_eq!(
                (batch.rejects.lines().count(), batch.records),
                (1, 1),
                "{first:?}"
            );
            assert!(
                batch.rejects.contains("longer than 1048576 bytes"),
                "{}",
                batch.rejects
            );
            assert_eq!(batch.bytes + header.len() as u64, input.len() as u64);
        }
    }
}

#[test]
fn a_row_without_an_id_is_told() {
    let questionnaire = osteonecrosis();
    let input = "id,smoking\n,yes\n,\n ,no\n";
    let batch = evaluate(&questionnaire, Format::Csv, input.as_bytes(), 1);
    let rejects =
        "{\"line\":2,\"error\":\"`id` is missing\"}\n{\"line\":4,\"error\":\"`id` is missing\"}\n";
    assert_eq!(
        (batch.outcomes.as_str(), batch.rejects.as_str()),
        ("", rejects)
    );
}

#[test]
fn short_records_with_long_outcomes_come_out_piece_by_piece() {
    let questionnaire = osteonecrosis();
    let input = "{\"id\":1,\"answers\":{}}\nx\n".repeat(50_000);
    let batch = evaluate(&questionnaire, Format::JsonLines, input.as_bytes(), 2);
    let outcome = batch
        .outcomes
        .lines()
        .next()
        .expect("an outcome")
        .to_owned()
        + "\n";
    assert!(batch.outcomes == outcome.repeat(50_000));
    let line = |number| {
        let told = "this cannot be read as JSON: expected value";
        format!("{{\"line\":{},\"error\":\"{told}\"}}\n", 2 * number)
    };
    assert!(batch.rejects == (1..=50_000).map(line).collect::<String>());
    assert_eq!((batch.records, batch.bytes), (100_000, input.len() as u64));
}

/// An input that arrives in the pieces of a pipe.
struct Pieces<'t>(&'t [u8]);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = buffer.len().min(64 * 1024);
        self.0.read(&mut buffer[..most])
    }
}
