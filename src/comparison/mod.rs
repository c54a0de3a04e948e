//! The differences between two sets of answers and between their outcomes.
//!
//! A comparison has two parts: the items that are added and removed in total; and for each answer that differs, the
//! items that it adds or removes. [`compare`] defines when an item is attributed to an answer. [`single_changes`]
//! compares a set of answers with every other one that differs in a single answer. Nothing here prints: each format
//! returns a text.

mod blocks;
mod effect;
mod json;
mod name;
mod single;
mod turn;
mod view;

pub(crate) use blocks::{changes, effect_entries};
pub(crate) use blocks::{markdown, text};
pub(crate) use effect::Direction;
pub(crate) use json::json;
pub(crate) use name::{answer_name, question_name, short_name};
pub(crate) use single::{ChangesView, changes_markdown, changes_text, single_changes};
pub(crate) use view::{AnswerDifference, ShownItems, Side, View};

use crate::answers::Answer;
use crate::outcome::{Replay, Status};
use crate::questionnaire::{Item, QuestionIndex};
use turn::turned_by;

/// The differences between two complete sets of answers to one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comparison<'a> {
    /// The questions that are answered differently, or asked in one set only, in order.
    pub differences: Vec<Difference<'a>>,
    /// Items that are asked or shown after only, in order.
    pub appears: Vec<Item>,
    /// Items that are asked or shown before only, in order.
    pub goes: Vec<Item>,
    /// How many passages are shown both before and after.
    pub passages_kept: usize,
}

/// A question that is answered differently, or asked in one set only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference<'a> {
    /// The question.
    pub question: QuestionIndex,
    /// The answer before, if it was asked.
    pub before: Option<&'a Answer>,
    /// The answer after, if it is asked.
    pub after: Option<&'a Answer>,
    /// The items of [`Comparison::appears`] that are attributed to this difference.
    pub brings_up: Vec<Item>,
    /// The items of [`Comparison::goes`] that are attributed to this difference.
    pub takes_away: Vec<Item>,
}

/// Compares the outcomes of two sets of answers; `None` if an answer is missing in one of them.
///
/// An item is attributed to a question if an entry of the item's condition about that question changed between false
/// and true, and every part of the condition around that entry changed with it. So every item is attributed to at least
/// one difference, and to several if several entries changed. Comparing the same sets in the other direction attributes
/// the same items to the same questions. Asked questions are attributed in the same way: if a passage is removed
/// because pain is no longer asked about, it is attributed to the question about pain, and the fact that this question
/// is no longer asked is attributed to the question before it.
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

/// The items that are certain to be asked or shown, whatever the remaining answers are, in order.
#[must_use]
pub(crate) fn open(replay: &Replay<'_>) -> Vec<Item> {
    let items = replay.questionnaire().items();
    let open = items.filter(|(_, when)| replay.holds(when) == Some(true));
    open.map(|(item, _)| item).collect()
}

/// The items that become certain with one more answer, in order.
///
/// A certain item stays certain, whatever is answered next. So the steps of an interview together list the items of its
/// outcome, each exactly once.
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
