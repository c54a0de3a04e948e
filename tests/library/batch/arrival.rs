//! The result does not depend on the pieces in which the input arrives, or on the number of threads.

use std::io::Read;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::{Strategy, proptest};
use proptest::sample::select;
use selfcheck::batch::Format;
use selfcheck::questionnaire::Questionnaire;

use super::{attempt, table};
use crate::tests::random;

/// An input that arrives in pieces of one size.
struct Chunks<'t> {
    rest: &'t [u8],
    size: usize,
}

impl Read for Chunks<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let many = self.size.min(self.rest.len()).min(buffer.len());
        let (now, rest) = self.rest.split_at(many);
        buffer[..many].copy_from_slice(now);
        self.rest = rest;
        Ok(many)
    }
}

/// Compares the results for pieces of these sizes and numbers of threads with the result for the whole input at once.
fn is_the_same_in_pieces(
    questionnaire: &Questionnaire,
    format: Option<Format>,
    input: &[u8],
    ways: &[(usize, usize)],
) {
    let whole = attempt(questionnaire, format, input, 1);
    for (size, threads) in ways {
        let chunks = Chunks {
            rest: input,
            size: *size,
        };
        let pieces = attempt(questionnaire, format, chunks, *threads);
        assert!(
            pieces == whole,
            "{size} bytes, {threads} threads: {:?}\n{pieces:.1000?}\n{whole:.1000?}",
            String::from_utf8_lossy(&input[..input.len().min(500)])
        );
    }
}

/// Small piece sizes, each with a number of threads.
const SMALL: [(usize, usize); 5] = [(1, 2), (2, 1), (3, 5), (5, 1), (7, 2)];

static TABLE: LazyLock<Questionnaire> = LazyLock::new(table);

const FORMATS: [Option<Format>; 3] = [None, Some(Format::Csv), Some(Format::JsonLines)];

fn pieces(pieces: &'static [&'static [u8]]) -> impl Strategy<Value = Vec<u8>> {
    vec(select(pieces), 0..40).prop_map(|pieces| pieces.concat())
}

const CSV: &[&[u8]] = &[
    b"id",
    b"pain",
    b"weeks",
    b"sites",
    b"sites___hip",
    b"sites___knee",
    b"x-note",
    b"sep=;",
    b"yes",
    b"TRUE",
    b"hip",
    b"7",
    b"0",
    b"1",
    b",",
    b",",
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\n",
    b"\n",
    b"\r\n",
    b"\r",
    b"\"",
    b"\"",
    b" ",
    b"a",
    b"{",
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf\n",
    b"\xff",
    b"\x00",
    b"",
];

const JSON: &[&[u8]] = &[
    b"{\"id\":1,\"answers\":{\"pain\":\"no\"}}",
    b"{\"id\": {\"a\":\n[2]}, \"answers\": {\"sites\": [\"hip\"]}}",
    b"{\n  \"id\": 3,\n  \"answers\": {\n    \"weeks\": 7\n  }\n}",
    b"{\"id\":",
    b"4",
    b",",
    b",\n",
    b"\"answers\":",
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b"\\",
    b"\n",
    b"\n",
    b"\r\n",
    b"\r",
    b" ",
    b"x",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\x00",
    b"\"questionnaire\":\"table\"",
    b"selfcheck: 1\n",
    b"<",
];

proptest! {
    #![proptest_config(random::runs(100))]

    #[test]
    fn rows_are_read_as_they_are_however_they_arrive(
        header in select(&["", "id\n", "id,pain,x-note\n", "\n\u{feff}\r\nid;sites;weeks\n", "sep=|\nid|pain,\n"][..]),
        rest in pieces(CSV),
    ) {
        let input = [header.as_bytes(), &rest].concat();
        for format in FORMATS {
            is_the_same_in_pieces(&TABLE, format, &input, &SMALL);
        }
    }

    #[test]
    fn json_is_read_as_it_is_however_it_arrives(
        start in select(&["", "[", "{\"id\":0,\"answers\":{}}\n", "\u{feff}\n"][..]),
        rest in pieces(JSON),
    ) {
        let input = [start.as_bytes(), &rest].concat();
        for format in FORMATS {
            is_the_same_in_pieces(&TABLE, format, &input, &SMALL);
        }
    }
}

#[test]
fn a_record_of_about_the_longest_there_can_be_is_taken_or_not_however_it_arrives() {
    const LONGEST: usize = 1024 * 1024;
    let ways = [(64 * 1024, 2), (99_991, 1)];
    for length in [LONGEST, LONGEST + 1, LONGEST + 100_000] {
        let fill = |start: &str, end: &str| {
            let many = length - start.len() - end.len();
            format!("{start}{}{end}", " ".repeat(many))
        };
        let json = fill("{\"id\":1,\"answers\":{}", "}\n");
        let late = fill("{\"answers\":{},", "\"id\":1}\n");
        let last = fill("{\"id\":1,\"answers\":{}}", "");
        let blank = fill("", "\n");
        let good = "{\"id\":2,\"answers\":{}}\n";
        for input in [
            format!("{json}{good}"),
            format!("{good}{json}{late}{good}"),
            format!("{blank}{good}{blank}{last}"),
            format!("[{json},{good},{late}]"),
        ] {
            is_the_same_in_pieces(&TABLE, None, input.as_bytes(), &ways);
        }
        let row = fill("1,\"", "\",no\n");
        let open = fill("1,\"", "\n2,\",no\n");
        let old = fill("1,,no\r2,,yes\r3,", "\n");
        for row in [row, open, old] {
            for before in ["", "\r", "a,\"\n\",no\r"] {
                let input = format!("id,x-note,pain\n{before}{row}{row}4,,no");
                is_the_same_in_pieces(&TABLE, None, input.as_bytes(), &ways);
            }
        }
    }
}

#[test]
fn many_rows_with_quotes_and_line_ends_of_all_kinds_are_the_same_however_they_arrive() {
    let rows = "1,\"a\n\",no\r\n2,,yes\r3,\"\"\"\",x\n\n\u{feff}\n,,\n4\n5,\",no,\n6,\",yes\r\r\n";
    let input = "id,x-note,pain\r\n".to_owned() + &rows.repeat(10_000);
    is_the_same_in_pieces(
        &TABLE,
        None,
        input.as_bytes(),
        &[(10_007, 2), (64 * 1024, 5)],
    );
}

#[test]
fn a_mark_is_passed_over_at_the_beginning_and_is_data_anywhere_else() {
    let rows = "a\n\u{feff}\n\u{feff}b\nb,c\nd,e\n";
    for before in [
        "",
        "\u{feff}",
        "\n",
        "\r\n\r\n",
        "\n\u{feff}",
        "\u{feff}\n \u{20}\n",
    ] {
        let input = format!("{before}id\n{rows}");
        let lines = before.matches('\n').count();
        let (batch, broken) = attempt(&TABLE, Some(Format::Csv), input.as_bytes(), 1);
        assert_eq!(broken, None);
        let ids = batch.outcomes.lines().map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
            line["id"].as_str().expect("a text").to_owned()
        });
        assert_eq!(ids.collect::<Vec<_>>(), ["a", "\u{feff}", "\u{feff}b"]);
        let told = |line, id| {
            let line = line + lines;
            format!("{{\"line\":{line},\"id\":\"{id}\",\"error\":\"expected 1 cell, found 2\"}}\n")
        };
        assert_eq!(batch.rejects, told(5, "b") + &told(6, "d"));
        is_the_same_in_pieces(&TABLE, None, input.as_bytes(), &SMALL);
    }
}
