//! Checking the answers in plain lines.

use std::io::{BufRead, Write};

use super::complaint::Complaint;
use super::lines::{Asked, Lines, Typist};
use crate::terminal::phrases::{answer, on_one_line};
use crate::terminal::{Decision, Halt, Review};
use crate::words::digits::ascii_digits;

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
    let asked = Asked {
        question: "Check your answers.".to_owned(),
        expected: "`done`, or the number of an answer to change it".to_owned(),
    };
    loop {
        lines.say("Type done if they are right, or the number of an answer to change it.")?;
        let typed = lines.reply(&asked)?;
        match typed.and_then(|line| understand(review, line.trim(), lines.typist)) {
            Ok(Decision::Done) => {
                lines.blank()?;
                lines.expect_the_end(DONE)?;
                return Ok(Decision::Done);
            }
            Ok(decision) => return Ok(decision),
            Err(complaint) => lines.complain(&complaint, &asked)?,
        }
    }
}

/// `done`, `back`, or the number of an answer; from a person also another word for `done`, or the id of a question. From a
/// script, such a word is probably an answer in the wrong place, and must not confirm the others.
fn understand(review: &Review<'_>, line: &str, typist: Typist) -> Result<Decision, Complaint> {
    let is_person = typist == Typist::Person;
    let number = line.trim_end_matches('.').to_lowercase();
    let typed = if is_person {
        number.clone()
    } else {
        line.to_lowercase()
    };
    let changed = match typed.as_str() {
        "" => {
            return Err(Complaint::Blank(
                "Please type done, or the number of an answer.",
            ));
        }
        DONE => return Ok(Decision::Done),
        "yes" | "ok" if is_person => return Ok(Decision::Done),
        "back" => review.answers.last(),
        _ => match ascii_digits(&number).parse::<usize>() {
            Ok(number) => number
                .checked_sub(1)
                .and_then(|index| review.answers.get(index)),
            Err(_) => review
                .answers
                .iter()
                .find(|(index, _)| is_person && review.questionnaire.question(*index).id == *typed),
        },
    };
    let changed = changed.map(|(index, _)| Decision::Change(*index));
    changed.ok_or_else(|| Complaint::unknown(line))
}
