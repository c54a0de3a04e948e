//! Errors in questionnaire files, and how they are shown.

use std::collections::BTreeSet;

use selfcheck::check::check;
use selfcheck::diagnostic::{Code, Diagnostics, Rendering, Severity, render};
use selfcheck::source::Source;

/// A valid questionnaire. Each test breaks it at one place.
const RIGHT: &str = include_str!("../files/lower-back.yaml");

const PLAIN: Rendering = Rendering {
    color: false,
    width: 80,
};

/// A change that breaks the file, and the expected errors: `line:column code: message (help)`, one per line, or their
/// beginnings.
const BROKEN: &[(&str, &str, &str)] = &[
    // the notation
    (
        "title: Lower",
        "title: \u{1b}Lower",
        "3:8 control-character: the character U+001B cannot be shown safely",
    ),
    (
        "about: What this is.",
        r#"about: "\e[2J""#,
        "6:8 control-character: the character U+001B cannot be shown safely",
    ),
    (
        "about: What this is.",
        "about: What: this is.",
        "6:12 invalid-yaml",
    ),
    (
        "article:\n",
        "---\narticle:\n",
        "30:1 second-document: a second YAML document begins here",
    ),
    (
        "id: back_pain",
        "id: !name back_pain",
        "9:9 yaml-tag: YAML tags are not supported",
    ),
    (
        "about: What this is.",
        "about:\n  - What",
        "7:3 wrong-type: expected a text, found a list",
    ),
    (
        "version: 1.0.0",
        "version: 1.0",
        "4:10 wrong-type: expected a text, found a number (put it in quotes",
    ),
    (
        "    min: 0",
        "    min: none",
        "23:10 wrong-type: expected a whole number, found a text",
    ),
    (
        "    min: 0",
        "    min: 0\n    true: 1",
        "24:5 wrong-type: expected a name, found true or false",
    ),
    // keys
    (
        RIGHT,
        "questionnaire: lower_back\nanswers: {back_pain: yes}\n",
        "1:1 wrong-file: this is an answer file, not a questionnaire (to see what these answers lead to, run `selfcheck \
         run --answers FILE`; to test an example, `selfcheck test FILE`)",
    ),
    (
        "title: Lower",
        "titel: Lower",
        "3:1 unknown-key: unknown key `titel` (did you mean `title`?)",
    ),
    (
        "    max: 520",
        "    mx: 520",
        "24:5 unknown-key: unknown key `mx` (did you mean `max`?)",
    ),
    (
        "    max: 520",
        "    colour: red",
        "24:5 unknown-key: unknown key `colour` (expected `type`, ",
    ),
    (
        "language: en\n",
        "",
        "1:1 missing-key: `language` is missing",
    ),
    (
        "    type: integer\n",
        "",
        "20:5 missing-key: `type` is missing",
    ),
    (
        "    choices: {never: Never, often: Often}\n",
        "",
        "26:5 missing-key: `choices` is missing",
    ),
    (
        "    choices: {never: Never",
        "    choises: {never: Never",
        "29:5 unknown-key: unknown key `choises` (did you mean",
    ),
    (
        "language: en",
        "language: en\ntitle: Again",
        "6:1 duplicate-key: duplicate key `title`",
    ),
    (
        "      left: Left side",
        "      right: Left",
        "17:7 duplicate-key: duplicate key `right`\n44:30 unknown-choice",
    ),
    (
        "about: What this is.",
        "about: |\n\n",
        "6:8 blank-text: this text is blank",
    ),
    (
        "text: Does your lower back hurt?",
        "text: '  '",
        "11:11 blank-text: this text is blank",
    ),
    (
        "text: Does your lower back hurt?",
        "text:",
        "11:10 blank-text: this text is blank",
    ),
    // the whole
    (
        "selfcheck: 1",
        "selfcheck: 2",
        "1:12 unsupported-format: format version 2 is not supported (write",
    ),
    (
        "language: en",
        "language: english please",
        "5:11 invalid-language: `english please` is not a language tag",
    ),
    (
        "reviewed: 2025-07",
        "reviewed: July 2025",
        "33:13 invalid-date: `July 2025` is not a date",
    ),
    (
        "reviewed: 2025-07",
        "reviewed: 2025-13",
        "33:13 invalid-date: `2025-13` is not a date (write the month",
    ),
    (
        "reviewed: 2025-07",
        "reviewed: 2025-02-29",
        "33:13 invalid-date: `2025-02-29` is not a date",
    ),
    // ids
    (
        "id: lower_back",
        "id: Lower-Back",
        "2:5 invalid-id: `Lower-Back` is not an id (an id consists of lowercase letters",
    ),
    (
        "      left: Left side",
        "      1eft: Left",
        "16:7 invalid-id: `1eft` is not an id\n44:30 unknown-choice",
    ),
    (
        "id: next",
        "id: Next",
        "55:12 invalid-id: `Next` is not an id",
    ),
    (
        "id: weeks\n",
        "id: any\n",
        "20:9 reserved-id: `any` cannot be the id of a question\n45:46 unknown-q\n51:14 unknown-q",
    ),
    (
        "{never: Never, often",
        "{skipped: Never, often",
        "29:15 reserved-id: `skipped` cannot be the id of a choice",
    ),
    (
        "id: pain_sites\n",
        "id: back_pain\n",
        "12:9 duplicate-id: the id `back_pain` is already used by an earlier question\n44:17 unknown-question\n45:34 unknown-question",
    ),
    (
        "id: sites",
        "id: lifting",
        "41:15 duplicate-id: the id `lifting` is already used by an earlier passage",
    ),
    // questions
    (
        "type: integer",
        "type: number",
        "21:11 unknown-type: unknown question type `number` (expected `yes_no`",
    ),
    (
        "type: select_one",
        "type: select-one",
        "27:11 unknown-type: unknown question type `select-one` (did you mean",
    ),
    (
        "type: select_one",
        "type: select_one\n    min: 1",
        "28:10 key-not-for-type: `min` does not apply to questions of type `select_one`",
    ),
    (
        "    max: 520",
        "    max: 520\n    choices: {a: A}",
        "25:5 key-not-for-type: `choices` does not apply to questions",
    ),
    (
        "often: Often}",
        "often: {label: Often, exclusive: true}}",
        "29:62 key-not-for-type: `exclusive` does not",
    ),
    (
        "    type: yes_no",
        "    type: yes_no\n    choices: {maybe: Maybe}",
        "11:15 unknown-choice: `maybe` is not a choice",
    ),
    (
        "choices: {never: Never, often: Often}",
        "choices: {}",
        "29:5 empty-list: expected at least one choice",
    ),
    (
        "    max: 520",
        "    max: -1",
        "24:10 empty-range: no number is at least 0 and at most -1",
    ),
    // conditions
    (
        "{weeks: {at_least: 6}}",
        "{weeks: {at_least: 6, at_most: 5}}",
        "51:44 empty-range: no number is at least 6",
    ),
    (
        "when: {lifting: often}\n          text",
        "when: {}\n          text",
        "39:17 empty-condition: this condition is empty (if it should always hold",
    ),
    (
        "when: {lifting: often}\n          text",
        "when:\n          text",
        "39:16 empty-condition: this condition is empty",
    ),
    (
        "pain_sites: [left, right]",
        "pain_sites: []",
        "44:29 empty-condition: this condition is empty",
    ),
    (
        "{answered: [pain_sites, weeks]}",
        "{answered: []}",
        "45:33 empty-condition: this condition is empty",
    ),
    (
        "{answered: [pain_sites, weeks]}",
        "{all: []}",
        "45:28 empty-condition: this condition is empty",
    ),
    (
        "{weeks: {at_least: 6}}",
        "{weeks: {}}",
        "51:21 empty-condition: this condition is empty",
    ),
    (
        "{lifting: often}\n          text",
        "{lifitng: often}\n          text",
        "39:18 unknown-question: unknown question `lifitng` (did",
    ),
    (
        "{answered: [pain_sites, weeks]}",
        "{answered: [pain_site]}",
        "45:34 unknown-question: unknown question `pain_site`",
    ),
    (
        "when: {back_pain: yes}\n  - id: weeks",
        "when: {weeks: {at_least: 1}}\n  - id: weeks",
        "19:12 later-question: `weeks` is asked",
    ),
    (
        "when: {back_pain: yes}\n  - id: weeks",
        "when: {pain_sites: left}\n  - id: weeks",
        "19:12 later-question: `pain_sites` can",
    ),
    (
        "[left, right]",
        "[left, rigth]",
        "44:36 unknown-choice: `rigth` is not a choice of `pain_sites` (did you mean `right`?)",
    ),
    (
        "{lifting: often}\n          text",
        "{lifting: skipped}\n          text",
        "39:27 unknown-choice: `skipped` is not a choice of `lifting` (to ask whether it was answered",
    ),
    (
        "{lifting: often}\n          text",
        "{lifting: null}\n          text",
        "39:27 unknown-choice: `null` is not a choice of `lifting` (to ask whether it was answered, write \
         `answered: [lifting]`)",
    ),
    (
        "{weeks: {at_least: 6}}",
        "{weeks: }",
        "51:21 not-a-range: a condition on `weeks` must be a range (write `weeks: {at_",
    ),
    (
        "{weeks: {at_least: 6}}",
        "{all: }",
        "51:19 empty-condition: this condition is empty (if it should always hold, remove `when`)",
    ),
    (
        "{weeks: {at_least: 6}}",
        "{weeks: {at_least: 9223372036854775808}}",
        "51:32 wrong-type: expected a whole number, found a number that is too large (use a number with at most 18 digits)",
    ),
    (
        "{answered: [pain_sites, weeks]}",
        "{answered: weeks}",
        "45:33 wrong-type: expected a list, found a text (put it in brackets, `[...]`, or put each entry on a line \
         that begins with `- `)",
    ),
    (
        "{answered: [pain_sites, weeks]}",
        "{all: {lifting: often}}",
        "45:28 wrong-type: expected a list, found a mapping (put it in brackets, `[...]`, or put each entry on a line \
         that begins with `- `)",
    ),
    (
        "{weeks: {at_least: 6}}",
        "[{weeks: {at_least: 6}}]",
        "51:13 wrong-type: expected a condition, found a list (write a condition as `question: choice`; put several into \
         a list under `all` or `any`)",
    ),
    (
        "{back_pain: yes}\n  - id: weeks",
        "{back_pain: true}\n  - id: weeks",
        "19:23 boolean-choice: `true` is not a choice (did you mean `yes`?)",
    ),
    (
        "{weeks: {at_least: 6}}",
        "{weeks: 6}",
        "51:21 not-a-range: a condition on `weeks` must be a range (write `weeks: {at_",
    ),
    (
        "{weeks: {at_least: 6}}",
        "{lifting: {at_least: 6}}",
        "51:23 not-a-choice: a condition on `lifting` must be a choice or",
    ),
    (
        "{weeks: {at_least: 6}}",
        "{lifting: 6}",
        "51:23 not-a-choice: a condition on `lifting` must be a choice or a list",
    ),
    // what is allowed
    (
        "    min: 0",
        "    allow: {harsh-wrd: No.}\n    min: 0",
        "23:13 unknown-code: unknown code `harsh-wrd` (did you mean `harsh-word`?)",
    ),
    (
        "    min: 0",
        "    allow: {everything: No.}\n    min: 0",
        "23:13 unknown-code: unknown code `everything` (`check` shows the code of each warning in brackets",
    ),
    (
        "    min: 0",
        "    allow: {missing-key: No.}\n    min: 0",
        "23:13 not-a-warning: `missing-key` is an error, which cannot be allowed",
    ),
    (
        "    min: 0",
        "    allow: {harsh-word: ' '}\n    min: 0",
        "23:25 blank-text: this text is blank",
    ),
    (
        "    min: 0",
        "    allow: {harsh-word: }\n    min: 0",
        "23:25 blank-text: this text is blank",
    ),
    (
        "    min: 0",
        "    allow: {}\n    min: 0",
        "23:12 empty-list: expected at least one code",
    ),
    // promises
    (
        "shows: [causes/lifting]",
        "shows: [causes/liftin]",
        "59:13 unknown-passage: unknown passage `causes/liftin` (did you",
    ),
    (
        "shows: [causes/lifting]",
        "shows: [lifting]",
        "59:13 unknown-passage: unknown passage `lifting`",
    ),
    (
        "shows: [causes/lifting]",
        "points: [longlasting]",
        "59:14 unknown-point: unknown talking point `longlasting` (did you",
    ),
    (
        "    shows: [causes/lifting]\n",
        "",
        "57:5 no-claim: this promise makes no claim (add `shows`",
    ),
    (
        "shows: [causes/lifting]",
        "only_adds: {lifting: often}",
        "59:5 no-claim: `only_adds` cannot be combined with other claims",
    ),
    (
        "shows: [causes/lifting]",
        "show: [causes/lifting]",
        "59:5 unknown-key: unknown key `show` (did you mean `shows`?)",
    ),
    (
        "only_adds: {lifting: often}",
        "only_adds: {lifting: oftn}",
        "61:26 unknown-choice: `oftn` is not a choice of",
    ),
    (
        "only_adds: {lifting: often}",
        "only_adds: {weeks: 6}",
        "61:17 wrong-type: expected a question with choices, found a question for a number",
    ),
    (
        "only_adds: {lifting: often}",
        "only_adds: {lifting: [often]}",
        "61:26 wrong-type: expected a single value, found a list",
    ),
    (
        "shows: [causes/lifting]",
        "shows: []\n    points: []",
        "59:5 no-claim: this promise makes no claim (add `shows`",
    ),
];

