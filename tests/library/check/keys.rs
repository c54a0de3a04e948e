//! Errors in the notation, the keys, the ids and the questions of a file.

use super::{Broken, RIGHT};

/// Changes to [`RIGHT`].
pub(super) const KEYS: &[Broken] = &[
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
];
