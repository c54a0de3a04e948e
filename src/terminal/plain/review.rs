//! Checking the answers in plain lines.

use std::io::{BufRead, Write};

use super::lines::{Line, Lines};
use crate::terminal::phrases::{answer, on_one_line, quoted};
use crate::terminal::{Decision, Halt, Review};

/// What is typed when the answers are right.
const DONE: &str = "done";

/// Shows all the answers; gives what the person makes of them. They are never taken as right by an empty line, nor by
/// the end of the input.
pub(super) fn check<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    review: &Review<'_>,
) -> Result<Decision, Halt> {
    lines.blank()?;
    lines.say("Check your answers.")?;
    for (number, (index, given)) in (1..).zip(&review.answers) {
        let question = review.questionnaire.question(*index);
        let bullet = format!("{number}. ");
        lines.item(&bullet, &on_one_line(&question.text))?;
        lines.item(&" ".repeat(bullet.len()), &answer(question, given))?;
    }
    loop {
        lines.say("Type done if they are right, or the number of an answer to change it.")?;
        let Line::Text(line) = lines.read()? else {
            lines.say("That line was not readable text.")?;
            continue;
        };
        match understand(review, line.trim()) {
            Some(Decision::Done) => {
                lines.blank()?;
                return Ok(Decision::Done);
            }
            Some(decision) => return Ok(decision),
            None if line.trim().is_empty() => lines.say("An empty line says nothing.")?,
            None => lines.say(&format!("Not understood: {}.", quoted(&line)))?,
        }
    }
}

/// `done` or another word for it, `back`, the number of an answer, or the id of its question.
fn understand(review: &Review<'_>, typed: &str) -> Option<Decision> {
    let typed = typed.trim_end_matches('.').to_lowercase();
    let changed = match typed.as_str() {
        DONE | "yes" | "ok" => return Some(Decision::Done),
        "back" => review.answers.last(),
        _ => match typed.parse::<usize>() {
            Ok(number) => number
                .checked_sub(1)
                .and_then(|index| review.answers.get(index)),
            Err(_) => review
                .answers
                .iter()
                .find(|(index, _)| review.questionnaire.question(*index).id == *typed),
        },
    };
    changed.map(|(index, _)| Decision::Change(*index))
}
