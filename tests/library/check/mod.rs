//! Errors in questionnaire files.

mod keys;
mod named;
mod rendering;
mod rules;
mod unused;

use std::collections::BTreeSet;

use selfcheck::check::check;
use selfcheck::diagnostic::{Code, Diagnostics, Severity};
use selfcheck::source::Source;

use keys::KEYS;
use named::NAMED;
use rules::RULES;

/// A valid questionnaire. Each test breaks it at one place.
const RIGHT: &str = include_str!("../../files/lower-back.yaml");

/// A file that uses named conditions, counts and notices, and whose promises name all kinds of items.
const POSTPARTUM: &str = include_str!("../../files/postpartum.yaml");

/// A change that breaks the file, and the expected errors: `line:column code: message (help)`, one per line, or their
/// beginnings.
type Broken = (&'static str, &'static str, &'static str);

/// Each file with the changes that break it.
const ALL: [(&str, &[Broken]); 3] = [(RIGHT, KEYS), (RIGHT, RULES), (POSTPARTUM, NAMED)];

fn diagnose(text: &str) -> Diagnostics {
    check(Source::new("broken.yaml", text)).expect_err("the file is broken")
}

/// Each problem as `line:column code: message (help)`.
pub(crate) fn said(diagnostics: &Diagnostics) -> Vec<String> {
    let lines = diagnostics.items().iter().map(|item| {
        let position = diagnostics.position(item);
        let help = item
            .problem
            .help()
            .map(|help| format!(" ({help})"))
            .unwrap_or_default();
        format!(
            "{}:{} {}: {}{help}",
            position.line,
            position.column,
            item.problem.code(),
            item.problem.message()
        )
    });
    lines.collect()
}

fn broken(right: &str, from: &str, to: &str) -> String {
    assert!(right.contains(from), "{from:?} is not in the file");
    right.replacen(from, to, 1)
}

/// Each broken file, the change that breaks it, and the expected errors.
fn all_broken() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    ALL.into_iter().flat_map(|(right, table)| {
        let table = table.iter();
        table.map(move |(from, to, expected)| (broken(right, from, to), *to, *expected))
    })
}

#[test]
fn the_base_files_are_valid() {
    for right in [RIGHT, POSTPARTUM] {
        if let Err(diagnostics) = check(Source::new("right.yaml", right)) {
            panic!("{:#?}", said(&diagnostics));
        }
    }
}

