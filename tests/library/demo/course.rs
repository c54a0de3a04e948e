//! The state of a presentation, and what-ifs on top of it.

use selfcheck::answers::Answer;
use selfcheck::demo::{Change, Course, Origin, Place, Retreat, Scene, Story};
use selfcheck::interview::Interview;

use crate::tests::demo::{example, pick, question, trial};

#[test]
fn a_course_goes_from_scene_to_scene_and_back_and_no_further_than_its_ends() {
    let questionnaire = trial();
    let example = example(&questionnaire, "none");
    let story = Story::new(&questionnaire, "none", &example).expect("complete");
    let mut course = Course::new(&story);
    let way = [
        Place::Scene(Scene::Opening),
        Place::Scene(Scene::Step(0)),
        Place::Scene(Scene::Step(1)),
        Place::Scene(Scene::Outcome),
        Place::WhatIf,
    ];
    course.go_back();
    for place in way {
        assert_eq!(course.place(), place);
        course.go_on();
    }
    for place in way.into_iter().rev() {
        assert_eq!(course.place(), place);
        course.go_back();
    }
}

#[test]
fn what_ifs_add_up_until_the_answers_are_those_of_the_example_again() {
    let questionnaire = trial();
    let example = example(&questionnaire, "hip");
    let story = Story::new(&questionnaire, "hip", &example).expect("complete");
    let mut course = Course::new(&story);
    for (id, answer, differences) in [
        ("weeks", Answer::Number(1), 1),
        ("walking", pick(0), 2),
        ("weeks", Answer::Number(7), 1),
        // Two questions are no longer asked.
        ("pain", pick(1), 4),
    ] {
        let mut answers = course.answers().clone();
        answers.set(question(&questionnaire, id), answer);
        course.change(answers);
        assert_eq!(course.differences(), differences, "{id}");
    }
    let origins: Vec<_> = course.given().iter().map(|given| given.origin).collect();
    assert_eq!(origins, [Origin::WhatIf, Origin::WhatIf]);
    course.undo();
    assert_eq!(course.differences(), 0);
    assert!(
        course
            .given()
            .iter()
            .all(|given| given.origin == Origin::Example)
    );
}

#[test]
fn a_new_beginning_takes_back_what_was_changed() {
    let questionnaire = trial();
    let example = example(&questionnaire, "none");
    let story = Story::new(&questionnaire, "none", &example).expect("complete");
    let mut course = Course::new(&story);
    course.go_on();
    let mut answers = course.answers().clone();
    answers.set(question(&questionnaire, "walking"), pick(0));
    course.change(answers);
    course.restart();
    assert_eq!(
        (course.place(), course.differences()),
        (Place::Scene(Scene::Opening), 0)
    );
}

#[test]
fn a_change_asks_what_is_newly_asked_and_keeps_what_still_applies() {
    let questionnaire = trial();
    let example = example(&questionnaire, "none");
    let story = Story::new(&questionnaire, "none", &example).expect("complete");
    let [pain, sites, weeks, walking] =
        ["pain", "sites", "weeks", "walking"].map(|id| question(&questionnaire, id));
    let interview = Interview::new(&questionnaire, story.answers());
    let mut change = Change::begin(interview, pain);
    assert_eq!(change.question(), Some(pain));
    change.answer(pick(0));
    assert_eq!(change.question(), Some(sites));
    change.answer(pick(1));
    // The answer of the example does not count, since it was not asked for there.
    assert_eq!(change.question(), Some(weeks));
    change.answer(Answer::Skipped);
    assert_eq!(change.question(), None);
    let answers = change.answers();
    assert_eq!(answers.get(walking), Some(&pick(2)));
}

#[test]
fn going_back_retraces_a_change_and_gives_it_up_at_its_beginning() {
    let questionnaire = trial();
    let example = example(&questionnaire, "none");
    let story = Story::new(&questionnaire, "none", &example).expect("complete");
    let [pain, sites, weeks] = ["pain", "sites", "weeks"].map(|id| question(&questionnaire, id));
    let interview = Interview::new(&questionnaire, story.answers());
    let mut change = Change::begin(interview, pain);
    change.answer(pick(0));
    change.answer(pick(1));
    assert_eq!(change.question(), Some(weeks));
    assert_eq!(
        (change.back(), change.question()),
        (Retreat::Question, Some(sites))
    );
    assert_eq!(
        (change.back(), change.question()),
        (Retreat::Question, Some(pain))
    );
    assert_eq!(change.back(), Retreat::GivenUp);
    change.answer(pick(1));
    assert_eq!(change.question(), None, "the example's other answers hold");
}
