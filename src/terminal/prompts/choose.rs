//! A short list below a question of the program itself.

use super::list::Picked;
use super::page::{Entry, Notice, Page};
use super::screen::{Screen, Unfinished};
use crate::phrases::prompts::{CHOOSE_ONE, PICKING};

/// Shows a list until a line is picked. Esc does not leave it, but shows a reminder.
pub(super) fn choose(screen: &Screen, question: &str, lines: &[&str]) -> Result<usize, Unfinished> {
    let mut page = page(question, lines);
    loop {
        match pick(screen, &page)? {
            Some(row) => return Ok(row),
            None => page.notice = Some(Notice::Message(CHOOSE_ONE.to_owned())),
        }
    }
}

/// Shows a list; `None` if the person leaves it with Esc.
pub(super) fn choose_or_leave(
    screen: &Screen,
    question: &str,
    lines: &[&str],
) -> Result<Option<usize>, Unfinished> {
    pick(screen, &page(question, lines))
}

fn page<'a>(question: &'a str, lines: &[&str]) -> Page<'a> {
    let entries = lines.iter().map(|line| Entry::Action((*line).to_owned()));
    Page {
        question,
        keys: PICKING,
        entries: entries.collect(),
        ..Page::default()
    }
}

fn pick(screen: &Screen, page: &Page<'_>) -> Result<Option<usize>, Unfinished> {
    let mut active = None;
    loop {
        match screen.pick(page, active)? {
            Picked::Row(row) => return Ok(Some(row)),
            Picked::Canceled => return Ok(None),
            Picked::Resized(row) => active = row,
        }
    }
}
