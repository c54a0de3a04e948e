//! One question at prompts: what the three kinds of question have in common.

use super::list::Picked;
use super::page::{Entry, Keys, Notice, PICKING, Page};
use super::screen::{Broken, Screen};
use super::several::Unsent;
use super::{number, several, single};
use crate::answers::Answer;
use crate::questionnaire::{Question, QuestionType};
use crate::terminal::phrases::{answer, bold, indented, on_one_line, progress, wrapped};
use crate::terminal::{Asking, Reply, WayOut};

/// What follows when a person has done something in place of answering.
pub(super) enum Next<'a> {
    /// There is a reply.
    Reply(Reply),
    /// The question is asked again, with this said.
    Again(Option<Notice<'a>>),
}

/// Asks one question until there is a reply; leaves the question and its answer on the screen.
pub(super) fn ask(
    screen: &Screen,
    asking: &Asking<'_>,
    unsent: &mut Unsent,
) -> Result<Reply, Broken> {
    if let Some(heading) = asking.heading {
        let lines = wrapped(heading, screen.width(), "", "");
        screen.print(&format!("\n{}", bold(&lines, screen.styling)))?;
    }
    let reply = match asking.question.question_type {
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => single::ask(screen, asking)?,
        QuestionType::SelectMultiple(_) => several::ask(screen, asking, unsent)?,
        QuestionType::Integer(range) => number::ask(screen, asking, range)?,
    };
    if let Reply::Answer(given) = &reply {
        record(screen, asking.question, given)?;
    }
    Ok(reply)
}

/// The page of a question, without what can be picked.
pub(super) fn page<'a>(asking: &Asking<'a>, keys: Keys) -> Page<'a> {
    Page {
        question: &asking.question.text,
        hint: asking.question.hint.as_deref(),
        notice: None,
        progress: progress(asking.progress),
        keys,
        entries: Vec::new(),
    }
}

/// The choices of a question and its ways out.
pub(super) fn entries(asking: &Asking<'_>) -> Vec<Entry> {
    let choices = asking
        .question
        .choices()
        .iter()
        .map(|choice| Entry::Choice(choice.label.clone()));
    choices.chain(ways_out(asking)).collect()
}

fn ways_out(asking: &Asking<'_>) -> impl Iterator<Item = Entry> {
    asking
        .ways_out
        .iter()
        .map(|way_out| Entry::Action(way_out.label().to_owned()))
}

/// Takes the way out at a row below the choices.
pub(super) fn take<'a>(asking: &Asking<'a>, row: usize) -> Next<'a> {
    match asking.ways_out[row - asking.question.choices().len()] {
        WayOut::Skip => Next::Reply(Reply::Answer(Answer::Skipped)),
        WayOut::Back => Next::Reply(Reply::Back),
        WayOut::Why => Next::Again(asking.question.why.as_deref().map(Notice::Why)),
    }
}

/// The menu that Esc opens: everything but an answer, to go on being the first.
pub(super) fn menu<'a>(screen: &Screen, asking: &Asking<'a>) -> Result<Next<'a>, Broken> {
    let mut page = page(asking, PICKING);
    page.hint = None;
    page.entries
        .push(Entry::Action("Go on with this question".to_owned()));
    page.entries.extend(ways_out(asking));
    let mut active = Some(0);
    loop {
        match screen.pick(&page, active)? {
            Picked::Resized(row) => active = row,
            Picked::Cancelled | Picked::Row(0) => return Ok(Next::Again(None)),
            Picked::Row(row) => return Ok(take(asking, asking.question.choices().len() + row - 1)),
        }
    }
}

fn record(screen: &Screen, question: &Question, given: &Answer) -> Result<(), Broken> {
    let width = screen.width();
    let asked = wrapped(&on_one_line(&question.text), width, "", "");
    let given = wrapped(&answer(question, given), width - 2, "", "");
    screen.print(&(asked + &indented(&bold(&given, screen.styling))))?;
    Ok(())
}
