//! The review of the answers, in plain lines.

use std::io::{BufRead, Write};

use super::complaint::Complaint;
use super::lines::{Asked, Lines, Typist};
use crate::phrases::interview::CHECK_YOUR_ANSWERS;
use crate::phrases::lines::{DONE_WORD, EXPECTED_IN_REVIEW, PLEASE_TYPE_DONE, TYPE_DONE};
use crate::terminal::text::{answer, on_one_line};
use crate::terminal::{Decision, Halt, Review};
use crate::words::digits::ascii_digits;

/// Shows all answers; returns the person's decision. Neither a blank line nor the end of the input confirms them.
pub(super) fn check<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    review: &Review<'_>,
) -> Result<Decision, Halt> {
    lines.blank()?;
    let heading = format!("{CHECK_YOUR_ANSWERS}.");
    lines.say(&heading)?;
    for (number, (index, given)) in (1..).zip(&review.answers) {
        let question = review.questionnaire.question(*index);
        let bullet = format!("{number}. ");
        lines.item(&bullet, &on_one_line(&question.text))?;
        lines.item(&" ".repeat(bullet.len()), &answer(question, given))?;
    }
    let asked = Asked {
        question: heading,
        expected: EXPECTED_IN_REVIEW.to_owned(),
    };
    loop {
        lines.say(TYPE_DONE)?;
        let typed = lines.reply(&asked)?;
        match typed.and_then(|line| understand(review, line.trim(), lines.typist)) {
            Ok(Decision::Done) => {
                lines.blank()?;
                lines.expect_the_end(DONE_WORD)?;
                return Ok(Decision::Done);
            }
            Ok(decision) => return Ok(decision),
            Err(complaint) => lines.complain(&complaint, &asked)?,
        }
    }
}

/// The decision in a line: `done`, `back`, or the number of an answer; from a person also a synonym of `done` or the id of
/// a question. In a script, those are probably misplaced answers, and must not confirm the others.
fn understand(review: &Review<'_>, line: &str, typist: Typist) -> Result<Decision, Complaint> {
    let is_person = typist == Typist::Person;
    let number = line.trim_end_matches('.').to_lowercase();
    let typed = if is_person {
        number.clone()
    } else {
        line.to_lowercase()
    };
    let changed = match typed.as_str() {
        "" => return Err(Complaint::Blank(PLEASE_TYPE_DONE)),
        DONE_WORD => return Ok(Decision::Done),
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
