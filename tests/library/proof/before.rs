//! Promises that a notice comes before a question, in a questionnaire for the weeks after a birth.

use selfcheck::answers::to_yaml;
use selfcheck::check::examine;
use selfcheck::diagnostic::{Rendering, render};
use selfcheck::outcome::replay;
use selfcheck::proof::{Counterexample, Effort, Verdict, prove};
use selfcheck::questionnaire::{Questionnaire, Repeats};
use selfcheck::source::Source;
use selfcheck::tree::Problems;

use crate::tests::proof::brute::questionnaire;

const POSTPARTUM: &str = include_str!("../../files/postpartum.yaml");
const WHEN: &str = "  - id: call_now\n    when: {holds: emergency}";

#[test]
fn a_notice_about_an_earlier_question_comes_in_time() {
    assert_eq!(
        verdicts(&questionnaire(POSTPARTUM)),
        [Verdict::Holds, Verdict::Holds]
    );
}

#[test]
fn a_notice_that_needs_a_later_answer_is_refused_with_answers_that_show_it() {
    let late = [
        (
            "{holds: emergency, headache: yes}",
            "signs: [chest_pain]",
            "not shown",
        ),
        ("{headache: [yes, no]}", "signs: [chest_pain]", "not shown"),
        (
            "{any: [{holds: emergency, headache: yes}, {holds: emergency, not: {headache: yes}}]}",
            "signs: [chest_pain]",
            "not certain before `headache`",
        ),
        (
            "{count: {at_least: 1, at_most: 2, of: [{holds: emergency}, {headache: yes}, {sleep: yes}]}}",
            "",
            "",
        ),
        (
            "{count: {at_least: 1, at_most: 1, of: [{holds: emergency}, {headache: yes}]}}",
            "signs: [chest_pain]",
            "not certain before `headache`",
        ),
        ("{not: {sleep: [yes, no]}, holds: emergency}", "", ""),
    ];
    for (when, answers, said) in late {
        let text = with_notice(when);
        let questionnaire = questionnaire(&text);
        let verdict = verdicts(&questionnaire).remove(0);
        if answers.is_empty() {
            // Whether sleep is asked is already certain.
            assert_eq!(verdict, Verdict::Holds, "{when}");
            continue;
        }
        let Verdict::Broken {
            by: Counterexample::Answers(by),
            ..
        } = verdict
        else {
            panic!("{when}: {verdict:?}");
        };
        let asked = replay(&questionnaire, &by);
        let file = to_yaml(&questionnaire, &by, asked.asked());
        assert!(file.contains(answers), "{when}: {file}");
        let drawn = drawn(&text);
        assert!(
            drawn.contains(&format!("the notice `call_now` is {said}")),
            "{drawn}"
        );
    }
}

#[test]
fn the_condition_that_is_decided_too_late_is_shown_with_the_promise() {
    let when =
        "{any: [{holds: emergency, headache: yes}, {holds: emergency, not: {headache: yes}}]}";
    let drawn = drawn(&with_notice(when));
    let (_, of_promise) = drawn
        .split_once("error[broken-promise]")
        .expect("it is broken");
    assert_eq!(
        of_promise,
        ": this promise does not hold: with `signs: [chest_pain]`, the notice `call_now` is not certain before `headache`
  --> postpartum.yaml:64:11
   |
44 |     when: {any: [{holds: emergency, headache: yes}, {holds: emergency, not: {headache: yes}}]}
   |            --- whether this holds is not certain before `headache`
...
64 |   - text: Whoever names an emergency sign is told before the next question.
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
65 |     when: {holds: emergency}
   |            ----- the answers meet this condition
   |
   = help: change the conditions or the promise
"
    );
}

fn with_notice(when: &str) -> String {
    assert!(POSTPARTUM.contains(WHEN));
    POSTPARTUM.replacen(WHEN, &format!("  - id: call_now\n    when: {when}"), 1)
}

fn verdicts(questionnaire: &Questionnaire) -> Vec<Verdict> {
    prove(questionnaire, &Repeats::default(), Effort::DEFAULT).promises
}

/// The findings, as they are shown.
fn drawn(text: &str) -> String {
    let source = Source::new("postpartum.yaml", text);
    let checked = examine(source).expect("a file that can be resolved");
    let proof = prove(&checked.questionnaire, &checked.repeats(), Effort::DEFAULT);
    let mut problems = Problems::default();
    for finding in proof.findings {
        checked.note_explained(&finding.spot, finding.problem, finding.why, &mut problems);
    }
    let rendering = Rendering {
        color: false,
        width: 200,
    };
    render(&checked.diagnostics(problems), rendering)
}
