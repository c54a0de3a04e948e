//! Problems planted one by one in a valid questionnaire, with the findings for each.

use std::collections::BTreeSet;

use selfcheck::check::examine;
use selfcheck::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use selfcheck::proof::{Effort, prove};
use selfcheck::source::Source;
use selfcheck::tree::Problems;

/// A valid questionnaire; each test plants a problem in it.
pub(crate) const RIGHT: &str = include_str!("../../files/lower-back.yaml");

/// The replaced text, its replacement, and the resulting findings: `line:column code: message`.
const PLANTED: &[(&str, &str, &[&str])] = &[
    // items that can never be asked or shown, and the consequences
    (
        "when: {back_pain: yes}\n  - id: weeks",
        "when: {back_pain: yes, not: {answered: [back_pain]}}\n  - id: weeks",
        &[
            "19:11 never-asked: `pain_sites` can never be asked",
            "43:13 always-true: this condition holds for all answers, because the question `pain_sites` can never be asked",
        ],
    ),
    (
        "when: {lifting: often}\n          text",
        "when: {lifting: often, not: {lifting: [never, often]}}\n          text",
        &[
            "39:17 never-shown: no answers show the passage `causes/lifting`",
            "26:9 question-without-effect: the answer to `lifting` changes nothing, because no answers show `causes/lifting`",
            "57:11 broken-promise: this promise does not hold: with `lifting: often`, the passage `causes/lifting` is not shown, because no answers lead to it",
        ],
    ),
    (
        "    - id: causes\n",
        "    - id: more\n      title: More\n      passages:\n        - {id: one, text: T, when: {weeks: {at_least: 521}}}\n    - id: causes\n",
        &[
            "38:37 never-shown: no answers show the passage `more/one`",
            "35:11 never-shown: no answers show the section `more`, because no answers show any of its passages",
        ],
    ),
    (
        "when: {weeks: {at_least: 6}}",
        "when: {back_pain: no, weeks: {at_least: 6}}",
        &["51:13 never-shown: no answers show the talking point `long_lasting`"],
    ),
    // counts
    (
        "when: {weeks: {at_least: 6}}",
        "when: {count: {of: [{weeks: {at_least: 6}}, {weeks: {at_least: 60}, back_pain: no}], at_least: 1, at_most: 1}}",
        &[
            "51:51 part-without-effect: this part of the condition changes nothing",
            "51:114 part-without-effect: this part of the condition changes nothing",
        ],
    ),
    // promises
    (
        "when: {lifting: often}\n    shows",
        "when: {back_pain: yes}\n    shows",
        &[
            "57:11 broken-promise: this promise does not hold: with `back_pain: yes`, the passage `causes/lifting` is not shown",
        ],
    ),
    (
        "    when: {lifting: often}\n    shows: [causes/lifting]",
        "    shows: [causes/lifting, causes/sites]",
        &[
            "57:11 broken-promise: this promise does not hold: with every question skipped, the passage `causes/lifting` is not shown",
        ],
    ),
    (
        "shows: [causes/lifting]",
        "hides: [causes/lifting]",
        &[
            "57:11 broken-promise: this promise does not hold: with `lifting: often`, the passage `causes/lifting` is shown",
        ],
    ),
    (
        "shows: [causes/lifting]",
        "points: [long_lasting]\n    hides: [causes/sites]",
        &[
            "57:11 broken-promise: this promise does not hold: with `lifting: often`, the passage `causes/sites` is shown and the talking point `long_lasting` is not shown",
        ],
    ),
    (
        "only_adds: {lifting: often}",
        "only_adds: {lifting: never}",
        &[
            "60:11 broken-promise: this promise does not hold: changing `lifting` from `often` to `never` removes `causes/lifting`",
        ],
    ),
    (
        "only_adds: {lifting: often}",
        "only_adds: {pain_sites: other}",
        &[
            "60:11 broken-promise: this promise does not hold: changing `pain_sites` from `skipped` to `[other]`, with `back_pain: yes` and `weeks: 0`, removes `causes/sites`",
        ],
    ),
    (
        "only_adds: {lifting: often}",
        "only_adds: {back_pain: yes}",
        &[
            "60:11 broken-promise: this promise does not hold: changing `back_pain` from `skipped` to `yes`, with `pain_sites: [other]` and `weeks: 0`, removes `causes/sites`",
        ],
    ),
    (
        "when: {lifting: often}\n    shows",
        "when: {lifting: [never, often], not: {answered: [lifting]}}\n    shows",
        &["58:11 empty-promise: this promise is about answers that cannot be given"],
    ),
    // parts without effect
    (
        "when: {weeks: {at_least: 6}}",
        "when: {any: [{weeks: {at_least: 6}}, {not: {weeks: {at_least: 6}}}]}",
        &["51:14 always-true: this condition holds for all answers"],
    ),
    (
        "when: {lifting: often}\n          text",
        "when: {lifting: often, any: [{lifting: often}, {lifting: [never, often]}]}\n          text",
        &["39:34 part-without-effect: this part of the condition changes nothing"],
    ),
    (
        "              - pain_sites: [left, right]\n",
        "              - pain_sites: [left, right]\n                back_pain: yes\n",
        &["45:17 part-without-effect: this part of the condition changes nothing"],
    ),
    (
        "answered: [pain_sites, weeks]",
        "answered: [pain_sites, back_pain, weeks]",
        &["45:46 part-without-effect: this part of the condition changes nothing"],
    ),
    (
        "when: {lifting: often}\n          text",
        "when: {any: [{lifting: often}, {lifting: [often, never], back_pain: no}]}\n          text",
        &["39:53 part-without-effect: this part of the condition changes nothing"],
    ),
    (
        "when: {weeks: {at_least: 6}}",
        "when: {weeks: {at_least: 6, at_most: 1000}}",
        &["51:44 part-without-effect: this part of the condition changes nothing"],
    ),
    // A bound that repeats the question's own states the whole range for the reader.
    (
        "when: {weeks: {at_least: 6}}",
        "when: {weeks: {at_least: 0, at_most: 5}}",
        &[],
    ),
];

