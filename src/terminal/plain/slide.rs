//! A text in plain lines, and where to go from it.

use std::io::{BufRead, Write};

use super::lines::{Line, Lines};
use crate::report::Styling;
use crate::terminal::phrases::quoted;
use crate::terminal::{Halt, Slide, Turn};
use crate::words::list;

/// Shows a text until it is said where to go; an empty line goes on.
pub(super) fn show<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    slide: &Slide<'_>,
) -> Result<Turn, Halt> {
    let text = (slide.text)(lines.width, Styling::Plain);
    lines.blank()?;
    lines.write(&text)?;
    lines.blank()?;
    // All of it has been shown, so nothing is left to be skipped.
    let others = slide
        .turns
        .iter()
        .filter(|turn| !matches!(turn, Turn::Next | Turn::Skip));
    let words = list(others.map(|turn| word(*turn)), "or");
    loop {
        lines.say(&format!("Press Enter to go on, or type {words}."))?;
        let Line::Text(line) = lines.read()? else {
            lines.say("That line was not readable text.")?;
            continue;
        };
        let typed = line.trim().to_lowercase();
        let turn = slide.turns.iter().find(|turn| word(**turn) == typed);
        match turn {
            Some(turn) => return Ok(*turn),
            None if typed.is_empty() => return Ok(Turn::Next),
            None => lines.say(&format!("Not understood: {}.", quoted(&line)))?,
        }
    }
}

fn word(turn: Turn) -> String {
    turn.label().to_lowercase()
}
