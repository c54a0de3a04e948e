//! Errors in conditions, in `allow` and in promises.

use super::Broken;

/// Changes to [`RIGHT`](super::RIGHT).
pub(super) const RULES: &[Broken] = &[
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
        "51:13 wrong-type: expected a condition, found a list (write a condition as `question: choice`, or as `holds: id` for a \
         named one; put several into a list under `all` or `any`)",
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
