//! Comparing two sets of answers.

mod random;

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use selfcheck::answers::{AnswerSheet, Answers};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::comparison::{Comparison, compare, open, opened};
use selfcheck::outcome::{Outcome, replay};
use selfcheck::questionnaire::Item;
use selfcheck::questionnaire::Questionnaire;
use serde_json::{Value, json};
use std::process::Command;

use random::Draw;

fn osteonecrosis() -> (Questionnaire, Vec<Answers>) {
    let built_in = BuiltIn::named("osteonecrosis").expect("built in");
    let questionnaire = check(built_in.source()).unwrap_or_else(|_| panic!("built in"));
    let examples = built_in.examples().map(|(name, source)| {
        let sheet = AnswerSheet::read(source).unwrap_or_else(|_| panic!("{name}"));
        let file = sheet
            .resolve(&questionnaire)
            .unwrap_or_else(|_| panic!("{name}"));
        file.answers
    });
    let examples = examples.collect();
    (questionnaire, examples)
}

/// Everything that an outcome asks, shows and makes.
fn items(outcome: &Outcome<'_>) -> BTreeSet<String> {
    let asked = outcome
        .answers
        .iter()
        .map(|(question, _)| Item::Question(*question));
    let shown = outcome
        .passages
        .iter()
        .map(|(passage, _)| Item::Passage(*passage));
    let made = outcome.points.iter().map(|(point, _)| Item::Point(*point));
    named(asked.chain(shown).chain(made))
}

fn named(items: impl IntoIterator<Item = Item>) -> BTreeSet<String> {
    items.into_iter().map(|item| format!("{item:?}")).collect()
}

/// What must hold of any two sets of answers.
fn agrees(questionnaire: &Questionnaire, before: &Answers, after: &Answers) {
    let (before, after) = (replay(questionnaire, before), replay(questionnaire, after));
    let comparison = compare(&before, &after).expect("complete");
    let shown_before = items(&before.outcome().expect("complete"));
    let shown_after = items(&after.outcome().expect("complete"));

    let appears: BTreeSet<_> = shown_after.difference(&shown_before).cloned().collect();
    let goes: BTreeSet<_> = shown_before.difference(&shown_after).cloned().collect();
    assert_eq!(named(comparison.appears.clone()), appears);
    assert_eq!(named(comparison.goes.clone()), goes);

    let differences = || comparison.differences.iter();
    let brought_up = named(differences().flat_map(|one| one.brings_up.clone()));
    let taken_away = named(differences().flat_map(|one| one.takes_away.clone()));
    assert_eq!(
        brought_up, appears,
        "each thing that appears is put down to a difference"
    );
    assert_eq!(
        taken_away, goes,
        "each thing that goes is put down to a difference"
    );

    let back = compare(&after, &before).expect("complete");
    assert_eq!(turned_round(&back), comparison);
}

/// The same comparison from the other end.
fn turned_round<'a>(comparison: &Comparison<'a>) -> Comparison<'a> {
    let mut turned = comparison.clone();
    std::mem::swap(&mut turned.appears, &mut turned.goes);
    for difference in &mut turned.differences {
        std::mem::swap(&mut difference.before, &mut difference.after);
        std::mem::swap(&mut difference.brings_up, &mut difference.takes_away);
    }
    turned
}

#[test]
fn each_pair_of_examples_differs_as_its_outcomes_do() {
    let (questionnaire, examples) = osteonecrosis();
    assert_eq!(examples.len(), 14);
    for before in &examples {
        for after in &examples {
            agrees(&questionnaire, before, after);
        }
    }
}

proptest! {
    #![proptest_config(random::runs(2000))]

    #[test]
    fn random_answers_differ_as_their_outcomes_do(bytes in vec(any::<u8>(), 0..400)) {
        let mut draw = Draw(&bytes);
        let questionnaire = random::questionnaire(&mut draw);
        let before = random::answers(&mut draw, &questionnaire);
        let after = random::answers(&mut draw, &questionnaire);
        agrees(&questionnaire, &before, &after);
    }

    #[test]
    fn the_steps_of_an_interview_open_what_its_outcome_shows(bytes in vec(any::<u8>(), 0..400)) {
        let mut draw = Draw(&bytes);
        let questionnaire = random::questionnaire(&mut draw);
        let answers = random::answers(&mut draw, &questionnaire);
        let mut given = Answers::none(&questionnaire);
        let whole = replay(&questionnaire, &answers);
        let mut seen = named(open(&replay(&questionnaire, &given)));
        for question in whole.asked() {
            let before = given.clone();
            given.set(question, answers.get(question).expect("answered").clone());
            let opened = opened(&replay(&questionnaire, &before), &replay(&questionnaire, &given));
            for item in opened {
                assert!(seen.insert(format!("{item:?}")), "{item:?} is opened twice");
            }
        }
        assert_eq!(seen, items(&whole.outcome().expect("complete")));
    }
}

