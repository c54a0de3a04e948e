//! The offer to save something, in plain lines.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use super::complaint::Complaint;
use super::lines::Lines;
use crate::phrases::lines::{REPLACE_OR_RENAME, YES_OR_NO, name_the_file};
use crate::phrases::saving::already_exists;
use crate::terminal::file_name::{Command, FileName, check_for, command, free_name};
use crate::terminal::{Halt, Opening, SaveOffer};

/// Offers to save; returns the file to save to. Only after a yes is a file name asked for.
pub(super) fn to_save<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    offer: &SaveOffer<'_>,
) -> Result<Option<PathBuf>, Halt> {
    lines.blank()?;
    if offer.opening == Opening::Name {
        return file(lines, offer);
    }
    loop {
        lines.say(offer.what.offer().question)?;
        let typed = reply(lines, YES_OR_NO)?;
        match command(&typed) {
            Some(Command::Yes) => match file(lines, offer)? {
                Some(path) => return Ok(Some(path)),
                None => lines.blank()?,
            },
            Some(Command::No | Command::Cancel) => return Ok(None),
            Some(Command::Help) => {}
            None => lines.say(&Complaint::unknown(&typed).sentence())?,
        }
    }
}

/// Asks for a file to save to; `None` if the person cancels.
fn file<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    offer: &SaveOffer<'_>,
) -> Result<Option<PathBuf>, Halt> {
    let mut typed = None;
    loop {
        let proposed = free_name(offer);
        let ask = name_the_file(offer.what.offer().extensions, &proposed);
        let line = match typed.take() {
            Some(line) => line,
            None => reply(lines, &ask)?,
        };
        let name = match command(&line) {
            Some(Command::Yes) => proposed,
            Some(Command::No | Command::Cancel) => return Ok(None),
            Some(Command::Help) => continue,
            None => line,
        };
        match check_for(offer, &name) {
            FileName::New(path) => return Ok(Some(path)),
            FileName::Unusable(complaint) => lines.say(&complaint)?,
            FileName::InUse(path) => {
                lines.say(&already_exists(&name))?;
                let line = reply(lines, REPLACE_OR_RENAME)?;
                match command(&line) {
                    Some(Command::Yes) => return Ok(Some(path)),
                    Some(Command::No | Command::Help) => {}
                    Some(Command::Cancel) => return Ok(None),
                    None => typed = Some(line),
                }
            }
        }
    }
}

/// Reads a reply, without leading and trailing white space.
fn reply<R: BufRead, W: Write>(lines: &mut Lines<R, W>, question: &str) -> Result<String, Halt> {
    loop {
        lines.say(question)?;
        match lines.read()? {
            Ok(line) => return Ok(line.trim().to_owned()),
            Err(complaint) => lines.say(&complaint.sentence())?,
        }
    }
}
