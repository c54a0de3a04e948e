//! A text in plain lines, and where to go from it.

use std::io::{BufRead, Write};

use super::complaint::Complaint;
use super::lines::{Asked, Lines};
use crate::report::Styling;
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
    let asked = Asked {
        question: "Choose where to go next.".to_owned(),
        expected: format!("a blank line, or {words}"),
    };
    loop {
        lines.say(&format!("Press Enter to continue, or type {words}."))?;
        let typed = lines.reply(&asked)?;
        match typed.and_then(|line| understand(slide.turns, line.trim())) {
            Ok(turn) => return Ok(turn),
            Err(complaint) => lines.complain(&complaint, &asked)?,
        }
    }
}

fn understand(turns: &[Turn], line: &str) -> Result<Turn, Complaint> {
    let typed = line.to_lowercase();
    if typed.is_empty() {
        return Ok(Turn::Next);
    }
    let turn = turns.iter().find(|turn| word(**turn) == typed);
    turn.copied().ok_or_else(|| Complaint::unknown(line))
}

fn word(turn: Turn) -> String {
    turn.label().to_lowercase()
}
