//! A question of which several choices are ticked.

use std::collections::BTreeMap;

use super::choose::choose_or_leave;
use super::list::Ticked;
use super::page::{Notice, TICKING};
use super::screen::{Broken, Screen};
use super::ways_out::{Next, entries, menu, page, take};
use crate::answers::Answer;
use crate::questionnaire::{ChoiceIndex, ChoiceSet, Question};
use crate::terminal::phrases::goes_alone;
use crate::terminal::{Asking, Reply};

/// The ticks of questions that the person went back from before they answered, by the ids of the questions.
pub(super) type Unsent = BTreeMap<String, Vec<bool>>;

/// Asks until there is a reply. Whatever happens before that, the ticks are kept.
pub(super) fn ask(
    screen: &Screen,
    asking: &Asking<'_>,
    unsent: &mut Unsent,
) -> Result<Reply, Broken> {
    let mut page = page(asking, TICKING);
    page.entries = entries(asking);
    let mut ticks = vec![false; page.entries.len()];
    match asking.earlier {
        Some(Answer::Choices(chosen)) => chosen.iter().for_each(|choice| ticks[choice.0] = true),
        Some(Answer::Skipped) => page.notice = Some(said("You skipped this question before.")),
        _ => {}
    }
    let id = asking.question.id.to_string();
    if let Some(unsent) = unsent.remove(&id) {
        for (tick, unsent) in ticks.iter_mut().zip(unsent) {
            *tick = unsent;
        }
    }
    loop {
        let next = match screen.tick(&page, &mut ticks)? {
            Ticked::Done => match answer(asking.question, &ticks) {
                Ok(answer) => return Ok(Reply::Answer(answer)),
                Err(complaint) => Next::Again(Some(said(&complaint))),
            },
            Ticked::Row(row) => take(asking, row),
            Ticked::All => {
                tick_all(asking.question, &mut ticks);
                continue;
            }
            Ticked::Cancelled => menu(screen, asking)?,
            Ticked::Resized => continue,
        };
        match next {
            Next::Reply(Reply::Answer(Answer::Skipped)) if ticks.contains(&true) => {
                if is_to_be_skipped(screen)? {
                    return Ok(Reply::Answer(Answer::Skipped));
                }
                page.notice = None;
            }
            Next::Reply(Reply::Back) => {
                unsent.insert(id, ticks);
                return Ok(Reply::Back);
            }
            Next::Reply(reply) => return Ok(reply),
            Next::Again(notice) => page.notice = notice,
        }
    }
}

/// Whether a question is to be skipped although something is ticked.
fn is_to_be_skipped(screen: &Screen) -> Result<bool, Broken> {
    let question = "If you skip this question, the answers you checked are not kept.";
    let rows = ["Return to this question", "Skip it"];
    Ok(choose_or_leave(screen, question, &rows)? == Some(1))
}

fn said<'a>(words: &str) -> Notice<'a> {
    Notice::Said(words.to_owned())
}

/// The answer that is ticked, unless nothing is, or what goes alone is ticked beside others.
fn answer(question: &Question, ticks: &[bool]) -> Result<Answer, String> {
    let ticked = question
        .choices()
        .iter()
        .enumerate()
        .filter(|(index, _)| ticks[*index]);
    let chosen: ChoiceSet = ticked
        .clone()
        .map(|(index, _)| ChoiceIndex(index))
        .collect();
    if chosen.is_empty() {
        return Err("Nothing is selected yet. Move to an answer and press Space.".to_owned());
    }
    match ticked
        .map(|(_, choice)| choice)
        .find(|choice| choice.exclusive)
    {
        Some(exclusive) if chosen.len() > 1 => Err(goes_alone(&exclusive.label)),
        _ => Ok(Answer::Choices(chosen)),
    }
}

/// Ticks everything that can go together, or nothing if that is ticked already.
fn tick_all(question: &Question, ticks: &mut [bool]) {
    let together = |index: usize| {
        question
            .choices()
            .get(index)
            .is_some_and(|choice| !choice.exclusive)
    };
    let missing = ticks
        .iter()
        .enumerate()
        .any(|(index, tick)| together(index) && !tick);
    for (index, tick) in ticks.iter_mut().enumerate() {
        *tick = missing && together(index);
    }
}
