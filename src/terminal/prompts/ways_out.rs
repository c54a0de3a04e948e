//! What every kind of question shares: its page, its entries, and what can be done instead of answering.

use super::list::Picked;
use super::page::{Entry, Notice, Page};
use super::screen::{Screen, Unfinished};
use crate::answers::Answer;
use crate::phrases::interview::progress;
use crate::phrases::prompts::{Keys, PICKING, RETURN_TO_QUESTION};
use crate::terminal::{Asking, Reply, WayOut};

/// What follows an action other than answering.
pub(super) enum Next<'a> {
    /// The question is done.
    Reply(Reply),
    /// The question is asked again, with this notice.
    Again(Option<Notice<'a>>),
}

/// The page of a question, without entries.
pub(super) fn page<'a>(asking: &Asking<'a>, keys: Keys) -> Page<'a> {
    Page {
        question: &asking.question.text,
        hint: asking.question.hint.as_deref(),
        notice: None,
        progress: progress(asking.progress.number, asking.progress.at_most),
        keys,
        entries: Vec::new(),
    }
}

/// The choices of a question, followed by its ways out.
pub(super) fn entries(asking: &Asking<'_>) -> Vec<Entry> {
    let choices = asking.question.choices().iter();
    let choices = choices.map(|choice| Entry::Choice(choice.label.clone()));
    choices.chain(ways_out(asking)).collect()
}

fn ways_out(asking: &Asking<'_>) -> impl Iterator<Item = Entry> {
    let ways_out = asking.ways_out.iter();
    ways_out.map(|way_out| Entry::Action(way_out.label().to_owned()))
}

/// Takes the way out at a row below the choices.
pub(super) fn take<'a>(asking: &Asking<'a>, row: usize) -> Next<'a> {
    match asking.ways_out[row - asking.question.choices().len()] {
        WayOut::Skip => Next::Reply(Reply::Answer(Answer::Skipped)),
        WayOut::Back => Next::Reply(Reply::Back),
        WayOut::Why => Next::Again(asking.question.why.as_deref().map(Notice::Why)),
    }
}

/// Shows the menu that Esc opens: the ways out, below an entry that returns to the question.
pub(super) fn menu<'a>(screen: &Screen, asking: &Asking<'a>) -> Result<Next<'a>, Unfinished> {
    let mut page = page(asking, PICKING);
    page.hint = None;
    page.entries
        .push(Entry::Action(RETURN_TO_QUESTION.to_owned()));
    page.entries.extend(ways_out(asking));
    let mut active = Some(0);
    loop {
        match screen.pick(&page, active)? {
            Picked::Resized(row) => active = row,
            Picked::Canceled | Picked::Row(0) => return Ok(Next::Again(None)),
            Picked::Row(row) => return Ok(take(asking, asking.question.choices().len() + row - 1)),
        }
    }
}
