//! The offer to save the outcome, in plain lines.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use super::complaint::Complaint;
use super::lines::Lines;
use crate::terminal::file_name::{Command, Place, command, free_name, place_for};
use crate::terminal::phrases::quoted;
use crate::terminal::{Halt, Opening, SaveOffer};

/// Offers to save; gives the file to save to. Nothing but yes leads to a file name being asked for.
pub(super) fn to_save<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    offer: &SaveOffer<'_>,
) -> Result<Option<PathBuf>, Halt> {
    lines.blank()?;
    if offer.opening == Opening::Name {
        return file(lines, offer);
    }
    loop {
        lines.say(offer.what.question())?;
        let typed = reply(lines, "Type yes or no. To answer no, press Enter.")?;
        match typed.to_lowercase().as_str() {
            "yes" | "y" => match file(lines, offer)? {
                Some(path) => return Ok(Some(path)),
                None => lines.blank()?,
            },
            "no" | "n" | "" => return Ok(None),
            _ => lines.say(&Complaint::unknown(&typed).said())?,
        }
    }
}

/// A file to save to, unless none is named.
fn file<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    offer: &SaveOffer<'_>,
) -> Result<Option<PathBuf>, Halt> {
    let mut typed = None;
    loop {
        let proposed = free_name(offer);
        let ask = format!(
            "Name the file. {} To save as {}, type yes. To cancel, press Enter.",
            offer.what.hint(),
            quoted(&proposed)
        );
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
        match place_for(offer, &name) {
            Place::New(path) => return Ok(Some(path)),
            Place::Unfit(complaint) => lines.say(&complaint)?,
            Place::InUse(path) => {
                lines.say(&format!("A file named {} already exists.", quoted(&name)))?;
                let replace = "Type yes to replace it, or another name. To cancel, press Enter.";
                let line = reply(lines, replace)?;
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

/// What is typed in reply, without the white space around it.
fn reply<R: BufRead, W: Write>(lines: &mut Lines<R, W>, question: &str) -> Result<String, Halt> {
    loop {
        lines.say(question)?;
        match lines.read()? {
            Ok(line) => return Ok(line.trim().to_owned()),
            Err(complaint) => lines.say(&complaint.said())?,
        }
    }
}
