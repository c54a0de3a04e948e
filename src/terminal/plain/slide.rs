//! A slide in plain lines.

use std::io::{BufRead, Write};

use super::complaint::Complaint;
use super::lines::{Asked, Lines};
use crate::phrases::lines::{WHERE_TO_GO, blank_or, continue_or};
use crate::report::Styling;
use crate::terminal::{Halt, Slide, Turn};
use crate::words::list;

/// Shows a slide until a direction is chosen; a blank line continues.
pub(super) fn show<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    slide: &Slide<'_>,
) -> Result<Turn, Halt> {
    let text = (slide.text)(lines.width, Styling::Bare);
    lines.blank()?;
    lines.write(&text)?;
    lines.blank()?;
    // The whole text was shown, so there is nothing to skip.
    let others = slide
        .turns
        .iter()
        .filter(|turn| !matches!(turn, Turn::Next | Turn::Skip));
    let words = list(others.map(|turn| word(*turn)), "or");
    let asked = Asked {
        question: WHERE_TO_GO.to_owned(),
        expected: blank_or(&words),
    };
    loop {
        lines.say(&continue_or(&words))?;
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