#[test]
fn each_error_is_reported_at_its_place_and_no_others() {
    let mut wrong = Vec::new();
    for (text, to, expected) in all_broken() {
        let said = said(&diagnose(&text));
        let expected: Vec<&str> = expected.lines().collect();
        let matches = said.len() == expected.len()
            && said.iter().zip(&expected).all(|(s, e)| s.starts_with(e));
        if !matches {
            wrong.push(format!(
                "{to:?} should give\n{expected:#?}\nand gives\n{said:#?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

#[test]
fn every_error_code_has_a_file_that_causes_it() {
    let mut provoked = BTreeSet::new();
    for (text, ..) in all_broken() {
        let diagnostics = diagnose(&text);
        provoked.extend(diagnostics.items().iter().map(|item| item.problem.code()));
    }
    // These are found only in bytes, in JSON or in answers: tests/answers.rs.
    let elsewhere = [
        Code::NotUtf8,
        Code::InvalidJson,
        Code::UnknownQuestionnaire,
        Code::OtherQuestionnaire,
        Code::WrongAnswer,
        Code::ChoiceTwice,
        Code::ExclusiveChoice,
        Code::OutOfRange,
        // These are found by proof: tests/proof.
        Code::NeverAsked,
        Code::NeverShown,
        Code::NeverHolds,
        Code::BrokenPromise,
        Code::NotProved,
    ];
    // Warnings are for tests/doubts.rs.
    let missing: Vec<_> = Code::all()
        .filter(|c| c.severity() == Severity::Error)
        .filter(|c| !provoked.contains(c) && !elsewhere.contains(c))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn all_errors_are_reported_at_once_in_source_order() {
    let text = RIGHT
        .replacen("title: Lower", "titel: Lower", 1)
        .replacen("type: integer", "type: integr", 1)
        .replacen("when: {back_pain: yes}", "when: {bak_pain: yes}", 1)
        .replacen("shows: [causes/lifting]", "shows: [causes/lift]", 1);
    let codes: Vec<_> = diagnose(&text)
        .items()
        .iter()
        .map(|item| item.problem.code().name())
        .collect();
    assert_eq!(
        codes,
        [
            "unknown-key",
            "unknown-question",
            "unknown-type",
            "unknown-passage"
        ]
    );
}

#[test]
fn notes_are_ignored_anywhere() {
    let text = RIGHT
        .replacen("title: Lower", "x-note: {any: thing}\ntitle: Lower", 1)
        .replacen("{back_pain: yes}", "{back_pain: yes, x-why: because}", 1)
        .replacen("{never: Never", "{x-todo: more, never: Never", 1);
    assert!(check(Source::new("right.yaml", text)).is_ok());
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_change_nothing() {
    let text = format!("\u{feff}{}", RIGHT.replace('\n', "\r\n"));
    assert!(check(Source::new("right.yaml", text.as_str())).is_ok());
    let said = said(&diagnose(&text.replacen("titl", "tilt", 1)));
    assert_eq!(
        said,
        ["3:1 unknown-key: unknown key `tilte` (did you mean `title`?)"]
    );
}

#[test]
fn a_questionnaire_can_be_json() {
    let yaml: serde_json::Value = serde_yaml::from_str(RIGHT).expect("the file is YAML");
    let json = serde_json::to_string_pretty(&yaml).expect("YAML without tags is JSON");
    assert!(check(Source::new("right.json", json)).is_ok());
}

#[test]
fn an_empty_file_and_a_file_without_a_mapping_are_errors() {
    assert_eq!(
        said(&diagnose("")),
        ["1:1 wrong-type: expected a mapping, found nothing"]
    );
    assert_eq!(
        said(&diagnose("# only this\n")),
        ["1:12 wrong-type: expected a mapping, found nothing"]
    );
    assert_eq!(
        said(&diagnose("- a\n")),
        [
            "1:1 wrong-type: expected a mapping, found a list (remove the brackets, or the `- ` before it)"
        ]
    );
}

#[test]
fn deep_and_long_files_do_not_panic() {
    let deep = format!("a: {}", "[".repeat(100_000));
    let more = (1..12).map(|n| format!("b{n}: &b{n} [*a, *a, *a, *a, *a, *a, *a, *a]\n"));
    let anchors = format!(
        "a: &a [x, x, x, x, x, x, x, x, x]\n{}",
        more.collect::<String>()
    );
    for text in [
        deep,
        anchors,
        format!("a: {}", "{b: ".repeat(5000)),
        "\u{feff}".to_owned(),
        "a: *a\n".to_owned(),
    ] {
        assert!(!said(&diagnose(&text)).is_empty());
    }
}

#[test]
fn errors_in_json_and_in_an_empty_mapping_are_located() {
    let text = r#"{"id": ["a"], "t\"x": {}, "version": 1}"#;
    let of_shape = |said: &String| !said.contains("missing-key");
    let said_of = |text: &str| {
        said(&diagnose(text))
            .into_iter()
            .filter(of_shape)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        said_of(text),
        [
            "1:8 wrong-type: expected a text, found a list",
            "1:15 unknown-key: unknown key `t\"x` (expected `selfcheck`, `id`, `title`, `version`, `language`, `about`, \
             `not_a_diagnosis`, `get_care_now`, `adapted`, `conditions`, `questions`, `notices`, `article`, \
             `provider_prompt`, `promises` or `allow`)",
            "1:38 wrong-type: expected a text, found a whole number (put it in quotes to make it a text)",
        ]
    );
    assert!(
        said(&diagnose("  {}\n"))
            .iter()
            .all(|said| said.starts_with("1:3 missing-key: "))
    );
}
