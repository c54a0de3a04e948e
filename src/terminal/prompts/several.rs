//! A question where several choices can be checked.

use std::collections::BTreeMap;

use super::choose::choose_or_leave;
use super::list::Marked;
use super::page::Notice;
use super::screen::{Screen, Unfinished};
use super::ways_out::{Next, entries, menu, page, take};
use crate::answers::Answer;
use crate::phrases::interview::{YOU_SKIPPED, exclusive};
use crate::phrases::prompts::{
    CHECKING, NOTHING_SELECTED, RETURN_TO_QUESTION, SKIP_ANYWAY, SKIPPING_DISCARDS,
};
use crate::questionnaire::{ChoiceIndex, ChoiceSet, Question};
use crate::terminal::{Asking, Reply};

/// The boxes that were checked before the person went back from a question without answering, by question id.
pub(super) type Unsent = BTreeMap<String, Vec<bool>>;

/// Asks until there is a reply; checked boxes are kept in the meantime.
pub(super) fn ask(
    screen: &Screen,
    asking: &Asking<'_>,
    unsent: &mut Unsent,
) -> Result<Reply, Unfinished> {
    let mut page = page(asking, CHECKING);
    page.entries = entries(asking);
    let mut boxes = vec![false; page.entries.len()];
    match asking.earlier {
        Some(Answer::Choices(chosen)) => chosen.iter().for_each(|choice| boxes[choice.0] = true),
        Some(Answer::Skipped) => page.notice = Some(message(YOU_SKIPPED)),
        _ => {}
    }
    let id = asking.question.id.to_string();
    if let Some(unsent) = unsent.remove(&id) {
        for (checked, unsent) in boxes.iter_mut().zip(unsent) {
            *checked = unsent;
        }
    }
    loop {
        let next = match screen.mark(&page, &mut boxes)? {
            Marked::Done => match answer(asking.question, &boxes) {
                Ok(answer) => return Ok(Reply::Answer(answer)),
                Err(complaint) => Next::Again(Some(message(&complaint))),
            },
            Marked::Row(row) => take(asking, row),
            Marked::All => {
                check_all(asking.question, &mut boxes);
                continue;
            }
            Marked::Canceled => menu(screen, asking)?,
            Marked::Resized => continue,
        };
        match next {
            Next::Reply(Reply::Answer(Answer::Skipped)) if boxes.contains(&true) => {
                if confirms_skipping(screen)? {
                    return Ok(Reply::Answer(Answer::Skipped));
                }
                page.notice = None;
            }
            Next::Reply(Reply::Back) => {
                unsent.insert(id, boxes);
                return Ok(Reply::Back);
            }
            Next::Reply(reply) => return Ok(reply),
            Next::Again(notice) => page.notice = notice,
        }
    }
}

/// Asks whether to skip the question although boxes are checked.
fn confirms_skipping(screen: &Screen) -> Result<bool, Unfinished> {
    let rows = [RETURN_TO_QUESTION, SKIP_ANYWAY];
    Ok(choose_or_leave(screen, SKIPPING_DISCARDS, &rows)? == Some(1))
}

fn message<'a>(text: &str) -> Notice<'a> {
    Notice::Message(text.to_owned())
}

/// The answer of the checked boxes.
///
/// # Errors
///
/// A sentence for the person if no box is checked, or an exclusive choice is combined with others.
fn answer(question: &Question, boxes: &[bool]) -> Result<Answer, String> {
    let checked = question.choices().iter().enumerate();
    let mut checked = checked.filter(|(index, _)| boxes[*index]);
    let indexes = checked.clone().map(|(index, _)| ChoiceIndex(index));
    let chosen: ChoiceSet = indexes.collect();
    if chosen.is_empty() {
        return Err(NOTHING_SELECTED.to_owned());
    }
    match checked.find(|(_, choice)| choice.exclusive) {
        Some((_, choice)) if chosen.len() > 1 => Err(exclusive(&choice.label)),
        _ => Ok(Answer::Choices(chosen)),
    }
}

/// Checks all choices that can be combined; if they are all checked, clears the boxes.
fn check_all(question: &Question, boxes: &mut [bool]) {
    let choices = question.choices();
    let is_combinable = |index: usize| choices.get(index).is_some_and(|choice| !choice.exclusive);
    let mut numbered = boxes.iter().enumerate();
    let any_unchecked = numbered.any(|(index, checked)| is_combinable(index) && !checked);
    for (index, checked) in boxes.iter_mut().enumerate() {
        *checked = any_unchecked && is_combinable(index);
    }
}
