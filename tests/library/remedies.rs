//! Notations of other tools and languages: the help says how to write them here.

use selfcheck::answers::{AnswerSheet, set};
use selfcheck::check::check;
use selfcheck::diagnostic::Diagnostics;
use selfcheck::source::Source;

/// A valid questionnaire. Each test breaks it at one place.
const RIGHT: &str = include_str!("../files/lower-back.yaml");
/// The condition of the talking point.
const WHEN: &str = "{weeks: {at_least: 6}}";
const CHOICES: &str = "{never: Never, often: Often}";
const FALSE_FRIEND: &str = "unknown-question: unknown question";

/// A word, its value in a condition, and the expected help.
const WORDS: &[(&str, &str, &str)] = &[
    (
        "and",
        "[{back_pain: yes}, {lifting: often}]",
        "write `all` instead: `all: [..., ...]`",
    ),
    (
        "AND",
        "[{back_pain: yes}]",
        "write `all` instead: `all: [..., ...]`",
    ),
    (
        "both",
        "[{back_pain: yes}]",
        "write `all` instead: `all: [..., ...]`",
    ),
    (
        "every",
        "[{back_pain: yes}]",
        "write `all` instead: `all: [..., ...]`",
    ),
    (
        "'&&'",
        "[{back_pain: yes}]",
        "write `all` instead: `all: [..., ...]`",
    ),
    (
        "or",
        "[{back_pain: yes}]",
        "write `any` instead: `any: [..., ...]`",
    ),
    (
        "either",
        "[{back_pain: yes}]",
        "write `any` instead: `any: [..., ...]`",
    ),
    (
        "some",
        "[{back_pain: yes}]",
        "write `any` instead: `any: [..., ...]`",
    ),
    (
        "'||'",
        "[{back_pain: yes}]",
        "write `any` instead: `any: [..., ...]`",
    ),
    (
        "none",
        "[{back_pain: yes}]",
        "write `not: {any: [..., ...]}`",
    ),
    (
        "neither",
        "[{back_pain: yes}]",
        "write `not: {any: [..., ...]}`",
    ),
    (
        "xor",
        "[{back_pain: yes}]",
        "write `any: [{all: [A, {not: B}]}, {all: [{not: A}, B]}]`",
    ),
    (
        "unless",
        "{back_pain: yes}",
        "write `not` instead: `not: {...}`",
    ),
    (
        "if",
        "{back_pain: yes}",
        "remove it, and put its content directly under `when`",
    ),
    ("equals", "{back_pain: yes}", "write `question: choice`"),
    (
        "at_least",
        "6",
        "write it under its question: `question: {at_least: ...}`",
    ),
    (
        "max",
        "6",
        "write it under its question: `question: {at_most: ...}`",
    ),
    ("skipped", "[weeks]", "write `not: {answered: [question]}`"),
    (
        "asked",
        "[weeks]",
        "write `answered` instead: `answered: [question]`",
    ),
    ("always", "yes", "if it should always hold, remove `when`"),
    // slips of the pen
    ("anny", "[{back_pain: yes}]", "did you mean `any`?"),
    ("nto", "{back_pain: yes}", "did you mean `not`?"),
    ("answred", "[weeks]", "did you mean `answered`?"),
    (
        "lifting:often",
        "",
        "write `lifting: ...` with a space after the colon",
    ),
    // nothing is near, or means the opposite
    ("hot", "yes", ""),
    ("tingling", "yes", ""),
];

fn said(diagnostics: &Diagnostics) -> Vec<String> {
    let lines = diagnostics.items().iter().map(|item| {
        let position = diagnostics.position(item);
        let help = item.problem.help().unwrap_or_default();
        format!(
            "{}:{} {}: {} ({help})",
            position.line,
            position.column,
            item.problem.code(),
            item.problem.message()
        )
    });
    lines.collect()
}

fn broken(from: &str, to: &str) -> Vec<String> {
    assert!(RIGHT.contains(from), "{from:?} is not in the file");
    let text = RIGHT.replacen(from, to, 1);
    said(&check(Source::new("broken.yaml", text)).expect_err("the file is broken"))
}

#[test]
fn operators_of_other_languages_are_translated() {
    for (word, under, help) in WORDS {
        let condition = if under.is_empty() {
            format!("{{{word}}}")
        } else {
            format!("{{{word}: {under}}}")
        };
        let name = word.trim_matches('\'');
        let expected = format!("51:14 {FALSE_FRIEND} `{name}` ({help})");
        assert_eq!(broken(WHEN, &condition), [expected], "{condition}");
    }
}

