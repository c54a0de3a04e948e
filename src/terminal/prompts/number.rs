//! A question whose answer is a whole number.

use super::page::Notice;
use super::screen::{Screen, Unfinished};
use super::ways_out::{Next, menu, page};
use crate::answers::Answer;
use crate::phrases::interview::YOU_SKIPPED;
use crate::phrases::prompts::{TYPING, type_a};
use crate::questionnaire::Range;
use crate::terminal::text::number;
use crate::terminal::{Asking, Reply};
use crate::words::whole_number;

/// Asks until there is a reply. Since there is no list for the ways out, an empty line opens their menu.
pub(super) fn ask(screen: &Screen, asking: &Asking<'_>, range: Range) -> Result<Reply, Unfinished> {
    let mut page = page(asking, TYPING);
    let prompt = type_a(&whole_number(range.at_least, range.at_most));
    let earlier = match asking.earlier {
        Some(Answer::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    if asking.earlier == Some(&Answer::Skipped) {
        page.notice = Some(Notice::Message(YOU_SKIPPED.to_owned()));
    }
    loop {
        let typed = screen.type_in(&page, &prompt, &earlier)?;
        if typed.is_empty() {
            match menu(screen, asking)? {
                Next::Reply(reply) => return Ok(reply),
                Next::Again(notice) => page.notice = notice,
            }
            continue;
        }
        match number(&typed, range) {
            Ok(number) => return Ok(Reply::Answer(Answer::Number(number))),
            Err(complaint) => page.notice = Some(Notice::Message(complaint)),
        }
    }
}
