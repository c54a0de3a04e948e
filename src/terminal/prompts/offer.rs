//! The offers at the end: to save the outcome, and to clear the screen.

use std::path::PathBuf;

use super::list::Picked;
use super::page::{Entry, Keys, Notice, PICKING, Page};
use super::screen::{Broken, Screen};
use crate::terminal::file_name::{Place, place};
use crate::terminal::phrases::{file_name_hint, quoted};

/// Offers to save; gives the file to save to.
pub(super) fn to_save(screen: &Screen) -> Result<Option<PathBuf>, Broken> {
    let question = "Do you want to save this to a file, to take it along?";
    match choose(screen, question, &["Save it to a file", "Do not save it"])? {
        Some(0) => file(screen),
        _ => Ok(None),
    }
}

/// Offers to clear the screen, and does it if asked to.
pub(super) fn to_clear(screen: &Screen) -> Result<(), Broken> {
    let question = "Do others use this computer? Then you may want to clear what stands here.";
    let clear = "Clear the screen, and what was scrolled off it";
    if choose(screen, question, &["Leave it as it is", clear])? == Some(1) {
        screen.clear_all()?;
    }
    Ok(())
}

/// A file to save to, unless none is named.
fn file(screen: &Screen) -> Result<Option<PathBuf>, Broken> {
    let hint = file_name_hint();
    let mut page = Page {
        question: "What shall the file be called?",
        hint: Some(&hint),
        keys: Keys {
            long: "Enter alone saves nothing.",
            short: "Enter alone saves nothing.",
        },
        ..Page::default()
    };
    loop {
        let typed = screen.type_in(&page, "File name: ", "")?;
        if typed.is_empty() {
            return Ok(None);
        }
        match place(&typed) {
            Place::New(path) => return Ok(Some(path)),
            Place::Unfit(complaint) => page.notice = Some(Notice::Said(complaint)),
            Place::InUse(path) => {
                let question = format!("There is a file {} already.", quoted(&typed));
                match choose(
                    screen,
                    &question,
                    &["Give another name", "Write over it", "Do not save"],
                )? {
                    Some(1) => return Ok(Some(path)),
                    Some(2) => return Ok(None),
                    _ => page.notice = None,
                }
            }
        }
    }
}

/// The line that is picked, unless the list is left.
fn choose(screen: &Screen, question: &str, lines: &[&str]) -> Result<Option<usize>, Broken> {
    let page = Page {
        question,
        keys: PICKING,
        entries: lines
            .iter()
            .map(|line| Entry::Action((*line).to_owned()))
            .collect(),
        ..Page::default()
    };
    let mut active = None;
    loop {
        match screen.pick(&page, active)? {
            Picked::Row(row) => return Ok(Some(row)),
            Picked::Cancelled => return Ok(None),
            Picked::Resized(row) => active = row,
        }
    }
}
