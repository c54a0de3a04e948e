//! Errors about named conditions, counts, notices, questions to ask and the promises about them.

use super::Broken;

/// Changes to [`POSTPARTUM`](super::POSTPARTUM).
pub(super) const NAMED: &[Broken] = &[
    // keys
    (", on: 2026-11}", "}", "10:10 missing-key: `on` is missing"),
    (
        "on: 2026-11",
        "on: November 2026",
        "10:42 invalid-date: `November 2026` is not a date",
    ),
    (
        "on: 2026-11",
        "on: 2026-11, reviewer: A doctor",
        "10:51 unknown-key: unknown key `reviewer` (did you mean `reviewed_by`?)",
    ),
    (
        "    text: you named an emergency sign\n",
        "",
        "12:5 missing-key: `text` is missing",
    ),
    (
        "    when: {signs: [chest_pain, fits]}\n",
        "",
        "12:5 missing-key: `when` is missing",
    ),
    (
        "  - id: call_now\n    when: {holds: emergency}\n",
        "  - id: call_now\n",
        "43:5 missing-key: `when` is missing",
    ),
    (
        "    when: {signs: [chest_pain, fits]}",
        "    when: {}",
        "14:11 empty-condition: this condition is empty",
    ),
    (
        "id: several\n",
        "id: emergency\n",
        "15:9 duplicate-id: the id `emergency` is already used by an earlier condition\n54:66 unknown-condition",
    ),
    (
        "    choices: {yes: \"Yes\", no: \"No\"}\n  - id: sleep",
        "    choices: {yes: \"Yes\", no: \"No\"}\n    when: {headache: unsure}\n  - id: sleep",
        "38:12 later-question: `headache` cannot depend on its own answer",
    ),
    (
        "{headache: yes}, {holds",
        "{headache: unsure}, {holds",
        "17:65 unknown-choice: `unsure` is not a choice of `headache` (expected `yes` or `no`)",
    ),
    (
        "id: weeks\n",
        "id: holds\n",
        "17:92 unknown-question: unknown question `weeks`\n19:9 reserved-id: `holds` cannot be the id of a question",
    ),
    // named conditions
    (
        "{not: {holds: emergency}}",
        "{not: {holds: emergancy}}",
        "41:25 unknown-condition: unknown condition `emergancy` (did you mean `emergency`?)",
    ),
    (
        "{not: {holds: emergency}}",
        "{holds: weeks}",
        "41:19 unknown-condition: unknown condition `weeks` (`weeks` is a question: write `weeks: ...`)",
    ),
    (
        "{not: {holds: emergency}}",
        "{emergency: yes}",
        "41:12 unknown-question: unknown question `emergency` (`emergency` is a named condition: write `holds: emergency`)",
    ),
    (
        "when: {signs: [chest_pain, fits]}",
        "when: {holds: several}",
        "14:19 later-condition: the condition `several` is defined after `emergency` (a named condition can use only those",
    ),
    (
        "when: {signs: [chest_pain, fits]}",
        "when: {not: {holds: emergency}}",
        "14:25 later-condition: the condition `emergency` uses itself",
    ),
    (
        "    short: Signs\n",
        "    short: Signs\n    when: {holds: emergency}\n",
        "29:19 later-question: `emergency` depends on the answer to `signs` itself",
    ),
    (
        "    max: 52\n",
        "    max: 52\n    when: {holds: emergency}\n",
        "25:19 later-question: `emergency` names `signs`, which is asked after `weeks`",
    ),
    (
        "{not: {holds: emergency}}",
        "{holds: [emergency, several]}",
        "41:19 not-one-condition: expected the id of one named condition, found a list (write `any: [{holds: emergency}, \
         {holds: several}]`, or `all` instead of `any`)",
    ),
    (
        "{not: {holds: emergency}}",
        "{holds: }",
        "41:19 not-one-condition: expected the id of one named condition, found nothing (write `holds: ...` with the",
    ),
    // counts
    (
        "count: {at_least: 2, of",
        "count: {of",
        "17:19 count-without-bound: this count has no bound (add `at_least`, `at_most` or both)",
    ),
    (
        "at_least: 2, of",
        "at_least: 5, of",
        "17:30 impossible-count: this count has only 4 conditions, so 5 of them cannot hold (write at most 4)",
    ),
    (
        "at_least: 2, of",
        "at_most: -1, of",
        "17:29 impossible-count: no count is less than 0 (write a number from 0 to 4)",
    ),
    (
        "at_least: 2, of",
        "at_least: 3, at_most: 2, of",
        "17:42 empty-range: no number is at least 3 and at most 2",
    ),
    (
        "at_least: 2, of",
        "min: 2, of",
        "17:20 unknown-key: unknown key `min` (write `at_least: 2`)",
    ),
    (
        "of: [{signs: fever}, {headache: yes}, {holds: emergency}, {weeks: {at_most: 1}}]",
        "of: []",
        "17:37 empty-condition: this count has no conditions (list them under `of`",
    ),
    (
        ", of: [{signs: fever}, {headache: yes}, {holds: emergency}, {weeks: {at_most: 1}}]",
        "",
        "17:19 missing-key: `of` is missing",
    ),
    // promises
    (
        "notices: [call_now]",
        "notices: [call]",
        "66:15 unknown-notice: unknown notice `call` (did you mean `call_now`?)",
    ),
    (
        "notices: [call_now]",
        "questions: [sleeping]",
        "66:17 unknown-provider-question\n67:13 before-without-notices",
    ),
    (
        "    notices: [call_now]\n    before: headache\n",
        "    questions: [sleeps]\n",
        "66:17 unknown-provider-question: unknown question to ask `sleeps` (did you mean `sleep`?)",
    ),
    (
        "    notices: [call_now]\n    before: headache\n",
        "    questions: [watch_for]\n",
        "66:17 unknown-provider-question: unknown question to ask `watch_for` (give the question under `provider_prompt` an \
         id: `{id: ..., text: ...}`)",
    ),
    (
        "    notices: [call_now]\n    before: headache\n",
        "    does_not_ask: [sleeping]\n",
        "66:20 unknown-question: unknown question `sleeping` (did you mean `sleep`?)",
    ),
    (
        "    before: headache",
        "    before: headaches",
        "67:13 unknown-question: unknown question `headaches` (did you mean `headache`?)",
    ),
    (
        "    notices: [call_now]\n",
        "",
        "66:13 before-without-notices: `before` needs `notices` (add `notices: [...]`",
    ),
    (
        "    notices: [call_now]\n",
        "    notices: []\n",
        "67:13 before-without-notices: `before` needs `notices`",
    ),
    (
        "only: [points]",
        "only: [hides]",
        "70:12 unknown-list: `only` cannot name `hides` (expected `shows`, `points`, `notices` or `questions`)",
    ),
    (
        "only: [points]",
        "only: [passages]",
        "70:12 unknown-list: `only` cannot name `passages` (did you mean `shows`?)",
    ),
    (
        "only: [points]",
        "only: []",
        "70:5 no-claim: this promise makes no claim (add `shows`",
    ),
    (
        "    when: {holds: emergency}\n    notices: [call_now]\n    before: headache",
        "    before: headache\n    only_adds: {headache: yes}",
        "66:5 no-claim: `only_adds` cannot be combined with other claims",
    ),
];
