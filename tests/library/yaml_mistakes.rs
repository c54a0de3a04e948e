//! Mistakes in YAML: what they are, where they are, and how to fix them.

use std::fmt::Write;

use selfcheck::check::check;
use selfcheck::diagnostic::Diagnostics;
use selfcheck::source::Source;

/// A valid questionnaire. Each test breaks it at one place.
const RIGHT: &str = include_str!("../files/lower-back.yaml");

const TEXT: &str = "text: Does your lower back hurt?";
const QUOTE: &str = "put the text in quotes, or under `|`";

/// A replacement, and the expected error: `line:column mistake (help)`.
const QUOTES: &[(&str, &str, &str)] = &[
    (
        TEXT,
        "text: \"Does it hurt?",
        "11:11 the quote `\"` that opens here is not closed (close it with `\"` at the end of the text; if it is part of the text, put the text in single quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: 'tis so",
        "11:11 the quote `'` that opens here is not closed (close it with `'` at the end of the text; if it is part of the text, put the text in double quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: \"Does it\n    hint: \"here\"",
        "11:11 the quote `\"` that opens here is not closed (close it with `\"` at the end of the text; if it is part of the text, put the text in single quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: \"Does it\n      hurt?",
        "11:11 the quote `\"` that opens here is not closed (close it with `\"` at the end of the text; if it is part of the text, put the text in single quotes, or under `|`)",
    ),
    (
        TEXT,
        "\"text: Does it hurt?",
        "11:5 the quote `\"` that opens here is not closed (close it with `\"` at the end of the text; if it is part of the text, put the text in single quotes, or under `|`)",
    ),
    (
        "{never: Never",
        "{never: \"Never",
        "29:22 the quote `\"` that opens here is not closed (close it with `\"` at the end of the text; if it is part of the text, put the text in single quotes, or under `|`)",
    ),
    (
        "lifting: often}\n          text",
        "lifting: often}\"\n          text",
        "39:33 the quote `\"` that opens here is not closed (close it with `\"` at the end of the text; if it is part of the text, put the text in single quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: \"Does\" it hurt?",
        "11:18 text after the closing quote (put the whole text in single quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: \"Does it \"really\" hurt?\"",
        "11:21 text after the closing quote (put the whole text in single quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: \"Does it\n      hurt?\" now",
        "12:14 text after the closing quote (put the whole text in single quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: 'Does' it hurt?",
        "11:18 text after the closing quote (put the whole text in double quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: 'Doesn't it hurt?'",
        "11:17 this apostrophe ends the text in single quotes (write it twice, `''`, or put the text in double quotes)",
    ),
    (
        "{never: Never",
        "{never: 'Don't'",
        "29:26 this apostrophe ends the text in single quotes (write it twice, `''`, or put the text in double quotes)",
    ),
    (
        TEXT,
        "text: \"C:\\path\"",
        "11:14 unknown escape `\\p` in double quotes (write `\\\\` for a backslash, or put the text in single quotes)",
    ),
    (
        TEXT,
        "text: \"a \\u12 b\"",
        "11:14 unknown escape `\\u` in double quotes (write `\\\\` for a backslash, or put the text in single quotes)",
    ),
];