#[test]
fn conditions_under_an_unknown_operator_are_checked() {
    let said = broken(WHEN, "{and: [{back_pain: yess}, {or: [{lifting: often}]}]}");
    let expected = [
        "51:14 unknown-question: unknown question `and` (write `all` instead: `all: [..., ...]`)",
        "51:32 unknown-choice: `yess` is not a choice of `back_pain` (did you mean `yes`?)",
        "51:40 unknown-question: unknown question `or` (write `any` instead: `any: [..., ...]`)",
    ];
    assert_eq!(said, expected);
    // A question can have this name.
    let named = RIGHT
        .replace("lifting", "both")
        .replace(WHEN, "{both: often}");
    assert!(check(Source::new("right.yaml", named)).is_ok());
    let said = broken(WHEN, "{pain_sites: [{left: yes}]}");
    let expected = "51:14 not-a-choice: a condition on `pain_sites` must be a choice or a list of choices (expected `left`, \
                    `right` or `other`)";
    assert_eq!(said, [expected]);
}

#[test]
fn a_bound_with_another_name_is_suggested_with_its_number() {
    for (bound, help) in [
        ("min: 7", "write `at_least: 7`"),
        ("'>=': 7", "write `at_least: 7`"),
        ("'>': 7", "write `at_least: 8`"),
        ("more_than: 7", "write `at_least: 8`"),
        ("max: 7", "write `at_most: 7`"),
        ("'<': 7", "write `at_most: 6`"),
        ("equals: 7", "write `at_least: 7, at_most: 7`"),
        ("min: few", "write `at_least: ...`"),
        ("between: [1, 2]", "write `at_least: ..., at_most: ...`"),
        ("not: 7", "write `not: {weeks: ...}`"),
        ("at_leest: 7", "did you mean `at_least`?"),
        ("colour: 7", "expected `at_least` or `at_most`"),
    ] {
        let said = broken(WHEN, &format!("{{weeks: {{{bound}}}}}"));
        let name = bound
            .split(':')
            .next()
            .unwrap_or_default()
            .trim_matches('\'');
        let expected = format!("51:22 unknown-key: unknown key `{name}` ({help})");
        assert_eq!(said, [expected], "{bound}");
    }
    let said = broken(WHEN, "{lifting: {not: often}}");
    assert_eq!(
        said,
        ["51:24 unknown-key: unknown key `not` (write `not: {lifting: ...}`)"]
    );
}

#[test]
fn the_nearest_whole_number_is_suggested() {
    for (number, found, help) in [
        ("38.5", "a number", "write `at_least: 38` or `39`"),
        ("1e2", "a number", "write `at_least: 100`"),
        ("6.0", "a number", "write `at_least: 6`"),
        (
            ".inf",
            "a number",
            "write a whole number with the digits 0 to 9, such as `at_least: 6`",
        ),
        ("6 weeks", "a text", "write `at_least: 6`"),
        ("'6'", "a text", "remove the quotes: `at_least: 6`"),
        ("007", "a text", "write `at_least: 7`"),
        ("38,5", "a text", "write `at_least: 38` or `39`"),
        ("six", "a text", "write `at_least: 6`"),
        (
            "[6]",
            "a list",
            "write a whole number, such as `at_least: 6`",
        ),
        ("", "nothing", "write a whole number, such as `at_least: 6`"),
    ] {
        let number = number.replace("38,5", "'38,5'");
        let said = broken(WHEN, &format!("{{weeks: {{at_least: {number}}}}}"));
        let expected = format!("wrong-type: expected a whole number, found {found} ({help})");
        assert!(
            said.len() == 1 && said[0].ends_with(&expected),
            "{number}: {said:?}"
        );
    }
    let said = broken("min: 0", "min: 0.5");
    assert_eq!(
        said,
        ["23:10 wrong-type: expected a whole number, found a number (write `min: 0` or `1`)"]
    );
    let said = broken("selfcheck: 1", "selfcheck: '1'");
    let expected = "1:12 wrong-type: expected a whole number, found a text (remove the quotes: `selfcheck: 1`)";
    assert_eq!(said, [expected]);
    for (value, help) in [
        ("38.5", "write `weeks: {at_least: 39}`, or `at_most: 38`"),
        ("'>= 6'", "write `weeks: {at_least: 6}`"),
        ("6-12", "write `weeks: {at_least: 6, at_most: 12}`"),
        ("[6, 12]", "write `weeks: {at_least: 6, at_most: 12}`"),
        (
            "9",
            "write `weeks: {at_least: 9, at_most: 9}`; either bound is optional",
        ),
    ] {
        let said = broken(WHEN, &format!("{{weeks: {value}}}"));
        let expected = format!("not-a-range: a condition on `weeks` must be a range ({help})");
        assert!(
            said.len() == 1 && said[0].ends_with(&expected),
            "{value}: {said:?}"
        );
    }
}

