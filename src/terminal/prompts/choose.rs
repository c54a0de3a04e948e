//! A few things of which one is picked, below a question of our own.

use super::list::Picked;
use super::page::{Entry, Notice, PICKING, Page};
use super::screen::{Broken, Screen};

/// The line that is picked. A key that leaves the list, as Esc does, picks nothing, and says so.
pub(super) fn choose(screen: &Screen, question: &str, lines: &[&str]) -> Result<usize, Broken> {
    let mut page = page(question, lines);
    loop {
        match pick(screen, &page)? {
            Some(row) => return Ok(row),
            None => {
                page.notice = Some(Notice::Said("Please choose one of these.".to_owned()));
            }
        }
    }
}

/// The line that is picked, unless the list is left.
pub(super) fn choose_or_leave(
    screen: &Screen,
    question: &str,
    lines: &[&str],
) -> Result<Option<usize>, Broken> {
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

fn pick(screen: &Screen, page: &Page<'_>) -> Result<Option<usize>, Broken> {
    let mut active = None;
    loop {
        match screen.pick(page, active)? {
            Picked::Row(row) => return Ok(Some(row)),
            Picked::Cancelled => return Ok(None),
            Picked::Resized(row) => active = row,
        }
    }
}