/// A replacement, and the expected error: `line:column mistake (help)`.
const BLANKS: &[(&str, &str, &str)] = &[
    (
        "    type: integer",
        "\ttype: integer",
        "21:1 found a tab (U+0009) where only spaces are allowed (indent with spaces)",
    ),
    (
        "    type: integer",
        "\t\ttype: integer",
        "21:1 found a tab (U+0009) where only spaces are allowed (indent with spaces)",
    ),
    (
        "  - id: weeks",
        "  -\tid: weeks",
        "20:4 found a tab (U+0009) where only spaces are allowed (indent with spaces)",
    ),
    (
        "about: What this is.",
        "about: |\n\tWhat this is.",
        "7:1 found a tab (U+0009) where only spaces are allowed (indent with spaces)",
    ),
    (
        "    type: integer",
        "\u{a0}\u{a0}\u{a0}\u{a0}type: integer",
        "21:1 the character U+00A0 is not a space (write a plain space instead)",
    ),
    (
        "    type: integer",
        "    type:\u{a0}integer",
        "21:10 the character U+00A0 is not a space (write a plain space instead)",
    ),
    (
        "    type: integer",
        "    type:\u{202f}integer",
        "21:10 the character U+202F is not a space (write a plain space instead)",
    ),
    (
        "    type: integer",
        "\u{3000}type: integer",
        "21:1 the character U+3000 is not a space (write a plain space instead)",
    ),
    (
        "  - id: weeks",
        "  -\u{a0}id: weeks",
        "20:4 the character U+00A0 is not a space (write a plain space instead)",
    ),
    (
        "  - id: weeks",
        "  \u{200b}- id: weeks",
        "20:3 the character U+200B is not a space (remove it)",
    ),
];

/// A replacement, and the expected error: `line:column mistake (help)`.
const SIGNS: &[(&str, &str, &str)] = &[
    (
        "    type: integer",
        "    type：integer",
        "21:9 expected `:`, found `：` (U+FF1A) (write `:` instead)",
    ),
    (
        "  - id: weeks",
        "  – id: weeks",
        "20:3 expected `-`, found `–` (U+2013) (write `-` instead)",
    ),
    (
        "- Which of these",
        "• Which of these",
        "54:5 expected `-`, found `•` (U+2022) (write `-` instead)",
    ),
    (
        TEXT,
        "text: “Pain: does it hurt?”",
        "11:11 expected `\"`, found `“` (U+201C) (write `\"` instead)",
    ),
    (
        "    type: integer",
        "    // a number\n    type: integer",
        "21:5 expected `#`, found `//` (write `#` instead)",
    ),
    (
        "selfcheck: 1",
        "%YAML 1.2\nselfcheck: 1",
        "1:1 this YAML directive or end marker is not supported (remove the line)",
    ),
    (
        "selfcheck: 1",
        "%FOO\n---\nselfcheck: 1",
        "1:1 this YAML directive or end marker is not supported (remove the line)",
    ),
    (
        "version: 1.0.0",
        "...\nversion: 1.0.0",
        "4:1 this YAML directive or end marker is not supported (remove the line)",
    ),
];

