//! Compares two versions of a questionnaire: for how many of all possible answer sets does the outcome change?
//!
//! An answer set answers every question that either version asks. Questions with the same id are the same question. A
//! choice or number that only one version has counts as skipped in the other, and so does an answer that the other
//! cannot accept, such as two choices for a question that takes one. Outcomes are compared by ids; changed texts are
//! listed separately.

mod groups;
mod questions;
mod texts;
mod unchanged;

use num_bigint::BigUint;

pub(crate) use groups::{Change, Group, ItemName};
pub(crate) use questions::QuestionChange;
pub(crate) use texts::TextChange;

use super::answer_sets::{self, AnswerSets};
use super::effort::{Budget, Effort, Undecided};
use super::space::Space;
use crate::questionnaire::Questionnaire;
use groups::Compared;

/// The differences between two versions of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Diff {
    /// Questions that were added or removed, or that accept different answers.
    pub questions: Vec<QuestionChange>,
    /// The number of answer sets of both versions together, if it could be counted within the effort.
    pub ways: Option<BigUint>,
    /// The number of answer sets whose outcome changes, if it could be counted within the effort.
    pub changed: Option<BigUint>,
    /// The items that change for at least one answer set.
    pub groups: Vec<Group>,
    /// Changed texts of items that both versions have.
    pub texts: Vec<TextChange>,
}

impl Diff {
    /// Whether the versions are proved to be equivalent: they accept the same answers, and have the same outcomes and
    /// texts.
    #[must_use]
    pub(crate) fn is_equivalent(&self) -> bool {
        self.questions.is_empty() && self.groups.is_empty() && self.texts.is_empty()
    }
}

/// The differences between two versions of a questionnaire, as far as the effort allows.
#[must_use]
pub(crate) fn diff(old: &Questionnaire, new: &Questionnaire, effort: Effort) -> Diff {
    let items = groups::items(old, new);
    let space = Space::of_two(old, new);
    let mut groups = match &space {
        Ok(space) => groups::find(space, &items, effort),
        Err(Undecided) => groups::open(&items),
    };
    let counted = space
        .ok()
        .and_then(|space| count(&space, &items, &mut groups, effort));
    let (ways, changed) = counted.unzip();
    let changed = changed.flatten();
    // If no example was found, the count may still show that there is none.
    let is_none = |count: &Option<BigUint>| *count == Some(BigUint::ZERO);
    groups.retain(|group| {
        let is_none = (group.is_shown() && is_none(&changed)) || is_none(&group.ways);
        group.example.is_some() || !is_none
    });
    Diff {
        questions: questions::changes(old, new),
        ways,
        changed,
        groups,
        texts: texts::changes(old, new),
    }
}

/// Counts all answer sets, those of each group, and those for which anything changes.
fn count(
    space: &Space<'_>,
    items: &[Compared<'_>],
    groups: &mut [Group],
    effort: Effort,
) -> Option<(BigUint, Option<BigUint>)> {
    let mut budget = Budget::new(effort, groups.len() + 3);
    let items = groups::by_name(items);
    let ways = AnswerSets::of(space);
    let all = budget.spend_half(|allowance| ways.all(allowance)).ok()?;
    let total = budget
        .spend_half(|allowance| answer_sets::count(space, &all, allowance))
        .ok()?;
    let unchanged = budget.spend_half(|allowance| {
        let mut unchanged = all.clone();
        let shown = groups.iter().filter(|group| group.is_shown());
        for group in shown {
            let changes = group.where_it_changes(&ways, &items, allowance)?;
            unchanged = allowance.and_not(&unchanged, &changes)?;
        }
        answer_sets::count(space, &unchanged, allowance)
    });
    for group in groups.iter_mut() {
        let in_group = budget.spend(|allowance| {
            let changes = group.where_it_changes(&ways, &items, allowance)?;
            answer_sets::count(space, &allowance.and(&all, &changes)?, allowance)
        });
        group.ways = in_group.ok();
    }
    let changed = unchanged.ok().map(|unchanged| &total - unchanged);
    Some((total, changed))
}
