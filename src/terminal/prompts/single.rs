//! A question where one choice is picked.

use super::list::Picked;

use super::screen::{Screen, Unfinished};
use super::ways_out::{Next, entries, menu, page, take};
use crate::answers::Answer;
use crate::phrases::prompts::PICKING;
use crate::questionnaire::{ChoiceIndex, ChoiceSet};
use crate::terminal::{Asking, Reply, WayOut};

/// Asks until there is a reply.
pub(super) fn ask(screen: &Screen, asking: &Asking<'_>) -> Result<Reply, Unfinished> {
    let choices = asking.question.choices().len();
    let mut page = page(asking, PICKING);
    page.entries = entries(asking);
    let mut active = earlier(asking);
    loop {
        let next = match screen.pick(&page, active)? {
            Picked::Row(row) if row < choices => {
                return Ok(Reply::Answer(Answer::Choices(ChoiceSet::from([
                    ChoiceIndex(row),
                ]))));
            }
            Picked::Row(row) => take(asking, row),
            Picked::Canceled => menu(screen, asking)?,
            Picked::Resized(row) => {
                active = row;
                continue;
            }
        };
        match next {
            Next::Reply(reply) => return Ok(reply),
            Next::Again(notice) => page.notice = notice,
        }
        active = earlier(asking);
    }
}

/// The row of the earlier answer. Without one, no row is active, so that a bare Enter never answers.
fn earlier(asking: &Asking<'_>) -> Option<usize> {
    match asking.earlier? {
        Answer::Choices(chosen) => chosen.first().map(|choice| choice.0),
        Answer::Skipped => {
            let skip = asking
                .ways_out
                .iter()
                .position(|way_out| *way_out == WayOut::Skip);
            skip.map(|skip| asking.question.choices().len() + skip)
        }
        Answer::Number(_) => None,
    }
}