/// Named conditions and their uses: a definition, the replaced text, its replacement, and the resulting findings. What
/// is wrong with a definition comes first, and what follows at its uses refers to it.
const NAMED: &[(&str, &str, &str, &[&str])] = &[
    (
        "{lifting: often, not: {lifting: [never, often]}}",
        "",
        "",
        &["11:11 never-holds: the condition `named` can never hold"],
    ),
    (
        "{lifting: often, not: {lifting: [never, often]}}",
        "when: {lifting: often}\n          text",
        "when: {holds: named}\n          text",
        &[
            "11:11 never-holds: the condition `named` can never hold",
            "43:18 never-shown: no answers show the passage `causes/lifting`, because the condition `named` can never hold",
            "30:9 question-without-effect: the answer to `lifting` changes nothing, because no answers show `causes/lifting`",
            "61:11 broken-promise: this promise does not hold: with `lifting: often`, the passage `causes/lifting` is not shown, because no answers lead to it",
        ],
    ),
    (
        "{lifting: often, not: {lifting: [never, often]}}",
        "when: {weeks: {at_least: 6}}",
        "when: {any: [{holds: named}, {weeks: {at_least: 6}}]}",
        &[
            "11:11 never-holds: the condition `named` can never hold",
            "55:21 part-without-effect: this part of the condition changes nothing, because the condition `named` can never hold",
        ],
    ),
    (
        "{lifting: often, not: {lifting: [never, often]}}",
        "when: {weeks: {at_least: 6}}",
        "when: {not: {holds: named}}",
        &[
            "11:11 never-holds: the condition `named` can never hold",
            "55:14 always-true: this condition holds for all answers, because the condition `named` can never hold",
        ],
    ),
    (
        "{not: {weeks: {at_least: 1}, back_pain: no}}",
        "when: {weeks: {at_least: 6}}",
        "when: {holds: named}",
        &[
            "11:12 always-true: the condition `named` holds for all answers",
            "55:14 always-true: this condition holds for all answers, because the condition `named` holds for all answers",
        ],
    ),
    // A part without effect is reported in the definition, whatever uses it.
    (
        "{weeks: {at_least: 6}, back_pain: yes}",
        "when: {weeks: {at_least: 6}}",
        "when: {holds: named}",
        &["11:34 part-without-effect: this part of the condition changes nothing"],
    ),
];

#[test]
fn what_is_wrong_with_a_named_condition_is_reported_before_what_follows_from_it() {
    for (definition, right, wrong, expected) in NAMED {
        let named = format!(
            "conditions:\n  - id: named\n    text: named, when: {definition}\nquestions:\n"
        );
        let named = named.replace("text: named, ", "text: named\n    ");
        let text = RIGHT.replacen(right, wrong, 1);
        let text = text.replacen("questions:\n", &named, 1);
        assert_eq!(said(&find(&text, Effort::DEFAULT)), *expected, "{wrong}");
    }
}

