//! Names with deceptive letters: each letter is reported once, with its code point.

use selfcheck::answers::{AnswerSheet, set};
use selfcheck::check::{check, examine};
use selfcheck::diagnostic::Diagnostics;
use selfcheck::source::Source;
use selfcheck::tree::Problems;

const RIGHT: &str = include_str!("../files/lower-back.yaml");

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

#[test]
fn a_deceptive_letter_is_one_error_at_its_definition() {
    for (from, to, expected) in [
        // at a reference
        (
            "{lifting: often}\n          text",
            "{lifting\u{200b}: often}\n          text",
            "39:18 unknown-question: `lifting\u{200b}` has the invisible character U+200B at its end (remove it, or type \
             `lifting` again)",
        ),
        (
            "{lifting: often}\n          text",
            "{lifting: \u{43e}ften}\n          text",
            "39:27 unknown-choice: `оften` has the letter `о` (U+043E) at its start, which looks like `o` (type `often` \
             again)",
        ),
        (
            "[causes/lifting]",
            "[causes/lift\u{ad}ing]",
            "59:13 unknown-passage: `causes/lift\u{ad}ing` has the invisible character U+00AD after `causes/lift` (remove \
             it, or type `causes/lifting` again)",
        ),
        (
            "[causes/lifting]",
            "[causes／lifting]",
            "59:13 unknown-passage: `causes／lifting` has the character `／` (U+FF0F) after `causes`, which looks like `/` \
             (type `causes/lifting` again)",
        ),
        (
            "[pain_sites, weeks]",
            "[pain_sites, weeks\u{301}]",
            "45:46 unknown-question: `weeks\u{301}` has the mark U+0301 at its end (remove it, or type `weeks` again)",
        ),
        (
            "type: integer",
            "type: integer\u{a0}",
            "21:11 unknown-type: `integer\u{a0}` has the character U+00A0 at its end, which looks like a space (remove it, \
             or type `integer` again)",
        ),
        (
            "title: Lower",
            "\u{200b}title: Lower",
            "3:1 unknown-key: `\u{200b}title` has the invisible character U+200B at its start (remove it, or type `title` \
             again)",
        ),
        (
            "reviewed: 2025-07",
            "reviewed: 2025‑07",
            "33:13 invalid-date: `2025‑07` has the character `‑` (U+2011) after `2025`, which looks like `-` (write `-` instead)",
        ),
        // at a definition; references to it are not reported
        (
            "id: lifting\n    type",
            "id: lift\u{ad}ing\n    type",
            "26:9 invalid-id: `lift\u{ad}ing` has the invisible character U+00AD after `lift` (remove it)",
        ),
        (
            "often: Often",
            "oft\u{435}n: Often",
            "29:29 invalid-id: `oftеn` has the letter `е` (U+0435) after `oft`, which looks like `e` (write `e` instead)",
        ),
        (
            "id: long_lasting",
            "id: lång_lasting",
            "50:11 invalid-id: `lång_lasting` has the letter `å` (U+00E5) after `l`, which is not ASCII (an id consists of \
             lowercase letters, digits and `_`, and begins with a letter)",
        ),
        // a letter that is obviously different needs no code point
        (
            "{lifting: often}\n          text",
            "{lyfting: öften}\n          text",
            "39:18 unknown-question: unknown question `lyfting` (did you mean `lifting`?)",
        ),
    ] {
        assert!(RIGHT.contains(from), "{from:?} is not in the file");
        let text = RIGHT.replacen(from, to, 1);
        let diagnostics = check(Source::new("broken.yaml", text)).expect_err("it is broken");
        assert_eq!(said(&diagnostics), [expected], "{to:?}");
    }
}

#[test]
fn deceptive_letters_are_found_in_answers() {
    let questionnaire = check(Source::new("right.yaml", RIGHT)).expect("the file is right");
    let answers =
        "questionnaire: lower_back\nanswers: {back_pain: yes, pain_sites: left\u{200b}}\n";
    let sheet = AnswerSheet::read(Source::new("answers.yaml", answers)).expect("it is YAML");
    let diagnostics = sheet.resolve(&questionnaire).expect_err("it is wrong");
    let expected = "unknown-choice: `left\u{200b}` has the invisible character U+200B at its end (remove it, or type `left` \
                    again)";
    assert_eq!(said(&diagnostics), [format!("2:39 {expected}")]);
    let source = Source::new("--set", "pain_sites=left\u{200b}");
    let diagnostics = set(&questionnaire, source).expect_err("it is wrong");
    assert_eq!(said(&diagnostics), [format!("1:12 {expected}")]);
    let sheet = AnswerSheet::read(Source::new(
        "answers.yaml",
        answers.replacen("lower", "l\u{43e}wer", 1),
    ));
    let diagnostics = sheet
        .expect("it is YAML")
        .resolve(&questionnaire)
        .expect_err("it is wrong");
    let expected = "1:16 other-questionnaire: `lоwer_back` has the letter `о` (U+043E) after `l`, which looks like `o` \
                    (type `lower_back` again)";
    assert_eq!(said(&diagnostics), [expected]);
}

#[test]
fn useless_invisible_characters_in_texts_are_reported() {
    let warned = |text: &str| {
        let text = RIGHT.replacen("Lifting is one cause.", text, 1);
        let checked = examine(Source::new("file.yaml", text)).expect("the file is right");
        said(&checked.diagnostics(Problems::default()))
    };
    assert_eq!(
        warned("\"\u{feff}Lift\u{ad}ing\""),
        [
            "40:18 invisible-character: the character U+FEFF is invisible (remove it)",
            "40:23 invisible-character: the character U+00AD is invisible (remove it)",
        ]
    );
    assert_eq!(
        warned("|\n            One\n            t\u{200b}wo."),
        ["42:14 invisible-character: the character U+200B is invisible (remove it)"]
    );
    for of_use in [
        "Größe\u{a0}5",
        "👩\u{200d}⚕\u{fe0f}",
        "می\u{200c}خواهم",
        "ปวด\u{200b}หลัง",
    ] {
        assert_eq!(warned(of_use), [""; 0], "{of_use}");
    }
    let note = RIGHT.replacen("version:", "x-note: a\u{200b}b\nversion:", 1);
    let checked = examine(Source::new("file.yaml", note)).expect("the file is right");
    assert!(checked.diagnostics(Problems::default()).items().is_empty());
}
