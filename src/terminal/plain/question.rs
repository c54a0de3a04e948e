//! One question in plain lines.

use std::io::{BufRead, Write};

use super::complaint::Complaint;
use super::lines::{Asked, Lines};
use super::typed::{Typed, understand};
use crate::answers::Answer;
use crate::phrases::interview::progress;
use crate::phrases::lines::{
    A_NUMBER, FIRST_QUESTION, NO_REASON, PLEASE_ANSWER, SOME_NUMBERS, earlier_answer, type_one,
    your_answer,
};
use crate::questionnaire::QuestionType;
use crate::terminal::text::{answer, on_one_line};
use crate::terminal::{Asking, Halt, Reply, WayOut};
use crate::words::{list, whole_number};

/// Asks one question until there is a reply.
pub(super) fn ask<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    asking: &Asking<'_>,
) -> Result<Reply, Halt> {
    put(lines, asking)?;
    let asked = asked(asking);
    loop {
        if let Some(earlier) = asking.earlier {
            let earlier = answer(asking.question, earlier);
            lines.say(&earlier_answer(&earlier))?;
        }
        // The instructions are repeated each time, so that nobody has to remember them.
        lines.say(&type_one(&answers(asking), &list(words(asking), "or")))?;
        let typed = lines.reply(&asked)?;
        let typed = typed.and_then(|line| understand(asking.question, &line));
        let complaint = match (typed, asking.earlier) {
            (Ok(Typed::Answer(given)), _) => return answered(lines, asking, given),
            (Ok(Typed::WayOut(WayOut::Skip)), _) => {
                return answered(lines, asking, Answer::Skipped);
            }
            (Ok(Typed::WayOut(WayOut::Back)), _) if asking.ways_out.contains(&WayOut::Back) => {
                return Ok(Reply::Back);
            }
            (Ok(Typed::WayOut(WayOut::Back)), _) => Complaint::not_allowed(FIRST_QUESTION),
            (Ok(Typed::WayOut(WayOut::Why)), _) => {
                why(lines, asking)?;
                continue;
            }
            (Ok(Typed::Blank), Some(earlier)) => return answered(lines, asking, earlier.clone()),
            (Ok(Typed::Blank), None) => Complaint::Blank(PLEASE_ANSWER),
            (Err(complaint), _) => complaint,
        };
        lines.complain(&complaint, &asked)?;
        if let Complaint::Blank(_) = complaint {
            put(lines, asking)?;
        }
    }
}

fn put<R: BufRead, W: Write>(lines: &mut Lines<R, W>, asking: &Asking<'_>) -> Result<(), Halt> {
    lines.blank()?;
    if let Some(heading) = asking.heading {
        lines.say(heading)?;
        lines.blank()?;
    }
    let position = progress(asking.progress.number, asking.progress.at_most);
    lines.say(&format!("{position}."))?;
    lines.prose(&asking.question.text)?;
    if let Some(hint) = &asking.question.hint {
        lines.prose(hint)?;
    }
    for (index, choice) in asking.question.choices().iter().enumerate() {
        lines.item(&format!("{}. ", index + 1), &choice.label)?;
    }
    Ok(())
}

fn asked(asking: &Asking<'_>) -> Asked {
    let text = on_one_line(&asking.question.text);
    let expected = [answers(asking)].into_iter();
    let ways_out = words(asking).map(str::to_owned);
    Asked {
        question: format!("`{}`: {text}", asking.question.id),
        expected: list(expected.chain(ways_out), "or"),
    }
}

fn answers(asking: &Asking<'_>) -> String {
    match asking.question.question_type {
        QuestionType::SelectMultiple(_) => SOME_NUMBERS.to_owned(),
        QuestionType::Integer(range) => whole_number(range.at_least, range.at_most),
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => A_NUMBER.to_owned(),
    }
}

fn words<'a>(asking: &'a Asking<'_>) -> impl Iterator<Item = &'static str> + 'a {
    asking.ways_out.iter().map(|way_out| way_out.word())
}

fn why<R: BufRead, W: Write>(lines: &mut Lines<R, W>, asking: &Asking<'_>) -> Result<(), Halt> {
    match &asking.question.why {
        Some(why) => lines.prose(why),
        None => lines.say(NO_REASON),
    }
}

fn answered<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    asking: &Asking<'_>,
    given: Answer,
) -> Result<Reply, Halt> {
    if asking.earlier.is_none() {
        lines.progress();
    }
    lines.say(&your_answer(&answer(asking.question, &given)))?;
    Ok(Reply::Answer(given))
}
