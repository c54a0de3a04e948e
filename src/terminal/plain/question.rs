//! One question in plain lines.

use std::io::{BufRead, Write};

use super::command::{Command, help};
use super::complaint::Complaint;
use super::lines::{Asked, Lines};
use super::typed::{Typed, understand};
use crate::answers::Answer;
use crate::phrases::interview::progress;
use crate::phrases::lines::{
    A_NUMBER, CHOICE_HELP, CHOICES_HELP, FIRST_QUESTION, NO_REASON, PLEASE_ANSWER, SOME_NUMBERS,
    YES_NO_HELP, earlier_answer, type_an_answer, type_one, your_answer,
};
use crate::questionnaire::{Question, QuestionType};
use crate::terminal::text::{answer, on_one_line};
use crate::terminal::{Asking, Halt, Reply, WayOut};
use crate::words::{list, whole_number};

/// Asks one question until there is a reply.
pub(super) fn ask<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    asking: &Asking<'_>,
) -> Result<Reply, Halt> {
    lines.blank()?;
    if let Some(heading) = asking.heading {
        lines.say(heading)?;
        lines.blank()?;
    }
    let position = progress(asking.progress.number, asking.progress.at_most);
    lines.say(&format!("{position}."))?;
    put(lines, asking)?;
    let asked = asked(asking);
    let mut names_commands = lines.names_commands();
    loop {
        if let Some(earlier) = asking.earlier {
            let earlier = answer(asking.question, earlier);
            lines.say(&earlier_answer(&earlier))?;
        }
        lines.say(&what_to_type(asking, names_commands))?;
        let typed = lines.reply(&asked)?;
        let typed = typed.and_then(|line| understand(asking.question, &line));
        let complaint = match (typed, asking.earlier) {
            (Ok(Typed::Answer(given)), _) => return answered(lines, asking, given),
            (Ok(Typed::Command(Command::Back)), _) if !offers(asking, Command::Back) => {
                Complaint::not_allowed(FIRST_QUESTION)
            }
            (Ok(Typed::Command(command)), _) => {
                if let Some(reply) = obey(lines, asking, command)? {
                    return Ok(reply);
                }
                names_commands |= command == Command::Help;
                continue;
            }
            (Ok(Typed::Blank), Some(earlier)) => return answered(lines, asking, earlier.clone()),
            (Ok(Typed::Blank), None) => Complaint::Blank(PLEASE_ANSWER),
            (Err(complaint), _) => complaint,
        };
        lines.complain(&complaint, &asked)?;
        choices(lines, asking)?;
    }
}

/// Carries out a command; returns its reply to the question, if it is one.
fn obey<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    asking: &Asking<'_>,
    command: Command,
) -> Result<Option<Reply>, Halt> {
    match command {
        Command::Skip => return answered(lines, asking, Answer::Skipped).map(Some),
        Command::Back => return Ok(Some(Reply::Back)),
        Command::Stop => return Err(lines.stopped()),
        Command::Why => match &asking.question.why {
            Some(why) => lines.prose(why)?,
            None => lines.say(NO_REASON)?,
        },
        Command::Again => put(lines, asking)?,
        Command::Help => {
            let commands = Command::ALL.into_iter();
            let commands = commands.filter(|command| offers(asking, *command));
            help(lines, &how_to_answer(asking), commands)?;
        }
    }
    Ok(None)
}

/// Writes the question and its choices.
fn put<R: BufRead, W: Write>(lines: &mut Lines<R, W>, asking: &Asking<'_>) -> Result<(), Halt> {
    lines.prose(&asking.question.text)?;
    if let Some(hint) = &asking.question.hint {
        lines.prose(hint)?;
    }
    choices(lines, asking)
}

fn choices<R: BufRead, W: Write>(lines: &mut Lines<R, W>, asking: &Asking<'_>) -> Result<(), Halt> {
    for (number, choice) in (1..).zip(asking.question.choices()) {
        lines.item(&format!("{number}. "), &choice.label)?;
    }
    Ok(())
}

fn asked(asking: &Asking<'_>) -> Asked {
    let text = on_one_line(&asking.question.text);
    let expected = [answers(asking)].into_iter();
    let ways_out = ways_out(asking).map(str::to_owned);
    Asked {
        question: format!("`{}`: {text}", asking.question.id),
        expected: list(expected.chain(ways_out), "or"),
    }
}

fn what_to_type(asking: &Asking<'_>, names_commands: bool) -> String {
    let ways_out = list(ways_out(asking), "or");
    if names_commands && !ways_out.is_empty() {
        type_one(&answers(asking), &ways_out)
    } else {
        type_an_answer(&answers(asking))
    }
}

fn answers(asking: &Asking<'_>) -> String {
    match asking.question.question_type {
        QuestionType::SelectMultiple(_) => SOME_NUMBERS.to_owned(),
        QuestionType::Integer(range) => whole_number(range.at_least, range.at_most),
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => A_NUMBER.to_owned(),
    }
}

fn how_to_answer(asking: &Asking<'_>) -> String {
    match asking.question.question_type {
        QuestionType::YesNo(_) => YES_NO_HELP.to_owned(),
        QuestionType::SelectOne(_) => CHOICE_HELP.to_owned(),
        QuestionType::SelectMultiple(_) => CHOICES_HELP.to_owned(),
        QuestionType::Integer(_) => type_an_answer(&answers(asking)),
    }
}

/// The words of the alternatives to answering, in the order in which they are offered.
fn ways_out<'a>(asking: &'a Asking<'_>) -> impl Iterator<Item = &'static str> + 'a {
    let words = asking.ways_out.iter().map(|way_out| way_out.word());
    words.filter(|word| is_command(asking.question, word))
}

/// Whether a command is possible here, and its word is not that of a choice.
fn offers(asking: &Asking<'_>, command: Command) -> bool {
    let is_possible = match command {
        Command::Skip => asking.ways_out.contains(&WayOut::Skip),
        Command::Why => asking.ways_out.contains(&WayOut::Why),
        Command::Back => asking.ways_out.contains(&WayOut::Back),
        Command::Again | Command::Help | Command::Stop => true,
    };
    is_possible && is_command(asking.question, command.word())
}

fn is_command(question: &Question, word: &str) -> bool {
    matches!(understand(question, word), Ok(Typed::Command(_)))
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
