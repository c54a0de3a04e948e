//! What differs between two sets of answers, and so in what they bring up.
//!
//! Two different things are told: what appears and what goes, over all; and for each answer that differs, what of that
//! it brings up or takes away. [`compare`] says when something is put down to an answer. Nothing here prints: each format
//! gives a text.

mod blocks;
mod effect;
mod json;
mod name;
mod turn;
mod view;

pub(crate) use blocks::{changes, effect_entries};
pub(crate) use blocks::{markdown, text};
pub(crate) use effect::Direction;
use effect::effects;
pub(crate) use json::json;
pub(crate) use name::{answer_name, question_name};
pub(crate) use view::{AnswerDifference, Shown, Side, View};

use crate::answers::Answer;
use crate::outcome::{Replay, Status};
use crate::questionnaire::{Item, QuestionIndex};
use turn::turned_by;

/// What differs between two complete sets of answers to one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comparison<'a> {
    /// The questions that are answered differently, or asked on one side alone, in order.
    pub differences: Vec<Difference<'a>>,
    /// What is asked, shown or made only after, in order.
    pub appears: Vec<Item>,
    /// What is asked, shown or made only before, in order.
    pub goes: Vec<Item>,
    /// How many passages are shown on both sides.
    pub passages_kept: usize,
}

/// A question that is answered differently, or asked on one side alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference<'a> {
    /// The question.
    pub question: QuestionIndex,
    /// The answer before, if it was asked.
    pub before: Option<&'a Answer>,
    /// The answer after, if it is asked.
    pub after: Option<&'a Answer>,
    /// What of [`Comparison::appears`] is put down to this difference.
    pub brings_up: Vec<Item>,
    /// What of [`Comparison::goes`] is put down to this difference.
    pub takes_away: Vec<Item>,
}

/// Compares what two sets of answers bring up; nothing, while one of them misses an answer.
///
/// What appears or goes is put down to a question when an entry about that question in its condition turned, from false
/// to true or back, and each part of the condition around that entry turned with it. So everything is put down to at
/// least one difference; to several, where several turned; and the comparison of the same sets the other way round puts
/// the same things down to the same questions. That a question is asked at all is put down in the same way: what goes
/// because pain is no longer asked about is put down to that question, and that it is no longer asked to the one before.
#[must_use]
pub(crate) fn compare<'a>(before: &Replay<'a>, after: &Replay<'a>) -> Option<Comparison<'a>> {
    if before.missing().chain(after.missing()).next().is_some() {
        return None;
    }
    let mut comparison = Comparison {
        differences: differences(before, after),
        appears: Vec::new(),
        goes: Vec::new(),
        passages_kept: 0,
    };
    for (item, when) in before.questionnaire().items() {
        let held = before.holds(when) == Some(true);
        let holds = after.holds(when) == Some(true);
        let questions = turned_by(when, before, after);
        let credited = comparison
            .differences
            .iter_mut()
            .filter(|difference| questions.contains(&difference.question));
        match (held, holds) {
            (false, true) => {
                credited.for_each(|difference| difference.brings_up.push(item));
                comparison.appears.push(item);
            }
            (true, false) => {
                credited.for_each(|difference| difference.takes_away.push(item));
                comparison.goes.push(item);
            }
            (true, true) if matches!(item, Item::Passage(_)) => comparison.passages_kept += 1,
            _ => {}
        }
    }
    Some(comparison)
}

/// What the answers so far bring up whatever the others will be, in order.
#[must_use]
pub(crate) fn open(replay: &Replay<'_>) -> Vec<Item> {
    let items = replay.questionnaire().items();
    let open = items.filter(|(_, when)| replay.holds(when) == Some(true));
    open.map(|(item, _)| item).collect()
}

/// What one more answer opens that was not open before it, in order.
///
/// What is open stays so whatever is answered next. So the steps of an interview, taken together, open what its outcome
/// shows, each thing once.
#[must_use]
pub(crate) fn opened(before: &Replay<'_>, after: &Replay<'_>) -> Vec<Item> {
    let known = open(before);
    let mut opened = open(after);
    opened.retain(|item| !known.contains(item));
    opened
}

fn differences<'a>(before: &Replay<'a>, after: &Replay<'a>) -> Vec<Difference<'a>> {
    let questions = before.questionnaire().indexed_questions();
    let differences = questions.filter_map(|(question, _)| {
        let (before, after) = (given(before, question), given(after, question));
        (before != after).then(|| Difference {
            question,
            before,
            after,
            brings_up: Vec::new(),
            takes_away: Vec::new(),
        })
    });
    differences.collect()
}

fn given<'a>(replay: &Replay<'a>, question: QuestionIndex) -> Option<&'a Answer> {
    match replay.status(question) {
        Status::Answered(answer) => Some(answer),
        Status::NotAsked | Status::Missing | Status::Undecided => None,
    }
}