/// A replacement, and the expected error: `line:column mistake (help)`.
const TEXTS: &[(&str, &str, &str)] = &[
    (
        TEXT,
        "text: @you",
        "11:11 a text without quotes cannot begin with `@` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: `Does` it hurt?",
        "11:11 a text without quotes cannot begin with a backtick (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: % of people",
        "11:11 a text without quotes cannot begin with `%` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: *Does it hurt?*",
        "11:11 a text without quotes cannot begin with `*` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: **Does** it hurt?",
        "11:11 a text without quotes cannot begin with `*` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: & you",
        "11:11 a text without quotes cannot begin with `&` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: &amp; you",
        "11:11 a text without quotes cannot begin with `&` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: !you, there",
        "11:11 a text without quotes cannot begin with `!` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: {x} hurts",
        "11:11 a text without quotes cannot begin with `{` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: [Note] hurts",
        "11:11 a text without quotes cannot begin with `[` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: [Note](https://a.b) hurts",
        "11:11 a text without quotes cannot begin with `[` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: - Does it hurt?",
        "11:11 a text without quotes cannot begin with `-` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: ? hurts",
        "11:11 a text without quotes cannot begin with `?` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: : hurts",
        "11:11 a text without quotes cannot begin with `:` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: , hurts",
        "11:11 a text without quotes cannot begin with `,` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: ] hurts",
        "11:11 a text without quotes cannot begin with `]` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: | Does it hurt?",
        "11:11 unexpected text after `|` on the same line (begin the text on the next line, indented, or put it in quotes)",
    ),
    (
        TEXT,
        "text: >5 weeks",
        "11:11 unexpected text after `>` on the same line (begin the text on the next line, indented, or put it in quotes)",
    ),
    (
        TEXT,
        "text: Pain: does it hurt?",
        "11:15 a text without quotes cannot contain `: ` (put the text in quotes, or under `|`)",
    ),
    (
        TEXT,
        "text: Does it\n      Note: hurt?",
        "12:11 a text without quotes cannot contain `: ` (put the text in quotes, or under `|`)",
    ),
    (
        "{never: Never",
        "{never: Never: really",
        "29:27 a text without quotes cannot contain `: ` (put the text in quotes, or under `|`)",
    ),
    (
        "{back_pain: yes}\n  - id: weeks",
        "*pain\n  - id: weeks",
        "19:11 there is no anchor `&pain` (if `*` is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "{back_pain: yes}\n  - id: weeks",
        "&pain {back_pain: yes}\n    hint: *pian\n  - id: weeks",
        "20:11 there is no anchor `&pian` (did you mean `*pain`?)",
    ),
    (
        "{back_pain: yes}\n  - id: weeks",
        "&pain {back_pain: yes}\n    hint: &pain Say so.\n  - id: weeks",
        "20:11 the anchor `&pain` is already defined in line 19 (give it another name; if `&` is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "left: Left side\n      right: Right side",
        "left: &Sit on the left\n      right: &Sit on the right",
        "17:14 the anchor `&Sit` is already defined in line 16 (give it another name; if `&` is part of a text, put the text in quotes, or under `|`)",
    ),
];

/// A replacement, and the expected error: `line:column mistake (help)`.
const BRACKETS: &[(&str, &str, &str)] = &[
    (
        "{never: Never, often: Often}",
        "{never: Never, often: Often",
        "29:14 the bracket `{` that opens here is not closed (close it with `}`; if it is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "[left, right]",
        "[left, right",
        "44:29 the bracket `[` that opens here is not closed (close it with `]`; if it is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "shows: [causes/lifting]",
        "shows: [causes/lifting",
        "59:12 the bracket `[` that opens here is not closed (close it with `]`; if it is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "{back_pain: yes}\n  - id: weeks",
        "{back_pain: [yes}\n  - id: weeks",
        "19:23 the bracket `[` that opens here is not closed (close it with `]`; if it is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "{back_pain: yes}\n  - id: weeks",
        "{back_pain: yes}}\n  - id: weeks",
        "19:27 `}` has no matching `{` (remove it; if it is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "{back_pain: yes}\n  - id: weeks",
        "{back_pain: [yes]]}\n  - id: weeks",
        "19:28 `]` has no matching `[` (remove it; if it is part of a text, put the text in quotes, or under `|`)",
    ),
    (
        "{never: Never, often",
        "{never: Never often",
        "29:28 missing comma between two entries (put a comma between the entries; a text that contains `: ` needs quotes)",
    ),
    (
        TEXT,
        "text: [Does it hurt?",
        "11:11 the bracket `[` that opens here is not closed (close it with `]`; if it is part of a text, put the text in quotes, or under `|`)",
    ),
];