const EXAMPLES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/questionnaires/osteonecrosis/examples"
);

fn compared(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_selfcheck"));
    let output = command
        .arg("compare")
        .args(arguments)
        .current_dir(EXAMPLES)
        .output()
        .expect("runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code().expect("not killed"),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn an_answer_that_is_set_otherwise_is_shown_with_what_it_brings_up() {
    let (status, shown, said) =
        compared(&["heavy-alcohol-and-smoking.yaml", "--set", "smoking=no"]);
    assert_eq!((status, said.as_str()), (0, ""));
    let expected = "\
What differs
============

Before: Heavy drinking and smoking, without pain
After:  Heavy drinking and smoking, without pain, with smoking=no

1 answer differs
================

9. Do you smoke, or did you in the past?
   Yes -> No
   - closes: What causes osteonecrosis? · smoking
   - takes back a point for the provider: Your smoking, now or in the past: how
     much, and for how long.

What goes
=========

What causes osteonecrosis?
--------------------------

Smoking has been linked to osteonecrosis. Tell your provider if you smoke now,
or if you used to smoke.
  Because you answered \"Yes\" to \"Do you smoke, or did you in the past?\"

To bring up with the provider
-----------------------------

- Your smoking, now or in the past: how much, and for how long.
  Because you answered \"Yes\" to \"Do you smoke, or did you in the past?\"

8 passages are shown before and after

This is not a diagnosis
=======================

This self-check is not a diagnosis. It cannot tell what causes a pain, and it
does not measure risk. For that, see a health care provider.

Source: Osteonecrosis fact sheet, retold in plain words
Reviewed: July 2025
";
    assert_eq!(shown, expected);
}

#[test]
fn a_program_reads_which_difference_brings_up_what() {
    let arguments = [
        "no-pain-no-risk-factor.yaml",
        "hiv-status-unknown.yaml",
        "--format",
        "json",
    ];
    let (status, shown, _) = compared(&arguments);
    assert_eq!(status, 0);
    let shown: Value = serde_json::from_str(&shown).expect("JSON");
    let differs = json!([{
        "question": "hiv_status",
        "text": "What is your HIV status?",
        "before": {"answer": ["negative"], "labels": ["Negative"]},
        "after": {"answer": ["unknown"], "labels": ["I do not know"]},
        "brings_up": {"questions": [], "passages": ["bottom_line/hiv"], "points": ["hiv_test"]},
        "takes_away": {"questions": [], "passages": [], "points": []},
    }]);
    assert_eq!(shown["answers"], differs);
    let because = json!([{"question": "hiv_status", "answer": ["unknown"]}]);
    assert_eq!(
        shown["appears"]["sections"][0]["passages"][0]["because"],
        because
    );
    assert_eq!(shown["goes"], json!({"sections": [], "points": []}));
}

#[test]
fn markdown_names_what_is_put_down_to_each_difference() {
    let arguments = [
        "no-pain-no-risk-factor.yaml",
        "hiv-status-unknown.yaml",
        "--format",
        "markdown",
    ];
    let (_, shown, _) = compared(&arguments);
    let expected = "\
# Osteonecrosis self-check: what differs

Before: **No pain and no risk factor**\\
After: **A person who does not know their HIV status, without pain**

## 1 answer differs

### 10. What is your HIV status?

Negative → **I do not know**

- opens: The bottom line · hiv
- adds a point for the provider: Your HIV status, not known so far: whether a test makes sense.
";
    assert!(shown.starts_with(expected), "{shown}");
}

#[test]
fn answers_that_are_missing_are_asked_for_and_never_made_up() {
    let arguments = ["no-pain-no-risk-factor.yaml", "--set", "joint_pain=yes"];
    let (status, shown, said) = compared(&arguments);
    assert_eq!((status, shown.as_str()), (2, ""));
    let expected = "\
error: 4 questions are not answered: `pain_sites`, `weight_bearing_pain`, `constant_pain` and `more_exercise`
  help: these are the answers of \"No pain and no risk factor, with joint_pain=yes\"; use `--set \
QUESTION=ANSWER`, or skip the rest with `--missing skip`
";
    assert_eq!(said, expected);
    let (status, shown, _) = compared(&[&arguments[..], &["--missing", "skip"]].concat());
    assert_eq!(status, 0);
    assert!(shown.contains(
        "\n2. Where does it hurt?\n   not asked -> skipped\n   changes nothing that is shown\n"
    ));
}

#[test]
fn one_set_of_answers_is_nothing_to_compare() {
    let (status, shown, said) = compared(&["no-pain-no-risk-factor.yaml"]);
    assert_eq!((status, shown.as_str()), (2, ""));
    assert!(said.contains("<B>"), "{said}");
}
