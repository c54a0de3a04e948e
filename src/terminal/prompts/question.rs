//! One question at the prompts, of any type.

use super::screen::{Screen, Unfinished};
use super::several::Unsent;
use super::{number, several, single};
use crate::answers::Answer;
use crate::questionnaire::{Question, QuestionType};
use crate::terminal::text::{answer, bold, indented, on_one_line, wrapped};
use crate::terminal::{Asking, Reply};

/// Asks one question until there is a reply; then prints the question and the answer.
pub(super) fn ask(
    screen: &Screen,
    asking: &Asking<'_>,
    unsent: &mut Unsent,
) -> Result<Reply, Unfinished> {
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

fn record(screen: &Screen, question: &Question, given: &Answer) -> Result<(), Unfinished> {
    let width = screen.width();
    let asked = wrapped(&on_one_line(&question.text), width, "", "");
    let given = wrapped(&answer(question, given), width - 2, "", "");
    screen.print(&(asked + &indented(&bold(&given, screen.styling))))?;
    Ok(())
}