/// A replacement, and the expected error: `line:column mistake (help)`.
const KEYS: &[(&str, &str, &str)] = &[
    (
        "    type: integer",
        "    type:integer",
        "21:5 missing space after the colon of `type` (write `type: ...` with a space after the colon)",
    ),
    (
        "title: Lower back self-check",
        "title:Lower back self-check",
        "3:1 missing space after the colon of `title` (write `title: ...` with a space after the colon)",
    ),
    (
        "  - id: weeks",
        "  -id: weeks",
        "20:3 missing space after the `-` of this entry (write `- ` with a space)",
    ),
    (
        "  - id: back_pain",
        "  -id: back_pain",
        "9:3 missing space after the `-` of this entry (write `- ` with a space)",
    ),
    (
        "title: Lower back self-check",
        "title Lower back self-check",
        "3:1 missing colon after `title` (write `title: ...` with a space after the colon)",
    ),
    (
        "title: Lower back self-check",
        "title=Lower back self-check",
        "3:1 missing colon after `title` (write `title: ...` with a space after the colon)",
    ),
    (
        "article:\n",
        "article\n",
        "30:1 missing colon after `article` (write `article: ...` with a space after the colon)",
    ),
    (
        "questions:\n",
        "questions\n",
        "8:1 missing colon after `questions` (write `questions: ...` with a space after the colon)",
    ),
    (
        "    type: integer",
        "    : integer",
        "21:5 missing key before this colon (write the key before it, or remove it)",
    ),
    (
        "    type: integer",
        "    @type: integer",
        "21:5 `@` does not belong here (remove it)",
    ),
    (
        "    type: integer",
        "    type:; integer",
        "21:10 `;` does not belong here (remove it)",
    ),
    (
        "language: en",
        "- language: en",
        "5:1 `-` does not belong here (remove it)",
    ),
    (
        "    type: integer",
        "    type:integer\n    hint: @you",
        "21:5 missing space after the colon of `type` (write `type: ...` with a space after the colon)",
    ),
];

/// A replacement, and the expected error: `line:column mistake (help)`.
const INDENTS: &[(&str, &str, &str)] = &[
    (
        "    type: integer",
        "     type: integer",
        "21:6 an indent of 5 spaces does not fit the lines around it (indent it with 4 spaces in total; if it continues the text above, put the text in quotes, or under `|`)",
    ),
    (
        "    type: integer",
        "   type: integer",
        "21:4 an indent of 3 spaces does not fit the lines around it (indent it with 4 spaces in total)",
    ),
    (
        "    type: integer",
        "  type: integer",
        "21:3 an indent of 2 spaces does not fit the lines around it (indent it with 4 spaces in total)",
    ),
    (
        "  - id: weeks",
        "   - id: weeks",
        "20:4 an indent of 3 spaces does not fit the lines around it (indent it with 2 spaces in total)",
    ),
    (
        "  - id: weeks",
        " - id: weeks",
        "20:2 an indent of 1 space does not fit the lines around it (indent it with 2 spaces in total)",
    ),
    (
        "  - id: back_pain",
        "   - id: back_pain",
        "9:4 an indent of 3 spaces does not fit the lines around it (indent it with 2 spaces in total)",
    ),
    (
        "title: Lower",
        " title: Lower",
        "3:2 an indent of 1 space does not fit the lines around it (remove the indent; if it continues the text above, put the text in quotes, or under `|`)",
    ),
    (
        "      right: Right side",
        "     right: Right side",
        "17:6 an indent of 5 spaces does not fit the lines around it (indent it with 6 spaces in total)",
    ),
    (
        "      right: Right side",
        "    right: Right side",
        "17:5 an indent of 4 spaces does not fit the lines around it (indent it with 6 spaces in total)",
    ),
    (
        "about: What this is.",
        "about: |\n  What this\n is.",
        "8:2 this line is not indented as far as the text under `|` (indent it with 2 spaces in total)",
    ),
    (
        "about: What this is.",
        "about: |\nWhat this is.",
        "7:1 this line is not indented as far as the text under `|` (indent it with 2 spaces in total)",
    ),
    (
        "about: What this is.",
        "about: What\nThis is.",
        "7:1 this line has no key, and is not indented like a text (if it continues the text above, indent it with 2 spaces in total, or put the text under `|`)",
    ),
];