#[test]
fn the_help_for_a_condition_that_always_holds_fits_what_it_belongs_to() {
    let always = "when: {not: {weeks: {at_least: 1}, back_pain: no}}";
    let help = |text: &str| {
        let found = find(text, Effort::DEFAULT);
        let of_that = |item: &&Diagnostic| item.code() == Code::AlwaysTrue;
        let item = found.items().iter().find(of_that).expect("it always holds");
        item.help().expect("it has a help")
    };
    let before = |before: &str, added: &str| RIGHT.replacen(before, &format!("{added}{before}"), 1);
    let point = RIGHT.replacen("when: {weeks: {at_least: 6}}", always, 1);
    let notice = before(
        "article:\n",
        &format!("notices:\n  - {{id: n, {always}, text: T}}\n"),
    );
    let named = format!("conditions:\n  - {{id: n, text: n, {always}}}\n");
    assert_eq!(
        [
            help(&point),
            help(&notice),
            help(&before("questions:\n", &named))
        ],
        [
            "remove `when`",
            "show the text as `get_care_now`, which needs no condition; or change the condition",
            "remove it, and each `holds: n`; or change it",
        ]
    );
}

#[test]
fn a_right_questionnaire_has_no_flaw() {
    let none: [String; 0] = [];
    assert_eq!(said(&find(RIGHT, Effort::DEFAULT)), none);
}

#[test]
fn each_planted_fault_is_found_where_it_stands_and_nothing_else_is() {
    for (right, wrong, expected) in PLANTED {
        let text = RIGHT.replacen(right, wrong, 1);
        assert_ne!(text, RIGHT, "{right}");
        assert_eq!(said(&find(&text, Effort::DEFAULT)), *expected, "{wrong}");
    }
}

#[test]
fn without_effort_everything_is_not_proved_and_nothing_is_claimed() {
    let found = find(RIGHT, Effort(0));
    assert!(
        found
            .items()
            .iter()
            .all(|item| item.problem.code() == Code::NotProved)
    );
    assert_eq!(
        said(&found),
        [
            "9:9 not-proved: whether the answer to `back_pain` changes anything is not proved",
            "12:9 not-proved: whether the answer to `pain_sites` changes anything is not proved",
            "19:12 not-proved: whether `pain_sites` can ever be asked is not proved",
            "20:9 not-proved: whether the answer to `weeks` changes anything is not proved",
            "25:12 not-proved: whether `weeks` can ever be asked is not proved",
            "26:9 not-proved: whether the answer to `lifting` changes anything is not proved",
            "39:18 not-proved: whether any answers show the passage `causes/lifting` is not proved",
            "43:13 not-proved: whether any answers show the passage `causes/sites` is not proved",
            "51:14 not-proved: whether any answers show the talking point `long_lasting` is not proved",
            "57:11 not-proved: whether this promise holds is not proved",
            "60:11 not-proved: whether this promise holds is not proved",
        ]
    );
}

#[test]
fn every_flaw_is_provoked_here() {
    let planted = PLANTED.iter().flat_map(|(_, _, said)| *said);
    let codes: BTreeSet<_> = planted
        .filter_map(|line| line.split([' ', ':']).nth(2))
        .collect();
    let of_proofs = [
        Code::NeverAsked,
        Code::NeverShown,
        Code::BrokenPromise,
        Code::AlwaysTrue,
        Code::PartWithoutEffect,
        Code::QuestionWithoutEffect,
        Code::EmptyPromise,
    ];
    assert_eq!(codes, of_proofs.map(Code::name).into());
    assert_eq!(Code::NotProved.severity(), Severity::Error);
}

fn find(text: &str, effort: Effort) -> Diagnostics {
    let checked = examine(Source::new("back.yaml", text)).expect("a file that can be resolved");
    let mut problems = Problems::default();
    for finding in prove(&checked.questionnaire, &checked.repeats(), effort).findings {
        checked.note_explained(&finding.spot, finding.problem, finding.why, &mut problems);
    }
    checked.diagnostics(problems)
}

pub(crate) fn said(diagnostics: &Diagnostics) -> Vec<String> {
    let lines = diagnostics.items().iter().map(|item| {
        let place = diagnostics.position(item);
        let (code, message) = (item.code(), item.message());
        format!("{}:{} {code}: {message}", place.line, place.column)
    });
    lines.collect()
}
