//! A numbered list in plain lines, of which one row is picked.

use std::io::{BufRead, Write};

use super::lines::{Line, Lines};
use crate::terminal::phrases::quoted;
use crate::terminal::{Halt, Menu, MenuRow};

/// Shows a list until a row is named. Nothing is picked by an empty line, nor by the end of the input.
pub(super) fn pick<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    menu: &Menu<'_>,
) -> Result<usize, Halt> {
    lines.blank()?;
    lines.prose(menu.question)?;
    lines.prose(menu.hint)?;
    for (number, row) in (1..).zip(&menu.rows) {
        let bullet = format!("{number}. ");
        lines.item(&bullet, &row.text)?;
        if let Some(detail) = &row.detail {
            lines.item(&" ".repeat(bullet.len()), detail)?;
        }
    }
    loop {
        lines.say("Type a number.")?;
        let Line::Text(line) = lines.read()? else {
            lines.say("That line was not readable text.")?;
            continue;
        };
        match understand(&menu.rows, line.trim()) {
            Some(row) => return Ok(row),
            None if line.trim().is_empty() => lines.say("An empty line picks nothing.")?,
            None => lines.say(&format!("Not understood: {}.", quoted(&line)))?,
        }
    }
}

/// The row of a number, a word or a text.
fn understand(rows: &[MenuRow], typed: &str) -> Option<usize> {
    if let Ok(number) = typed.trim_end_matches('.').parse::<usize>() {
        return number.checked_sub(1).filter(|row| *row < rows.len());
    }
    let typed = typed.to_lowercase();
    rows.iter()
        .position(|row| row.word.to_lowercase() == typed || row.text.to_lowercase() == typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_picked_by_its_number_its_word_or_its_text() {
        let row = |word: &str, text: &str| MenuRow::action(word, text);
        let rows = [row("hip-pain", "Pain in the hip"), row("none", "No pain")];
        for typed in ["2", "2.", "none", "NO PAIN"] {
            assert_eq!(understand(&rows, typed), Some(1), "{typed}");
        }
        for typed in ["0", "3", "", "hip"] {
            assert_eq!(understand(&rows, typed), None, "{typed}");
        }
    }
}