fn said(diagnostics: &Diagnostics) -> String {
    let mut said = String::new();
    for item in diagnostics.items() {
        let position = diagnostics.position(item);
        let message = item.problem.message();
        let message = message.trim_start_matches("this cannot be read as YAML: ");
        let help = item.problem.help().unwrap_or_default();
        let place = format!("{}:{}", position.line, position.column);
        // Writing to a `String` cannot fail.
        let _ = write!(said, "{place} {message} ({help})");
    }
    said
}

fn diagnose(text: &str) -> Diagnostics {
    check(Source::new("broken.yaml", text)).expect_err("the file is broken")
}

fn expect_each(cases: &[(&str, &str, &str)]) {
    for (from, to, expected) in cases {
        assert!(RIGHT.contains(from), "{from:?} is not in the file");
        // Windows line ends change neither the message nor the place.
        let text = RIGHT.replacen(from, to, 1);
        assert_eq!(said(&diagnose(&text)), *expected, "{to:?}");
        let text = text.replace('\n', "\r\n");
        assert_eq!(
            said(&diagnose(&text)),
            *expected,
            "{to:?} with other line ends"
        );
    }
}

#[test]
fn an_unclosed_quote_is_reported_where_it_opens() {
    expect_each(QUOTES);
}

#[test]
fn characters_that_are_not_spaces_are_named() {
    expect_each(BLANKS);
}

#[test]
fn characters_that_look_like_yaml_are_named() {
    expect_each(SIGNS);
}

#[test]
fn texts_that_need_quotes_are_reported() {
    expect_each(TEXTS);
}

#[test]
fn an_unclosed_bracket_is_reported_where_it_opens() {
    expect_each(BRACKETS);
}

#[test]
fn mistakes_in_keys_are_reported_on_their_line() {
    expect_each(KEYS);
}

#[test]
fn the_right_indent_is_suggested() {
    expect_each(INDENTS);
}

#[test]
fn any_insertion_anywhere_is_located_and_has_a_help() {
    let signs = [
        "\"", "'", "\t", "\u{a0}", ": ", "[", "]", "{", "}", "- ", " ", "@", "*", "&", "|", "\\",
        ",", "\r", "🙂",
    ];
    for (index, sign) in signs.into_iter().enumerate() {
        for (at, _) in RIGHT.char_indices().skip(index).step_by(61) {
            let mut text = RIGHT.to_owned();
            text.insert_str(at, sign);
            let Err(diagnostics) = check(Source::new("broken.yaml", text.as_str())) else {
                continue;
            };
            for item in diagnostics.items() {
                if item.problem.code().name() == "invalid-yaml" {
                    assert!(item.problem.help().is_some(), "{sign:?} at {at}");
                    assert!(
                        text.get(item.span.clone())
                            .is_some_and(|place| !place.is_empty()),
                        "{sign:?} at {at}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_mistake_in_a_long_file_is_found_quickly() {
    let note = "x-note: {some: [text, and, more]}\n".replace("x-note", "x-n");
    let notes: String = (0..20_000)
        .map(|n| note.replace("x-n", &format!("x-n{n}")))
        .collect();
    let text = format!("{notes}{}", RIGHT.replacen(TEXT, "text: @you", 1));
    let expected = format!("20011:11 a text without quotes cannot begin with `@` ({QUOTE})");
    assert_eq!(said(&diagnose(&text)), expected);
}

#[test]
fn quoted_and_block_texts_are_never_mistakes() {
    let quoted = "text: \"[a: {b\\t- c\"";
    let under = "text: |\n      [a: {b\n      - 'c\n       @: d\n      ";
    for (before, offset) in [(quoted, 0), (under, 4)] {
        let text =
            RIGHT
                .replacen(TEXT, before, 1)
                .replacen("    type: integer", "    type:integer", 1);
        let line = 21 + offset;
        let expected = format!(
            "{line}:5 missing space after the colon of `type` (write `type: ...` with a space after the colon)"
        );
        assert_eq!(said(&diagnose(&text)), expected, "{before:?}");
    }
}
