//! What is claimed of an item both ways, and what a file cannot name.

use selfcheck::proof::{Effort, Verdict, mutants, prove};
use selfcheck::questionnaire::{ItemKind, Questionnaire, Repeats};

use crate::tests::proof::brute::questionnaire;

/// A question, a passage for one of its answers, and a question to ask with and one without an id.
fn with_promises(promises: &str) -> Questionnaire {
    questionnaire(&format!(
        "selfcheck: 1\nid: q\ntitle: T\nversion: '1'\nlanguage: en\nabout: A\nnot_a_diagnosis: N\n\
         questions: [{{id: a, text: A?, type: yes_no}}]\n\
         article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  sections:\n    - id: s\n      title: S\n      \
         passages: [{{id: p, text: P, when: {{a: yes}}}}]\n\
         provider_prompt: {{text: T, questions: [Ask?, {{id: k, text: K?, when: {{a: no}}}}]}}\npromises: [{promises}]\n"
    ))
}

fn verdicts(promises: &str) -> Vec<Verdict> {
    let questionnaire = with_promises(promises);
    prove(&questionnaire, &Repeats::default(), Effort::DEFAULT).promises
}

#[test]
fn a_promise_that_claims_an_item_both_ways_does_not_hold() {
    for promise in [
        "{text: T, when: {a: yes}, shows: [s/p], hides: [s/p]}",
        "{text: T, when: {a: no}, shows: [s/p], hides: [s/p]}",
        "{text: T, when: {a: yes}, asks: [a], does_not_ask: [a]}",
    ] {
        let verdicts = verdicts(promise);
        assert!(
            matches!(verdicts[..], [Verdict::Broken { .. }]),
            "{promise}"
        );
    }
}

#[test]
fn a_list_of_questions_to_ask_is_complete_without_those_that_have_no_id() {
    let complete = "{text: T, when: {a: no}, questions: [k], only: [questions]}";
    assert_eq!(verdicts(complete), [Verdict::Holds]);
    let empty = "{text: T, when: {a: no}, only: [questions]}";
    assert!(matches!(verdicts(empty)[..], [Verdict::Broken { .. }]));
}

#[test]
fn an_example_of_an_unnoticed_change_names_only_what_has_an_id() {
    let questionnaire = with_promises("");
    let found = mutants(&questionnaire, &[], Effort::DEFAULT);
    let examples = found
        .unnoticed
        .iter()
        .filter_map(|one| one.example.as_ref());
    let expected: Vec<_> = examples.map(|example| &example.expect).collect();
    assert!(
        expected
            .iter()
            .any(|expect| expect.only.contains(&ItemKind::ProviderQuestion))
    );
    for expect in expected {
        assert!(
            expect
                .present
                .iter()
                .all(|item| questionnaire.has_name(*item))
        );
    }
}
