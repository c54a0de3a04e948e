//! A numbered list in plain lines, of which one row is picked.

use std::io::{BufRead, Write};

use super::complaint::Complaint;
use super::lines::{Asked, Lines};
use crate::terminal::phrases::{on_one_line, quoted};
use crate::terminal::{Halt, Menu, MenuRow};
use crate::words::digits::ascii_digits;

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
    let asked = Asked {
        question: on_one_line(menu.question),
        expected: format!("a number from 1 to {}", menu.rows.len()),
    };
    loop {
        lines.say("Type a number.")?;
        let typed = lines.reply(&asked)?;
        match typed.and_then(|line| understand(&menu.rows, line.trim())) {
            Ok(row) => return Ok(row),
            Err(complaint) => lines.complain(&complaint, &asked)?,
        }
    }
}

/// The row of a number, which comes first, of a word or a text.
fn understand(rows: &[MenuRow], line: &str) -> Result<usize, Complaint> {
    if line.is_empty() {
        return Err(Complaint::Blank("Please type a number."));
    }
    let unknown = || Complaint::unknown(line);
    if let Ok(number) = ascii_digits(line.trim_end_matches('.')).parse::<usize>() {
        let row = number.checked_sub(1).filter(|row| *row < rows.len());
        return row.ok_or_else(unknown);
    }
    let typed = line.to_lowercase();
    let named =
        |row: &&MenuRow| row.word.to_lowercase() == typed || row.text.to_lowercase() == typed;
    if rows.iter().filter(named).count() > 1 {
        return Err(Complaint::Unfit(format!(
            "{} can mean more than one of these. Please type a number.",
            quoted(line)
        )));
    }
    let row = rows.iter().position(|row| named(&row));
    row.ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_picked_by_its_number_its_word_or_its_text() {
        let row = |word: &str, text: &str| MenuRow::action(word, text);
        let rows = [row("hip-pain", "Pain in the hip"), row("none", "No pain")];
        for typed in ["2", "2.", "\u{0662}", "none", "NO PAIN"] {
            assert_eq!(understand(&rows, typed), Ok(1), "{typed}");
        }
        for typed in ["0", "3", "", "hip"] {
            assert!(understand(&rows, typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_word_of_one_row_that_is_the_text_of_another_is_asked_about() {
        let row = |word: &str, text: &str| MenuRow::action(word, text);
        let rows = [row("long", "Short"), row("short", "Long")];
        let asked = "\"long\" can mean more than one of these. Please type a number.";
        assert_eq!(understand(&rows, "long"), Err(Complaint::unfit(asked)));
        assert_eq!(understand(&rows, "1"), Ok(0));
    }
}