fn diagnose(text: &str) -> Diagnostics {
    check(Source::new("broken.yaml", text)).expect_err("the file is broken")
}

fn said(diagnostics: &Diagnostics) -> Vec<String> {
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

fn broken(from: &str, to: &str) -> String {
    assert!(RIGHT.contains(from), "{from:?} is not in the file");
    RIGHT.replacen(from, to, 1)
}

#[test]
fn the_base_file_is_valid() {
    if let Err(diagnostics) = check(Source::new("right.yaml", RIGHT)) {
        panic!("{:#?}", said(&diagnostics));
    }
}

#[test]
fn each_error_is_reported_at_its_place_and_no_others() {
    let mut wrong = Vec::new();
    for (from, to, expected) in BROKEN {
        let said = said(&diagnose(&broken(from, to)));
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
    for (from, to, _) in BROKEN {
        provoked.extend(
            diagnose(&broken(from, to))
                .items()
                .iter()
                .map(|item| item.problem.code()),
        );
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
fn ten_thousand_errors_are_located_quickly() {
    let unknown: Vec<_> = (0..10_000).map(|n| format!("zzz{n}: {n}\n")).collect();
    let diagnostics = diagnose(&format!("{RIGHT}{}", unknown.concat()));
    let before = RIGHT.lines().count();
    let records = diagnostics.records();
    let lines: Vec<_> = records.iter().map(|record| record.line).collect();
    assert_eq!(lines, (before + 1..=before + 10_000).collect::<Vec<_>>());
    let drawn = render(&diagnostics, PLAIN);
    let heads = drawn
        .lines()
        .filter(|line| line.starts_with("error[unknown-key]: "));
    assert_eq!(heads.count(), 100);
    assert!(drawn.contains("\n   --> broken.yaml:161:1\n"), "{drawn}");
    assert!(
        drawn.ends_with("\n\n... and 9,900 more\n"),
        "{}",
        &drawn[drawn.len() - 500..]
    );
}

#[test]
fn a_long_line_is_cut_around_each_place_and_keeps_its_column() {
    let entries = (0..5_000).map(|n| format!("{{id: P{n}, text: A b., x: 1}}"));
    let line = format!("promises: [{}]\n", entries.collect::<Vec<_>>().join(", "));
    let text = RIGHT
        .split("promises:")
        .next()
        .unwrap_or_default()
        .to_owned()
        + &line;
    let diagnostics = diagnose(&text);
    assert_eq!(diagnostics.items().len(), 10_000);
    let last = Diagnostics::one(
        diagnostics.source().clone(),
        diagnostics.items()[9_999].problem.clone(),
        diagnostics.items()[9_999].span.clone(),
    );
    let column = line.rfind("x: 1").map(|at| at + 1).expect("the last entry");
    let expected = format!(
        "\
error[unknown-key]: unknown key `x`
  --> broken.yaml:56:{column}
   |
56 | ...., x: 1}}, {{id: P4999, text: A b., x: 1}}]
   |                                      ^
   |
   = help: expected `text`, `when`, `shows`, `hides`, `points`, `only_adds` or `allow`
"
    );
    assert_eq!(render(&last, PLAIN), expected);
    assert!(render(&diagnostics, PLAIN).ends_with("\n\n... and 9,900 more\n"));
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
             `not_a_diagnosis`, `questions`, `article`, `provider_prompt`, `promises` or `allow`)",
            "1:38 wrong-type: expected a text, found a whole number (put it in quotes to make it a text)",
        ]
    );
    assert!(
        said(&diagnose("  {}\n"))
            .iter()
            .all(|said| said.starts_with("1:3 missing-key: "))
    );
}

#[test]
fn a_rendered_error_shows_the_line_and_the_help() {
    let diagnostics = diagnose(&broken("[left, right]", "[left, rigth]"));
    let drawn = render(&diagnostics, PLAIN);
    let expected = "\
error[unknown-choice]: `rigth` is not a choice of `pain_sites`
  --> broken.yaml:44:36
   |
44 |               - pain_sites: [left, rigth]
   |                                    ^^^^^
   |
   = help: did you mean `right`?
";
    assert_eq!(drawn, expected);
}

#[test]
fn rendering_a_hostile_file_cannot_control_a_terminal() {
    let text = "id: \u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m \u{202e}x\n";
    let diagnostics =
        check(Source::new("\u{1b}[2J\nname.yaml", text)).expect_err("the file is broken");
    let drawn = render(&diagnostics, PLAIN);
    assert!(
        !drawn
            .chars()
            .any(|c| c != '\n' && selfcheck::words::is_unsafe(c)),
        "{drawn:?}"
    );
}
