//! A question that takes a whole number.

use super::page::{Keys, Notice};
use super::screen::{Broken, Screen};
use super::ways_out::{Next, menu, page};
use crate::answers::Answer;
use crate::questionnaire::Range;
use crate::terminal::phrases::number;
use crate::terminal::{Asking, Reply};
use crate::words::whole_number;

const TYPING: Keys = Keys {
    long: "Enter alone: skip, why we ask, go back.",
    short: "Enter alone: skip, why, back.",
};

/// Asks until there is a reply. There is no list that could hold the ways out: an empty line opens them.
pub(super) fn ask(screen: &Screen, asking: &Asking<'_>, range: Range) -> Result<Reply, Broken> {
    let mut page = page(asking, TYPING);
    let prompt = format!("Type {}: ", whole_number(range.at_least, range.at_most));
    let earlier = match asking.earlier {
        Some(Answer::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    if asking.earlier == Some(&Answer::Skipped) {
        page.notice = Some(Notice::Said("You skipped this question before.".to_owned()));
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
            Err(complaint) => page.notice = Some(Notice::Said(complaint)),
        }
    }
}
