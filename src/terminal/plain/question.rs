//! One question in plain lines.

use std::io::{BufRead, Write};

use super::lines::{Line, Lines};
use super::typed::{Typed, understand};
use crate::answers::Answer;
use crate::questionnaire::QuestionType;
use crate::terminal::phrases::{answer, progress};
use crate::terminal::{Asking, Halt, Reply, WayOut};
use crate::words::{list, whole_number};

/// Asks one question until there is a reply.
pub(super) fn ask<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    asking: &Asking<'_>,
) -> Result<Reply, Halt> {
    put(lines, asking)?;
    loop {
        if let Some(earlier) = asking.earlier {
            let earlier = answer(asking.question, earlier);
            lines.say(&format!(
                "Your answer so far: {earlier}. Press Enter to keep it."
            ))?;
        }
        lines.say(&what_to_type(asking))?;
        let Line::Text(line) = lines.read()? else {
            lines.say("That line was not readable text.")?;
            continue;
        };
        match understand(asking.question, &line) {
            Ok(Typed::Answer(given)) => return answered(lines, asking, given),
            Ok(Typed::WayOut(WayOut::Skip)) => return answered(lines, asking, Answer::Skipped),
            Ok(Typed::WayOut(WayOut::Back)) if asking.ways_out.contains(&WayOut::Back) => {
                return Ok(Reply::Back);
            }
            Ok(Typed::WayOut(WayOut::Back)) => lines.say("This is the first question.")?,
            Ok(Typed::WayOut(WayOut::Why)) => why(lines, asking)?,
            Ok(Typed::Nothing) => {
                if let Some(earlier) = asking.earlier {
                    return answered(lines, asking, earlier.clone());
                }
                lines.say("An empty line is no answer.")?;
                put(lines, asking)?;
            }
            Err(complaint) => lines.say(&complaint)?,
        }
    }
}

fn put<R: BufRead, W: Write>(lines: &mut Lines<R, W>, asking: &Asking<'_>) -> Result<(), Halt> {
    lines.blank()?;
    if let Some(heading) = asking.heading {
        lines.say(heading)?;
        lines.blank()?;
    }
    lines.say(&format!("{}.", progress(asking.progress)))?;
    lines.prose(&asking.question.text)?;
    if let Some(hint) = &asking.question.hint {
        lines.prose(hint)?;
    }
    for (index, choice) in asking.question.choices().iter().enumerate() {
        lines.item(&format!("{}. ", index + 1), &choice.label)?;
    }
    Ok(())
}

/// What can be typed now. It is said each time, so that nobody has to remember it.
fn what_to_type(asking: &Asking<'_>) -> String {
    let answers = match asking.question.question_type {
        QuestionType::SelectMultiple(_) => "one number or more, such as 1 2".to_owned(),
        QuestionType::Integer(range) => whole_number(range.at_least, range.at_most),
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => "a number".to_owned(),
    };
    let ways_out = list(asking.ways_out.iter().map(|way_out| way_out.word()), "or");
    format!("Type {answers}. Or type {ways_out}.")
}

fn why<R: BufRead, W: Write>(lines: &mut Lines<R, W>, asking: &Asking<'_>) -> Result<(), Halt> {
    match &asking.question.why {
        Some(why) => lines.prose(why),
        None => lines.say("It is not said why this is asked."),
    }
}

fn answered<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    asking: &Asking<'_>,
    given: Answer,
) -> Result<Reply, Halt> {
    lines.say(&format!("Your answer: {}", answer(asking.question, &given)))?;
    Ok(Reply::Answer(given))
}
