//! The review of the answers, at the prompts.

use super::list::Picked;
use super::page::{Entry, Page};
use super::screen::{Screen, Unfinished};
use crate::phrases::interview::CHECK_YOUR_ANSWERS;
use crate::phrases::prompts::{ANSWERS_ARE_CORRECT, CHANGE_ANY, PICKING};
use crate::terminal::text::{answer, on_one_line};
use crate::terminal::{Decision, Review};

/// Shows all answers; returns the person's decision. No row is active at first, so that a bare Enter confirms nothing.
pub(super) fn check(screen: &Screen, review: &Review<'_>) -> Result<Decision, Unfinished> {
    let answers = review.answers.iter().map(|(index, given)| {
        let question = review.questionnaire.question(*index);
        Entry::Answered(on_one_line(&question.text), answer(question, given))
    });
    let done = Entry::Action(ANSWERS_ARE_CORRECT.to_owned());
    let page = Page {
        question: CHECK_YOUR_ANSWERS,
        hint: Some(CHANGE_ANY),
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
            Picked::Canceled => active = None,
        }
    }
}
