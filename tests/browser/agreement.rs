//! The page is a second copy of what answers bring up, and of the steps of an interview: here it is held against the
//! first.

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::TestRunner;
use selfcheck::questionnaire::Questionnaire;
use serde_json::Value;

use crate::tests::browser::driver::Browser;
use crate::tests::browser::numbers::numbers;
use crate::tests::browser::opened::open;
use crate::tests::browser::walk::walk;
use crate::tests::page::questionnaires::{long, osteonecrosis};
use crate::tests::random::{Draw, questionnaire, runs};

/// Walks through the page that is open, and expects to see after each move what the library says.
fn agree(browser: &Browser, questionnaire: &Questionnaire, draw: &mut Draw<'_>) {
    // A walk before this one may have ended half way, where it did not agree.
    browser.value("deeds.clear()");
    let walk = walk(questionnaire, draw);
    let seen = browser.run_async(include_str!("walk.js"), &walk.moves.clone().into());
    let seen = seen.as_array().unwrap_or_else(|| panic!("{seen}"));
    for (index, expected) in walk.expected.iter().enumerate() {
        let moves = Value::from(&walk.moves[..=index]);
        assert_eq!(&seen[index], expected, "after {moves:#}");
    }
}

/// Runs a test on random bytes, a number of times.
fn on_random_bytes(cases: u32, test: impl Fn(&[u8])) {
    let mut runner = TestRunner::new(runs(cases));
    let tested = runner.run(&vec(any::<u8>(), 1000), |bytes| {
        test(&bytes);
        Ok(())
    });
    tested.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn on_500_random_ways_through_osteonecrosis_the_page_shows_what_the_library_says() {
    let browser = Browser::start();
    let questionnaire = osteonecrosis();
    let _page = open(&browser, &questionnaire);
    on_random_bytes(500, |bytes| {
        agree(&browser, &questionnaire, &mut Draw(bytes));
    });
    assert_eq!(browser.log("browser"), Vec::<Value>::new());
}

#[test]
fn on_a_random_way_through_each_of_200_random_questionnaires_too() {
    let browser = Browser::start();
    on_random_bytes(200, |bytes| {
        let mut draw = Draw(bytes);
        let questionnaire = questionnaire(&mut draw);
        let _page = open(&browser, &questionnaire);
        agree(&browser, &questionnaire, &mut draw);
    });
    assert_eq!(browser.log("browser"), Vec::<Value>::new());
}

#[test]
fn on_numbers_that_javascript_cannot_tell_apart_too() {
    let browser = Browser::start();
    let questionnaire = numbers();
    let _page = open(&browser, &questionnaire);
    on_random_bytes(50, |bytes| {
        agree(&browser, &questionnaire, &mut Draw(bytes));
    });
}

#[test]
fn on_a_way_through_300_questions_too() {
    let browser = Browser::start();
    let questionnaire = long(300);
    let _page = open(&browser, &questionnaire);
    agree(&browser, &questionnaire, &mut Draw(&[]));
}