#[test]
fn the_nearest_whole_number_is_suggested_for_an_answer() {
    let questionnaire = check(Source::new("right.yaml", RIGHT)).expect("the file is right");
    for (number, help) in [
        ("6.5", "write `6` or `7`"),
        ("6 weeks", "write `6`"),
        ("six", "write `6`"),
        ("[6, 5]", "write one number, such as `6`"),
    ] {
        let text = format!("questionnaire: lower_back\nanswers: {{weeks: {number}}}\n");
        let sheet = AnswerSheet::read(Source::new("answers.yaml", text)).expect("it is YAML");
        let in_file = said(&sheet.resolve(&questionnaire).expect_err("it is wrong"));
        let number = number.trim_matches(['[', ']']);
        let source = Source::new("--set", format!("weeks={number}"));
        let as_argument = said(&set(&questionnaire, source).expect_err("it is wrong"));
        for said in [in_file, as_argument] {
            let expected = "wrong-answer: expected a whole number as the answer to `weeks`";
            assert!(
                said.len() == 1
                    && said[0].contains(expected)
                    && said[0].ends_with(&format!("({help})")),
                "{number}: {said:?}"
            );
        }
    }
}

#[test]
fn the_help_for_choices_in_a_list_shows_the_first_one() {
    for (list, such_as) in [
        ("[Never, Often]", "never: Never"),
        ("[Almost never, Often]", "almost_never: Almost never"),
        (
            "[{id: no_lift, label: Never}, {id: often, label: Often}]",
            "no_lift: Never",
        ),
        ("[{name: none, text: Never}]", "none: Never"),
        ("[{never: Never}, {often: Often}]", "never: Never"),
        ("[1, 2]", "c1: \"1\""),
        ("['No: never']", "no_never: \"No: never\""),
        ("[true, false]", "ctrue: \"true\""),
        ("[[a]]", "never: Never"),
        ("[]", "never: Never"),
        ("[almost_never, often]", "almost_never: Almost never"),
    ] {
        let expected = format!(
            "29:14 wrong-type: expected a mapping, found a list (write each choice as `id: Label`, such as \
             `{such_as}`)"
        );
        assert_eq!(broken(CHOICES, list), [expected], "{list}");
    }
}

#[test]
fn the_help_for_choices_in_a_text_or_without_labels_shows_one() {
    for (choices, place, found, such_as) in [
        ("Never", "29:14", "a mapping, found a text", "never: Never"),
        (
            "never, often",
            "29:14",
            "a mapping, found a text",
            "never: Never",
        ),
        (
            "Almost never / Often",
            "29:14",
            "a mapping, found a text",
            "almost_never: Almost never",
        ),
        (
            "'never: Not at all; often: Often'",
            "29:14",
            "a mapping, found a text",
            "never: Not at all",
        ),
        ("3", "29:14", "a mapping, found a whole number", "c3: \"3\""),
        ("", "29:13", "a mapping, found nothing", "never: Never"),
        (
            "{never, often}",
            "29:20",
            "a label, found nothing",
            "never: Never",
        ),
        (
            "{never: Never, often: }",
            "29:36",
            "a label, found nothing",
            "often: Often",
        ),
    ] {
        let expected = format!(
            "{place} wrong-type: expected {found} (write each choice as `id: Label`, such as `{such_as}`)"
        );
        assert_eq!(broken(CHOICES, choices), [expected], "{choices}");
    }
}

#[test]
fn a_decimal_comma_in_braces_is_recognized() {
    for (value, expected) in [
        (
            "{weeks: {at_least: 38,5}}",
            "51:35 wrong-type: the comma splits `38,5` into two entries (write `38` or `39`)",
        ),
        (
            "{weeks: {at_least: 6,5, at_most: 7}}",
            "51:34 wrong-type: the comma splits `6,5` into two entries (write `6` or `7`)",
        ),
        (
            "{weeks: {at_least: 1,000}}",
            "51:34 wrong-type: the comma splits `1,000` into two entries (write `1000`)",
        ),
        (
            "{weeks: [6, 7.5]}",
            "51:22 not-a-range: a condition on `weeks` must be a range (write `weeks: {at_least: 6, at_most: 7}`)",
        ),
    ] {
        assert_eq!(broken(WHEN, value), [expected], "{value}");
    }
}

