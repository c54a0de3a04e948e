//! Two versions of a questionnaire: for how many of all possible answer sets does the outcome change?
//!
//! An answer set answers every question that either version asks. A question of the same id is one question; a choice or
//! a number that only one version has counts as skipped in the other, and so does an answer that the other cannot have,
//! such as two choices where it takes one. An outcome is its ids; texts are told apart.

mod groups;
mod questions;
mod texts;
mod unchanged;

use num_bigint::BigUint;

pub(crate) use groups::{Change, Group, Shown};
pub(crate) use questions::QuestionChange;
pub(crate) use texts::TextChange;

use super::effort::{Budget, Effort, Undecided};
use super::space::Space;
use super::ways::{self, Ways};
use crate::questionnaire::Questionnaire;
use groups::Item;

/// What differs between two versions of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Diff {
    /// Questions that were added, removed, or changed in what can be answered.
    pub questions: Vec<QuestionChange>,
    /// How many answer sets there are to both versions together, if the effort sufficed to count them.
    pub ways: Option<BigUint>,
    /// For how many of them the outcome changes, if the effort sufficed to count them.
    pub changed: Option<BigUint>,
    /// What changes, for at least one of them.
    pub groups: Vec<Group>,
    /// Texts that were changed, of what both versions have.
    pub texts: Vec<TextChange>,
}

impl Diff {
    /// Whether the versions are proved to be alike: they take the same answers, and have the same outcomes and texts.
    #[must_use]
    pub(crate) fn is_alike(&self) -> bool {
        self.questions.is_empty() && self.groups.is_empty() && self.texts.is_empty()
    }
}

/// What differs between two versions of a questionnaire, as far as the effort suffices.
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
    // Where there is no example, it may be counted that there can be none.
    let is_none = |count: &Option<BigUint>| *count == Some(BigUint::ZERO);
    groups.retain(|group| group.example.is_some() || !(is_none(&changed) || is_none(&group.ways)));
    Diff {
        questions: questions::changes(old, new),
        ways,
        changed,
        groups,
        texts: texts::changes(old, new),
    }
}

/// Counts the answer sets, those of each group, and those for which anything changes.
fn count(
    space: &Space<'_>,
    items: &[Item<'_>],
    groups: &mut [Group],
    effort: Effort,
) -> Option<(BigUint, Option<BigUint>)> {
    let mut budget = Budget::new(effort, groups.len() + 3);
    let items = groups::by_name(items);
    let ways = Ways::of(space);
    let all = budget.spend_half(|allowance| ways.all(allowance)).ok()?;
    let total = budget
        .spend_half(|allowance| ways::count(space, &all, allowance))
        .ok()?;
    let unchanged = budget.spend_half(|allowance| {
        let mut unchanged = all.clone();
        for group in groups.iter() {
            let changes = group.where_it_changes(&ways, &items, allowance)?;
            unchanged = allowance.and_not(&unchanged, &changes)?;
        }
        ways::count(space, &unchanged, allowance)
    });
    for group in groups.iter_mut() {
        let in_group = budget.spend(|allowance| {
            let changes = group.where_it_changes(&ways, &items, allowance)?;
            ways::count(space, &allowance.and(&all, &changes)?, allowance)
        });
        group.ways = in_group.ok();
    }
    let changed = unchanged.ok().map(|unchanged| &total - unchanged);
    Some((total, changed))
}
