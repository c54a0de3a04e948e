//! Warnings about named conditions that nothing uses, or that repeat an earlier one.

use selfcheck::check::{examine, find_unused_conditions};
use selfcheck::source::Source;
use selfcheck::tree::Problems;

use super::{POSTPARTUM, broken, said};

/// Changes to [`POSTPARTUM`], and the expected warnings.
const UNUSED: &[(&str, &str, &[&str])] = &[
    (
        "when: {holds: several}",
        "when: {signs: fever}",
        &[
            "15:9 unused-condition: nothing uses the condition `several` (use it with `holds`, or remove it)",
        ],
    ),
    (
        "when: {holds: several}",
        "when: {signs: fever}, allow: {unused-condition: Needed next month.}",
        &[
            "15:9 unused-condition: nothing uses the condition `several` (use it with `holds`, or remove it)",
            "54:82 unused-allow: there is no `unused-condition` warning here to allow (remove it)",
        ],
    ),
    (
        "text: you named two signs or more",
        "text: you named an emergency sign",
        &[
            "15:9 repeated-condition: the condition `emergency` has the same text (give each condition its own text, because \
             reasons show it)",
        ],
    ),
    (
        "when: {count: {at_least: 2, of: [{signs: fever}, {headache: yes}, {holds: emergency}, {weeks: {at_most: 1}}]}}",
        "when: {signs: [fits, chest_pain]}",
        &[
            "15:9 repeated-condition: the condition `emergency` has the same `when` (use that one, and remove this one)",
        ],
    ),
];

#[test]
fn named_conditions_without_use_and_repeated_ones_are_reported() {
    for (from, to, expected) in UNUSED {
        assert_eq!(warnings(&broken(POSTPARTUM, from, to)), *expected, "{to}");
    }
    assert_eq!(warnings(POSTPARTUM), [""; 0]);
}

#[test]
fn a_reason_to_keep_an_unused_condition_suppresses_the_warning() {
    let unused = broken(POSTPARTUM, "when: {holds: several}", "when: {signs: fever}");
    let named = "    text: you named two signs or more\n";
    let allow = format!("{named}    allow: {{unused-condition: Needed next month.}}\n");
    assert_eq!(warnings(&unused.replacen(named, &allow, 1)), [""; 0]);
}

fn warnings(text: &str) -> Vec<String> {
    let checked = examine(Source::new("postpartum.yaml", text)).expect("a valid file");
    let mut findings = Problems::default();
    find_unused_conditions(&checked, &mut findings);
    said(&checked.diagnostics(findings))
}