#[test]
fn a_valid_id_is_suggested() {
    for (from, to, expected) in [
        (
            CHOICES,
            "{1: Never, often: Often}",
            "29:15 invalid-id: `1` is not an id (an id begins with a letter, such as `c1`)",
        ),
        (
            "id: next",
            "id: 2nd",
            "55:12 invalid-id: `2nd` is not an id (an id begins with a letter, such as `q2nd`)",
        ),
        (
            "id: long_lasting",
            "id: Long-Lasting",
            "50:11 invalid-id: `Long-Lasting` is not an id (an id consists of lowercase letters, digits and `_`, and begins with a \
             letter, such as `long_lasting`)",
        ),
        (
            CHOICES,
            "{true: Never, often: Often}",
            "29:15 wrong-type: expected a name, found true or false (write `yes` or `no`)",
        ),
    ] {
        assert_eq!(broken(from, to), [expected], "{to}");
    }
    // References to such a choice are not a second problem.
    let text = RIGHT
        .replace(CHOICES, "{never: Never, 1: Often}")
        .replace("lifting: often", "lifting: 1");
    let said = said(&check(Source::new("broken.yaml", text)).expect_err("it is broken"));
    assert_eq!(said.len(), 1, "{said:#?}");
}

#[test]
fn merge_keys_are_errors_and_hide_missing_keys() {
    let help = "repeat the lines; to reuse a whole value, mark it with an anchor, `&name`, and refer to it with `*name`";
    for (from, to, place) in [
        ("    type: integer", "    <<: {type: integer}", "21:5"),
        (WHEN, "{<<: {weeks: {at_least: 6}}}", "51:14"),
        (WHEN, "{weeks: {<<: {at_least: 6}}}", "51:22"),
        (CHOICES, "{<<: {never: Never}, often: Often}", "29:15"),
    ] {
        let expected = format!("{place} unknown-key: merge keys (`<<`) are not supported ({help})");
        assert_eq!(broken(from, to), [expected], "{to}");
    }
}

#[test]
fn a_missing_space_turns_a_mapping_into_a_text() {
    let said = broken(
        "- {id: next, text: What comes next?}",
        "- id: next\n  points:[]",
    );
    assert!(
        said[0].ends_with("(write `points: ...` with a space after the colon)"),
        "{said:?}"
    );
    let promise = "  - text: Lifting is read about.\n    when: {lifting: often}\n    shows: [causes/lifting]\n";
    let said = broken(promise, "  - text:Lifting is read about.\n");
    let expected = "57:5 wrong-type: expected a mapping, found a text (a mapping is written `key: value`, with a \
                    space after the colon)";
    assert_eq!(said, [expected]);
}

#[test]
fn an_error_in_an_anchored_value_is_reported_once_at_the_anchor() {
    let (first, second) = (
        "    when: {back_pain: yes}\n  - id: weeks",
        "    max: 520\n    when: {back_pain: yes}",
    );
    for (condition, expected) in [
        (
            "{bak_pain: yes}",
            "19:18 unknown-question: unknown question `bak_pain` (did you mean `back_pain`?)",
        ),
        (
            "{back_pain: yess}",
            "19:29 unknown-choice: `yess` is not a choice of `back_pain` (did you mean `yes`?)",
        ),
        (
            "{}",
            "19:11 empty-condition: this condition is empty (if it should always hold, remove `when`)",
        ),
        (
            "{lifting: often}",
            "19:18 later-question: `lifting` is asked after `pain_sites` (a condition can name only questions that are \
             asked earlier)",
        ),
    ] {
        let text = RIGHT
            .replacen(
                first,
                &format!("    when: &same {condition}\n  - id: weeks"),
                1,
            )
            .replacen(second, "    max: 520\n    when: *same", 1)
            .replacen(
                "{lifting: often}\n          text",
                "{all: [*same, {not: *same}]}\n          text",
                1,
            )
            .replacen(WHEN, "*same", 1);
        let said = said(&check(Source::new("broken.yaml", text)).expect_err("it is broken"));
        assert_eq!(said, [expected], "{condition}");
    }
    let choice = RIGHT
        .replacen("[left, right]", "[&side lef, right]", 1)
        .replacen("{answered: [pain_sites, weeks]}", "{pain_sites: *side}", 1);
    let said = said(&check(Source::new("broken.yaml", choice)).expect_err("it is broken"));
    assert_eq!(
        said,
        ["44:30 unknown-choice: `lef` is not a choice of `pain_sites` (did you mean `left`?)"]
    );
}
