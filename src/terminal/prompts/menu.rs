//! A list of which a row is picked, to find one's way.

use super::list::Picked;
use super::page::{Entry, PICKING, Page};
use super::screen::{Broken, Screen};
use crate::terminal::{Menu, MenuRow};

/// Shows a list until a row is picked. Leaving it without one, as Esc does, leads nowhere.
pub(super) fn pick(screen: &Screen, menu: &Menu<'_>) -> Result<usize, Broken> {
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
            Picked::Cancelled => active = Some(menu.at),
        }
    }
}

fn entry(row: &MenuRow) -> Entry {
    match &row.detail {
        None => Entry::Action(row.text.clone()),
        Some(detail) => Entry::Answered(row.text.clone(), detail.clone()),
    }
}
