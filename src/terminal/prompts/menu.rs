//! A menu at the prompts.

use super::list::Picked;
use super::page::{Entry, Page};
use super::screen::{Screen, Unfinished};
use crate::phrases::prompts::PICKING;
use crate::terminal::{Menu, MenuRow};

/// Shows a menu until a row is picked; Esc does not leave it.
pub(super) fn pick(screen: &Screen, menu: &Menu<'_>) -> Result<usize, Unfinished> {
    let page = Page {
        question: menu.question,
        hint: Some(menu.hint),
        keys: PICKING,
        entries: menu.rows.iter().map(entry).collect(),
        ..Page::default()
    };
    let mut active = Some(menu.at);
    loop {
        match screen.pick(&page, active)? {
            Picked::Row(row) => return Ok(row),
            Picked::Resized(row) => active = row,
            Picked::Canceled => active = Some(menu.at),
        }
    }
}

fn entry(row: &MenuRow) -> Entry {
    match &row.detail {
        None => Entry::Action(row.text.clone()),
        Some(detail) => Entry::Answered(row.text.clone(), detail.clone()),
    }
}
