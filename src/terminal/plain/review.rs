//! The review of the answers, in plain lines.

use std::io::{BufRead, Write};

use super::command::{Command, help};
use super::complaint::Complaint;
use super::lines::{Asked, Lines, Typist};
use super::words::unquoted;
use crate::answers::Answer;
use crate::phrases::interview::CHECK_YOUR_ANSWERS;
use crate::phrases::lines::{
    BACK_WORD, DONE_WORD, EXPECTED_IN_REVIEW, PLEASE_TYPE_DONE, TYPE_DONE, no_answer,
};
use crate::questionnaire::QuestionIndex;
use crate::terminal::text::{answer, on_one_line};
use crate::terminal::{Decision, Halt, Review};
use crate::words::digits::ascii_digits;

/// A parsed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Decision(Decision),
    Command(Command),
}

/// Shows all answers; returns the person's decision. Neither a blank line nor the end of the input confirms them.
pub(super) fn check<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    review: &Review<'_>,
) -> Result<Decision, Halt> {
    put(lines, review)?;
    let asked = Asked {
        question: heading(),
        expected: EXPECTED_IN_REVIEW.to_owned(),
    };
    loop {
        lines.say(TYPE_DONE)?;
        let typed = lines.reply(&asked)?;
        match typed.and_then(|line| understand(review, line.trim(), lines.typist)) {
            Ok(Typed::Decision(Decision::Done)) => {
                lines.blank()?;
                lines.expect_the_end(DONE_WORD)?;
                return Ok(Decision::Done);
            }
            Ok(Typed::Decision(decision)) => return Ok(decision),
            Ok(Typed::Command(Command::Stop)) => return Err(lines.stopped()),
            Ok(Typed::Command(Command::Help)) => {
                let back = [Command::Back].into_iter();
                help(lines, TYPE_DONE, back.chain(Command::IN_A_LIST))?;
            }
            Ok(Typed::Command(_)) => put(lines, review)?,
            Err(complaint) => lines.complain(&complaint, &asked)?,
        }
    }
}

fn heading() -> String {
    format!("{CHECK_YOUR_ANSWERS}.")
}

/// Writes all answers.
fn put<R: BufRead, W: Write>(lines: &mut Lines<R, W>, review: &Review<'_>) -> Result<(), Halt> {
    lines.blank()?;
    lines.say(&heading())?;
    for (number, (index, given)) in (1..).zip(&review.answers) {
        let question = review.questionnaire.question(*index);
        let bullet = format!("{number}. ");
        lines.item(&bullet, &on_one_line(&question.text))?;
        lines.item(&" ".repeat(bullet.len()), &answer(question, given))?;
    }
    Ok(())
}

/// The decision in a line: `done`, `back`, or the number of an answer; from a person also a synonym of `done` or the id of
/// a question. In a script, those are probably misplaced answers, and must not confirm the others.
fn understand(review: &Review<'_>, line: &str, typist: Typist) -> Result<Typed, Complaint> {
    let is_person = typist == Typist::Person;
    let number = unquoted(line.trim_end_matches('.')).to_lowercase();
    let typed = if is_person {
        number.clone()
    } else {
        line.to_lowercase()
    };
    let answers = &review.answers;
    let changed = match typed.as_str() {
        "" => return Err(Complaint::Blank(PLEASE_TYPE_DONE)),
        DONE_WORD => return Ok(Typed::Decision(Decision::Done)),
        "yes" | "ok" if is_person => return Ok(Typed::Decision(Decision::Done)),
        BACK_WORD => answers.last(),
        _ => match ascii_digits(&number).parse::<u64>() {
            Ok(number) => {
                let index = usize::try_from(number).unwrap_or(usize::MAX).checked_sub(1);
                let changed = index.and_then(|index| answers.get(index));
                let no_answer = || Complaint::NotAllowed(no_answer(number, answers.len()));
                return changed.map(change).ok_or_else(no_answer);
            }
            Err(_) => answers
                .iter()
                .find(|(index, _)| is_person && review.questionnaire.question(*index).id == *typed),
        },
    };
    let typed = changed
        .map(change)
        .or_else(|| Command::in_a_list(line).map(Typed::Command));
    typed.ok_or_else(|| Complaint::unknown(line))
}

/// The decision to change an answer.
fn change((question, _): &(QuestionIndex, &Answer)) -> Typed {
    Typed::Decision(Decision::Change(*question))
}
