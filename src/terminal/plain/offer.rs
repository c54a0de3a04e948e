//! The offer to save the outcome, in plain lines.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use super::complaint::Complaint;
use super::lines::Lines;
use crate::terminal::Halt;
use crate::terminal::file_name::{Place, place};
use crate::terminal::phrases::{file_name_hint, quoted};

/// Offers to save; gives the file to save to. Nothing but yes leads to a file name being asked for.
pub(super) fn to_save<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
) -> Result<Option<PathBuf>, Halt> {
    lines.blank()?;
    lines.say("Do you want to save this to a file, to take it along?")?;
    let question = "Type yes or no. Enter alone means no.";
    loop {
        match reply(lines, question)?.to_lowercase().as_str() {
            "yes" | "y" => return file(lines),
            "no" | "n" | "" => return Ok(None),
            typed => lines.say(&Complaint::unknown(typed).said())?,
        }
    }
}

/// A file to save to, unless none is named.
fn file<R: BufRead, W: Write>(lines: &mut Lines<R, W>) -> Result<Option<PathBuf>, Halt> {
    let ask = format!(
        "Type a name for the file. {} Enter alone saves nothing.",
        file_name_hint()
    );
    let mut typed = reply(lines, &ask)?;
    while !typed.is_empty() {
        typed = match place(&typed) {
            Place::New(path) => return Ok(Some(path)),
            Place::InUse(path) => {
                lines.say(&format!("There is a file {} already.", quoted(&typed)))?;
                let ask = "Type yes to write over it, or another name. Enter alone saves nothing.";
                let typed = reply(lines, ask)?;
                if typed.to_lowercase() == "yes" {
                    return Ok(Some(path));
                }
                typed
            }
            Place::Unfit(complaint) => {
                lines.say(&complaint)?;
                reply(lines, &ask)?
            }
        };
    }
    Ok(None)
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
