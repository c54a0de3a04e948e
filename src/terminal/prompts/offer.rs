//! The offers at the end, to save something and to clear the screen.

use std::path::PathBuf;

use super::choose::choose;
use super::page::{Notice, Page};
use super::screen::{Screen, Unfinished};
use crate::phrases::prompts::{
    ANOTHER_NAME, CLEAR_IT, CLEAR_THE_SCREEN, DO_NOT_SAVE, FILE_NAME, KEEP_THE_SCREEN,
    NAME_THE_FILE, NAMING, REPLACE_IT,
};
use crate::phrases::saving::{already_exists, not_a_file_name};
use crate::terminal::file_name::{Command, FileName, check_for, command, free_name};
use crate::terminal::{Opening, SaveOffer};

/// Offers to save; returns the file to save to.
pub(super) fn to_save(
    screen: &Screen,
    offer: &SaveOffer<'_>,
) -> Result<Option<PathBuf>, Unfinished> {
    if offer.opening == Opening::Name {
        return Ok(match file(screen, offer, None)? {
            Named::File(path) => Some(path),
            Named::Declined | Named::Canceled => None,
        });
    }
    loop {
        let proposed = free_name(offer);
        let words = offer.what.offer();
        let accept = words.as_proposed(&proposed);
        let rows = [words.choose_a_name, &accept, words.decline];
        let named = match choose(screen, words.question, &rows)? {
            0 => file(screen, offer, None)?,
            // A file of that name may have been created since it was proposed.
            1 => file(screen, offer, Some(proposed))?,
            _ => return Ok(None),
        };
        match named {
            Named::File(path) => return Ok(Some(path)),
            Named::Declined => return Ok(None),
            Named::Canceled => {}
        }
    }
}

/// Offers to clear the screen; clears it if the person wants it.
pub(super) fn to_clear(screen: &Screen) -> Result<(), Unfinished> {
    if choose(screen, CLEAR_THE_SCREEN, &[KEEP_THE_SCREEN, CLEAR_IT])? == 1 {
        screen.clear_all()?;
    }
    Ok(())
}

/// The result of asking for a file name.
enum Named {
    /// A file to save to.
    File(PathBuf),
    /// The person does not want to save.
    Declined,
    /// The person goes back to the offer.
    Canceled,
}

/// Asks for a file to save to; `picked` is a name that was already chosen.
fn file(
    screen: &Screen,
    offer: &SaveOffer<'_>,
    mut picked: Option<String>,
) -> Result<Named, Unfinished> {
    let mut page = Page {
        question: NAME_THE_FILE,
        hint: Some(offer.what.offer().extensions),
        keys: NAMING,
        ..Page::default()
    };
    let mut initial = String::new();
    loop {
        let typed = match picked.take() {
            Some(name) => name,
            None => screen.type_in(&page, FILE_NAME, &initial)?,
        };
        match command(&typed) {
            Some(Command::No | Command::Cancel) => return Ok(Named::Canceled),
            Some(Command::Yes | Command::Help) => {
                page.notice = Some(Notice::Message(not_a_file_name(&typed)));
                continue;
            }
            None => {}
        }
        match check_for(offer, &typed) {
            FileName::New(path) => return Ok(Named::File(path)),
            FileName::Unusable(complaint) => page.notice = Some(Notice::Message(complaint)),
            FileName::InUse(path) => {
                let rows = [ANOTHER_NAME, REPLACE_IT, DO_NOT_SAVE];
                match choose(screen, &already_exists(&typed), &rows)? {
                    0 => page.notice = None,
                    1 => return Ok(Named::File(path)),
                    _ => return Ok(Named::Declined),
                }
            }
        }
        initial = typed;
    }
}
