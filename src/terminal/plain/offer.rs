//! The offer to save the outcome, in plain lines.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use super::complaint::Complaint;
use super::lines::Lines;
use crate::terminal::file_name::{Command, Place, command, free_name, place};
use crate::terminal::phrases::quoted;
use crate::terminal::{Halt, SaveOffer, Saved};

/// Offers to save; gives the file to save to. Nothing but yes leads to a file name being asked for.
pub(super) fn to_save<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    offer: &SaveOffer<'_>,
) -> Result<Option<PathBuf>, Halt> {
    let proposed = free_name(offer.proposed);
    lines.blank()?;
    loop {
        lines.say(offer.what.question())?;
        let typed = reply(lines, "Type yes or no. To answer no, press Enter.")?;
        match typed.to_lowercase().as_str() {
            "yes" | "y" => match file(lines, offer.what, &proposed)? {
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
    what: Saved,
    proposed: &str,
) -> Result<Option<PathBuf>, Halt> {
    let ask = format!(
        "Name the file. {} To save as {}, type yes. To cancel, press Enter.",
        what.hint(),
        quoted(proposed)
    );
    let mut typed = reply(lines, &ask)?;
    loop {
        typed = match command(&typed) {
            Some(Command::Yes) => return Ok(Some(proposed.into())),
            Some(Command::No | Command::Cancel) => return Ok(None),
            Some(Command::Help) => reply(lines, &ask)?,
            None => match place(&typed, what) {
                Place::New(path) => return Ok(Some(path)),
                Place::Unfit(complaint) => {
                    lines.say(&complaint)?;
                    reply(lines, &ask)?
                }
                Place::InUse(path) => {
                    lines.say(&format!("A file named {} already exists.", quoted(&typed)))?;
                    let replace =
                        "Type yes to replace it, or another name. To cancel, press Enter.";
                    let typed = reply(lines, replace)?;
                    match command(&typed) {
                        Some(Command::Yes) => return Ok(Some(path)),
                        Some(Command::No | Command::Help) => reply(lines, &ask)?,
                        Some(Command::Cancel) => return Ok(None),
                        None => typed,
                    }
                }
            },
        };
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
