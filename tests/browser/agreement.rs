//! The page is a second copy of what answers bring up, and of the steps of an interview: here it is held against the
//! first.

use fastrand::Rng;
use selfcheck::questionnaire::Questionnaire;
use serde_json::Value;

use crate::driver::Browser;
use crate::generated::generated;
use crate::opened::open;
use crate::questionnaires::{long, osteonecrosis};
use crate::walk::walk;

/// Walks through the page, and expects to see after each move what the library says.
fn agree(browser: &Browser, questionnaire: &Questionnaire, rng: &mut Rng) {
    let walk = walk(questionnaire, rng);
    let seen = browser.run(include_str!("walk.js"), &walk.moves.clone().into());
    let seen = seen.as_array().expect("something is seen after each move");
    for (index, expected) in walk.expected.iter().enumerate() {
        let moves = Value::from(&walk.moves[..=index]);
        assert_eq!(&seen[index], expected, "after {moves:#}");
    }
}

#[test]
fn on_500_random_ways_through_osteonecrosis_the_page_shows_what_the_library_says() {
    let browser = Browser::start();
    let questionnaire = osteonecrosis();
    let _page = open(&browser, &questionnaire);
    let mut rng = Rng::with_seed(2025);
    for _ in 0..500 {
        agree(&browser, &questionnaire, &mut rng);
    }
    assert_eq!(browser.log("browser"), Vec::<Value>::new());
}

#[test]
fn on_5_random_ways_through_each_of_60_random_questionnaires_too() {
    let browser = Browser::start();
    let mut rng = Rng::with_seed(7);
    for _ in 0..60 {
        let questionnaire = generated(&mut rng);
        let _page = open(&browser, &questionnaire);
        for _ in 0..5 {
            agree(&browser, &questionnaire, &mut rng);
        }
    }
    assert_eq!(browser.log("browser"), Vec::<Value>::new());
}

#[test]
fn on_a_random_way_through_300_questions_too() {
    let browser = Browser::start();
    let questionnaire = long(300);
    let _page = open(&browser, &questionnaire);
    agree(&browser, &questionnaire, &mut Rng::with_seed(300));
}
