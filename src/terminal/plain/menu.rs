//! A menu in plain lines: a numbered list.

use std::io::{BufRead, Write};

use super::complaint::Complaint;
use super::lines::{Asked, Lines};
use crate::phrases::lines::{PLEASE_TYPE_A_NUMBER, TYPE_A_NUMBER, ambiguous_row, number_up_to};
use crate::terminal::text::on_one_line;
use crate::terminal::{Halt, Menu, MenuRow};
use crate::words::digits::ascii_digits;

/// Shows a menu until a row is picked. Neither a blank line nor the end of the input picks one.
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
        expected: number_up_to(menu.rows.len()),
    };
    loop {
        lines.say(TYPE_A_NUMBER)?;
        let typed = lines.reply(&asked)?;
        match typed.and_then(|line| understand(&menu.rows, line.trim())) {
            Ok(row) => return Ok(row),
            Err(complaint) => lines.complain(&complaint, &asked)?,
        }
    }
}

/// The row that a line picks by its number, which takes precedence, by its word or by its text.
fn understand(rows: &[MenuRow], line: &str) -> Result<usize, Complaint> {
    if line.is_empty() {
        return Err(Complaint::Blank(PLEASE_TYPE_A_NUMBER));
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
        return Err(Complaint::NotAllowed(ambiguous_row(line)));
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
    fn a_word_of_one_row_that_is_the_text_of_another_is_ambiguous() {
        let row = |word: &str, text: &str| MenuRow::action(word, text);
        let rows = [row("long", "Short"), row("short", "Long")];
        let asked = "\"long\" can mean more than one of these. Please type a number.";
        assert_eq!(
            understand(&rows, "long"),
            Err(Complaint::not_allowed(asked))
        );
        assert_eq!(understand(&rows, "1"), Ok(0));
    }
}
