//! The offers at the end: to save the outcome, and to clear the screen.

use std::path::PathBuf;

use super::choose::choose;
use super::page::{Keys, Notice, Page};
use super::screen::{Broken, Screen};
use crate::terminal::file_name::{Command, Place, command, free_name, place_for};
use crate::terminal::phrases::quoted;
use crate::terminal::{Opening, SaveOffer};

/// Offers to save; gives the file to save to.
pub(super) fn to_save(screen: &Screen, offer: &SaveOffer<'_>) -> Result<Option<PathBuf>, Broken> {
    if offer.opening == Opening::Name {
        return Ok(match file(screen, offer, None)? {
            Named::File(path) => Some(path),
            Named::Nothing | Named::Cancelled => None,
        });
    }
    loop {
        let proposed = free_name(offer);
        let replies = offer.what.replies(&proposed);
        let rows = replies.each_ref().map(String::as_str);
        let named = match choose(screen, offer.what.question(), &rows)? {
            0 => file(screen, offer, None)?,
            // A file may have come to that name since it was proposed.
            1 => file(screen, offer, Some(proposed))?,
            _ => return Ok(None),
        };
        match named {
            Named::File(path) => return Ok(Some(path)),
            Named::Nothing => return Ok(None),
            Named::Cancelled => {}
        }
    }
}

/// Offers to clear the screen, and does it if asked to.
pub(super) fn to_clear(screen: &Screen) -> Result<(), Broken> {
    let question =
        "Do others use this computer? You may want to clear your answers from the screen.";
    let clear = "Clear the screen, and what was scrolled off it";
    if choose(screen, question, &["Keep the screen", clear])? == 1 {
        screen.clear_all()?;
    }
    Ok(())
}

/// What came of asking for a file name.
enum Named {
    /// A file to save to.
    File(PathBuf),
    /// Nothing is to be saved.
    Nothing,
    /// No name, and back to the offer.
    Cancelled,
}

/// A file to save to, unless none is named; the first name may have been picked already.
fn file(
    screen: &Screen,
    offer: &SaveOffer<'_>,
    mut picked: Option<String>,
) -> Result<Named, Broken> {
    const CANCEL: &str = "To cancel, press Enter.";
    let hint = offer.what.hint();
    let mut page = Page {
        question: "Name the file",
        hint: Some(&hint),
        keys: Keys {
            long: CANCEL,
            short: CANCEL,
        },
        ..Page::default()
    };
    let mut begun = String::new();
    loop {
        let typed = match picked.take() {
            Some(name) => name,
            None => screen.type_in(&page, "File name: ", &begun)?,
        };
        match command(&typed) {
            Some(Command::No | Command::Cancel) => return Ok(Named::Cancelled),
            Some(Command::Yes | Command::Help) => {
                let sentence = format!("{} is not a file name.", quoted(&typed));
                page.notice = Some(Notice::Said(sentence));
                continue;
            }
            None => {}
        }
        match place_for(offer, &typed) {
            Place::New(path) => return Ok(Named::File(path)),
            Place::Unfit(complaint) => page.notice = Some(Notice::Said(complaint)),
            Place::InUse(path) => {
                let question = format!("A file named {} already exists.", quoted(&typed));
                let rows = ["Choose another name", "Replace it", "Do not save"];
                match choose(screen, &question, &rows)? {
                    0 => page.notice = None,
                    1 => return Ok(Named::File(path)),
                    _ => return Ok(Named::Nothing),
                }
            }
        }
        begun = typed;
    }
}
