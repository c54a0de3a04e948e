//! Checking the answers at prompts.

use super::list::Picked;
use super::page::{Entry, PICKING, Page};
use super::screen::{Broken, Screen};
use crate::terminal::phrases::{answer, on_one_line};
use crate::terminal::{Decision, Review};

/// Shows all the answers; gives what the person makes of them. That they are right has to be picked.
pub(super) fn check(screen: &Screen, review: &Review<'_>) -> Result<Decision, Broken> {
    let answers = review.answers.iter().map(|(index, given)| {
        let question = review.questionnaire.question(*index);
        Entry::Answered(on_one_line(&question.text), answer(question, given))
    });
    let done = Entry::Action("These are right: show what to read".to_owned());
    let page = Page {
        question: "Check your answers",
        hint: Some("You can pick any of them to change it."),
        keys: PICKING,
        entries: [done].into_iter().chain(answers).collect(),
        ..Page::default()
    };
    let mut active = None;
    loop {
        match screen.pick(&page, active)? {
            Picked::Row(0) => {
                screen.print("\n")?;
                return Ok(Decision::Done);
            }
            Picked::Row(row) => return Ok(Decision::Change(review.answers[row - 1].0)),
            Picked::Resized(row) => active = row,
            Picked::Cancelled => active = None,
        }
    }
}
