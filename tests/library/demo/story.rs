//! A story shows exactly the items of the outcome.

use selfcheck::answers::{AnswerSheet, Answers};
use selfcheck::builtin::BUILT_IN;
use selfcheck::check::check;
use selfcheck::demo::{Story, text, what_if};
use selfcheck::questionnaire::Item;
use selfcheck::report::Styling;

use crate::tests::demo::{example, pick, question, trial};

#[test]
fn a_story_tells_what_each_answer_opens_and_ends_with_the_outcome() {
    let questionnaire = trial();
    let example = example(&questionnaire, "hip");
    let story = Story::new(&questionnaire, "hip", &example).expect("complete");
    let expected = "\
A hip that has hurt for long
============================

Pain opens questions of its own.

An example of \"Trial\", with 4 answers.

This is not a diagnosis.

For everyone, before any answer
-------------------------------

   + shows: The body · all

Answer 1 of 4
-------------

1. Does it hurt?

   Yes

   + asks: 2. Where does it hurt?
   + asks: 3. For how many weeks?

Answer 2 of 4
-------------

2. Where does it hurt?

   Hip, or around it

   + shows: The body · hip

Answer 3 of 4
-------------

3. For how many weeks?

   7

   + adds a point for the provider: It has
     hurt for long.

Answer 4 of 4
-------------

4. How far do you walk?

   A little

   nothing new to read

Trial
=====

Version 1.0.0

What is below:
   Talk to your provider
   What to read

Talk to your provider
=====================

Talk about it.

Things to tell your provider
----------------------------

- It has hurt for long.
  Because: \"For how many weeks?\", 7

What to read: Trial article
===========================

The body
--------

About hips.
  Because: \"Where does it hurt?\", hip, or
  around it

About everything.

This is not a diagnosis
=======================

This is not a diagnosis.

Source: Nobody
Reviewed: July 2025
";
    assert_eq!(text(&story, 42, Styling::Plain), expected);
}

#[test]
fn an_answer_that_is_not_asked_for_does_not_appear() {
    let questionnaire = trial();
    let example = example(&questionnaire, "none");
    let story = Story::new(&questionnaire, "none", &example).expect("complete");
    let told = text(&story, 80, Styling::Plain);
    assert!(!told.contains("For how many weeks?"), "{told}");
    let unasked = question(&questionnaire, "weeks");
    assert_eq!(story.answers().get(unasked), None);
}

#[test]
fn there_is_no_story_while_an_answer_is_missing() {
    let questionnaire = trial();
    let mut example = example(&questionnaire, "none");
    example
        .answers
        .set(question(&questionnaire, "pain"), pick(0));
    assert_eq!(Story::new(&questionnaire, "none", &example), None);
}

#[test]
fn the_steps_of_each_built_in_example_open_exactly_what_its_outcome_shows() {
    let mut stories = 0;
    for built_in in BUILT_IN {
        let questionnaire = check(built_in.source()).expect("built in");
        for (name, source) in built_in.examples() {
            let sheet = AnswerSheet::read(source).expect("built in");
            let example = sheet.resolve(&questionnaire).expect("built in");
            let story = Story::new(&questionnaire, name, &example).expect("complete");
            let steps = story.steps.iter().flat_map(|step| step.opened.clone());
            let mut opened: Vec<_> = story.open.iter().copied().chain(steps).collect();
            opened.retain(|item| !matches!(item, Item::Question(_)));
            let shown = story.outcome.passages.iter();
            let made = story.outcome.points.iter();
            let mut outcome: Vec<_> = shown.map(|(passage, _)| Item::Passage(*passage)).collect();
            outcome.extend(made.map(|(point, _)| Item::Point(*point)));
            let notices = story.outcome.notices.iter();
            outcome.extend(notices.map(|(notice, _)| Item::Notice(*notice)));
            let to_ask = story.outcome.questions.iter();
            outcome.extend(to_ask.map(|question| Item::ProviderQuestion(*question)));
            opened.sort_by_key(|item| format!("{item:?}"));
            outcome.sort_by_key(|item| format!("{item:?}"));
            assert_eq!(opened, outcome, "{name}");
            stories += 1;
        }
    }
    assert_eq!(stories, 14);
}

/// The text of a what-if that makes `changes` to the answers of the example `hip`.
fn what_if_hip(changes: impl FnOnce(&mut Answers)) -> String {
    let questionnaire = trial();
    let before = example(&questionnaire, "hip").answers;
    let mut after = before.clone();
    changes(&mut after);
    what_if(&questionnaire, &before, &after, 80, Styling::Plain)
}

#[test]
fn a_what_if_shows_only_what_appears_and_what_goes() {
    let sites = question(&trial(), "sites");
    let shown = what_if_hip(|answers| answers.set(sites, pick(1)));
    let expected = "\
What if
=======

2. Where does it hurt?
   Hip, or around it -> Knee
   + shows: The body · knee
   - no longer shows: The body · hip

Added
=====

The body
--------

About knees.
  Because: \"Where does it hurt?\", knee

Removed
=======

The body
--------

About hips.
  Because: \"Where does it hurt?\", hip, or around it
";
    assert_eq!(shown, expected);
}

#[test]
fn a_what_if_that_changes_nothing_says_so() {
    let same = "\
What if
=======

The answers are the same as before, so nothing is added or removed.
";
    assert_eq!(what_if_hip(|_| {}), same);
    let walking = question(&trial(), "walking");
    let other = "\
What if
=======

4. How far do you walk?
   A little -> A lot
   has no effect on what is shown
";
    assert_eq!(what_if_hip(|answers| answers.set(walking, pick(2))), other);
}
