//! Changes of a single answer, and what each of them alone adds to an outcome and removes from it.

mod blocks;
mod other_answers;
mod view;

pub(crate) use blocks::{changes_markdown, changes_text};
pub(crate) use view::ChangesView;

use std::cmp::Reverse;

use super::compare;
use crate::answers::{Answer, Answers};
use crate::outcome::{asked_only, replay, skip_missing};
use crate::questionnaire::{Item, QuestionIndex, Questionnaire};
use other_answers::other_answers;

/// A change of one answer, all others being equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SingleChange {
    /// The question.
    pub question: QuestionIndex,
    /// The answer to it.
    pub before: Answer,
    /// Another answer to it.
    pub after: Answer,
    /// Items that are asked or shown after only, in order.
    pub appears: Vec<Item>,
    /// Items that are asked or shown before only, in order.
    pub goes: Vec<Item>,
}

impl SingleChange {
    /// Whether anything is asked or shown that was not, or the other way round.
    #[must_use]
    pub(crate) fn has_effect(&self) -> bool {
        !self.appears.is_empty() || !self.goes.is_empty()
    }

    /// How many notices, talking points, questions to ask and passages are added, and how many are removed.
    #[must_use]
    pub(crate) fn shown(&self) -> [usize; 2] {
        [&self.appears, &self.goes].map(|items| {
            let shown = items
                .iter()
                .filter(|item| !matches!(item, Item::Question(_)));
            shown.count()
        })
    }
}

/// Every change of one answer to another one that can be given; `None` if an answer is missing. The changes that add and
/// remove the most come first, then those of earlier questions.
///
/// A question that a change newly asks is skipped. An answer to a question that is no longer asked does not count.
#[must_use]
pub(crate) fn single_changes(
    questionnaire: &Questionnaire,
    answers: &Answers,
) -> Option<Vec<SingleChange>> {
    let given = asked_only(questionnaire, answers);
    let before = replay(questionnaire, &given);
    let mut changes = Vec::new();
    for question in before.asked() {
        let answer = given.get(question)?;
        for other in other_answers(questionnaire, question, answer) {
            let mut after = given.clone();
            after.set(question, other.clone());
            skip_missing(questionnaire, &mut after);
            let comparison = compare(&before, &replay(questionnaire, &after))?;
            changes.push(SingleChange {
                question,
                before: answer.clone(),
                after: other,
                appears: comparison.appears,
                goes: comparison.goes,
            });
        }
    }
    changes.sort_by_key(|change| Reverse(change.shown().iter().sum::<usize>()));
    Some(changes)
}
