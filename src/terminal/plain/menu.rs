//! A menu in plain lines: a numbered list.

use std::io::{BufRead, Write};

use super::command::{Command, help};
use super::complaint::Complaint;
use super::lines::{Asked, Lines};
use super::words::unquoted;
use crate::phrases::lines::{
    CHOICE_HELP, PLEASE_TYPE_A_NUMBER, TYPE_A_NUMBER, ambiguous_row, no_choice, number_up_to,
};
use crate::terminal::text::on_one_line;
use crate::terminal::{Halt, Menu, MenuRow};
use crate::words::digits::ascii_digits;

/// A parsed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Row(usize),
    Command(Command),
}

/// Shows a menu until a row is picked. Neither a blank line nor the end of the input picks one.
pub(super) fn pick<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    menu: &Menu<'_>,
) -> Result<usize, Halt> {
    lines.blank()?;
    put(lines, menu)?;
    let asked = Asked {
        question: on_one_line(menu.question),
        expected: number_up_to(menu.rows.len()),
    };
    loop {
        lines.say(TYPE_A_NUMBER)?;
        let typed = lines.reply(&asked)?;
        match typed.and_then(|line| understand(&menu.rows, line.trim())) {
            Ok(Typed::Row(row)) => return Ok(row),
            Ok(Typed::Command(Command::Stop)) => return Err(lines.stopped()),
            Ok(Typed::Command(Command::Help)) => {
                help(lines, CHOICE_HELP, Command::IN_A_LIST.into_iter())?;
            }
            Ok(Typed::Command(_)) => put(lines, menu)?,
            Err(complaint) => {
                lines.complain(&complaint, &asked)?;
                rows(lines, menu)?;
            }
        }
    }
}

/// Writes the question and its rows.
fn put<R: BufRead, W: Write>(lines: &mut Lines<R, W>, menu: &Menu<'_>) -> Result<(), Halt> {
    lines.prose(menu.question)?;
    lines.prose(menu.hint)?;
    rows(lines, menu)
}

fn rows<R: BufRead, W: Write>(lines: &mut Lines<R, W>, menu: &Menu<'_>) -> Result<(), Halt> {
    for (number, row) in (1..).zip(&menu.rows) {
        let bullet = format!("{number}. ");
        lines.item(&bullet, &row.text)?;
        if let Some(detail) = &row.detail {
            lines.item(&" ".repeat(bullet.len()), detail)?;
        }
    }
    Ok(())
}

/// The row that a line picks by its number, which takes precedence, by its word or by its text; else a command.
fn understand(rows: &[MenuRow], line: &str) -> Result<Typed, Complaint> {
    let typed = unquoted(line);
    if typed.is_empty() {
        return Err(Complaint::Blank(PLEASE_TYPE_A_NUMBER));
    }
    if let Ok(number) = ascii_digits(typed.trim_end_matches('.')).parse::<u64>() {
        let row = usize::try_from(number).unwrap_or(usize::MAX).checked_sub(1);
        let row = row.filter(|row| *row < rows.len()).map(Typed::Row);
        return row.ok_or_else(|| Complaint::NotAllowed(no_choice(number, rows.len())));
    }
    let typed = typed.to_lowercase();
    let is_named = |row: &MenuRow| {
        [&row.word, &row.text]
            .iter()
            .any(|name| unquoted(&name.to_lowercase()) == typed)
    };
    let mut named = (0..).zip(rows).filter(|(_, row)| is_named(row));
    match (named.next(), named.next()) {
        (Some((row, _)), None) => Ok(Typed::Row(row)),
        (Some(_), Some(_)) => Err(Complaint::NotAllowed(ambiguous_row(line))),
        (None, _) => Command::in_a_list(line)
            .map(Typed::Command)
            .ok_or_else(|| Complaint::unknown(line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_picked_by_its_number_its_word_or_its_text() {
        let row = |word: &str, text: &str| MenuRow::action(word, text);
        let rows = [row("hip-pain", "Pain in the hip"), row("none", "No pain")];
        for typed in ["2", "2.", "\u{0662}", "none", "NO PAIN"] {
            assert_eq!(understand(&rows, typed), Ok(Typed::Row(1)), "{typed}");
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
        assert_eq!(understand(&rows, "1"), Ok(Typed::Row(0)));
    }
}
