//! Changes in who is asked what and in outcomes: each item that is added or removed for some answers.

use std::collections::HashMap;

use num_bigint::BigUint;

use super::unchanged::Unchanged;
use crate::answers::Answers;
use crate::outcome::asked_only;
use crate::proof::answer_sets::AnswerSets;
use crate::proof::diagram::{Diagram, Meaning};
use crate::proof::effort::{Allowance, Budget, Effort, Undecided};
use crate::proof::space::{Space, Version};
use crate::proof::witness::smallest;
use crate::questionnaire::{Condition, Item, ItemKind, Questionnaire};

const OLD: Version = Version(0);
const NEW: Version = Version(1);

/// The answer sets for which one item is added or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The item.
    pub item: ItemName,
    /// Whether it is added or removed.
    pub change: Change,
    /// The number of answer sets, if it could be counted within the effort.
    pub ways: Option<BigUint>,
    /// An answer set with the fewest answers that are not skipped; `None` if the effort was used up before one was
    /// found.
    pub example: Option<Example>,
}

/// An item by its kind and its name, which is its id, or `section/passage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ItemName {
    /// The kind of item; a question is one that is asked.
    pub kind: ItemKind,
    /// The name.
    pub name: String,
}

/// How an item changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// The new version shows it and the old one does not.
    Added,
    /// The old version shows it and the new one does not.
    Removed,
}

/// An answer set, limited to the questions that each version asks: it can be run with that version as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Example {
    /// The answers for the old version.
    pub old: Answers,
    /// The answers for the new version.
    pub new: Answers,
}

/// An item with its condition in each version; `None` if the version does not have it.
pub(super) struct Compared<'q> {
    item: ItemName,
    when: [Option<&'q Condition>; 2],
}

/// Every item of either version, without those that are unchanged. Items that only the old version has come
/// last.
pub(super) fn items<'q>(old: &'q Questionnaire, new: &'q Questionnaire) -> Vec<Compared<'q>> {
    let unchanged = Unchanged::of(old, new);
    let (old, new) = (named(old), named(new));
    let by_name = |version: &[(ItemName, &'q Condition)]| -> HashMap<ItemName, &'q Condition> {
        version.iter().cloned().collect()
    };
    let (old_by_name, new_by_name) = (by_name(&old), by_name(&new));
    let only_old = old
        .iter()
        .filter(|(shown, _)| !new_by_name.contains_key(shown));
    let items = new.iter().chain(only_old).map(|(shown, _)| Compared {
        item: shown.clone(),
        when: [
            old_by_name.get(shown).copied(),
            new_by_name.get(shown).copied(),
        ],
    });
    let stays = |when: &[Option<&Condition>; 2]| match when {
        [Some(before), Some(after)] => unchanged.is_same_condition(before, after),
        _ => false,
    };
    // Questions that one version alone has are listed as such.
    let is_told =
        |item: &Compared<'_>| item.item.kind == ItemKind::Question && item.when.contains(&None);
    items
        .filter(|item| !stays(&item.when) && !is_told(item))
        .collect()
}

/// The items that have a condition and a name. A question to ask without an id has neither.
fn named(questionnaire: &Questionnaire) -> Vec<(ItemName, &Condition)> {
    let is_named = |item: &Item| match item {
        Item::ProviderQuestion(index) => questionnaire.provider_prompt.questions[index.0]
            .id
            .is_some(),
        _ => true,
    };
    let items = questionnaire.items().filter(|(item, _)| is_named(item));
    let items = items.map(|(item, when)| {
        let name = ItemName {
            kind: item.kind(),
            name: questionnaire.item_name(item),
        };
        (name, when)
    });
    items.collect()
}

/// The groups that contain an answer set, and those for which that is undecided.
pub(super) fn find(space: &Space<'_>, items: &[Compared<'_>], effort: Effort) -> Vec<Group> {
    let versions = space.versions();
    let questions: usize = versions.map(|(_, version)| version.questions.len()).sum();
    let mut budget = Budget::new(effort, questions + 2 * items.len());
    let old = Meaning::of_any_answers(space, OLD, space.questionnaire(OLD), &mut budget);
    let new = Meaning::of_any_answers(space, NEW, space.questionnaire(NEW), &mut budget);
    let mut groups = Vec::new();
    for item in items {
        for change in [Change::Added, Change::Removed] {
            let changes =
                budget.spend(|allowance| item.answers_where([&old, &new], change, allowance));
            let example = match changes.map(|changes| smallest(space, &changes)) {
                Ok(None) => continue,
                Ok(Some(situation)) => Some(Example {
                    old: asked_only(space.questionnaire(OLD), &situation.answers(space, OLD)),
                    new: asked_only(space.questionnaire(NEW), &situation.answers(space, NEW)),
                }),
                Err(Undecided) => None,
            };
            groups.push(item.group(change, example));
        }
    }
    groups
}

/// The items by what is shown.
pub(super) fn by_name<'i, 'q>(
    items: &'i [Compared<'q>],
) -> HashMap<&'i ItemName, &'i Compared<'q>> {
    items.iter().map(|item| (&item.item, item)).collect()
}

/// Every possible group, all of them undecided.
pub(super) fn open(items: &[Compared<'_>]) -> Vec<Group> {
    let both = [Change::Added, Change::Removed];
    items
        .iter()
        .flat_map(|item| both.map(|change| item.group(change, None)))
        .collect()
}

impl Compared<'_> {
    /// The answers for which the item is added or removed.
    fn answers_where(
        &self,
        [old, new]: [&Meaning<'_, '_>; 2],
        change: Change,
        allowance: &Allowance,
    ) -> Diagram {
        let never = Condition::Any(Vec::new());
        let [before, after] = self.when.map(|when| when.unwrap_or(&never));
        let before = old.of(before, allowance)?;
        let after = new.of(after, allowance)?;
        match change {
            Change::Added => allowance.and_not(&after, &before),
            Change::Removed => allowance.and_not(&before, &after),
        }
    }

    fn group(&self, change: Change, example: Option<Example>) -> Group {
        Group {
            item: self.item.clone(),
            change,
            ways: None,
            example,
        }
    }
}

impl Group {
    /// Whether its item is a part of the outcome, which a question is not.
    pub(super) fn is_shown(&self) -> bool {
        self.item.kind != ItemKind::Question
    }

    /// The answer sets in the group.
    pub(super) fn where_it_changes(
        &self,
        ways: &AnswerSets<'_, '_>,
        items: &HashMap<&ItemName, &Compared<'_>>,
        allowance: &Allowance,
    ) -> Diagram {
        let item = items.get(&self.item);
        let item = item.expect("a group is of one of the items");
        item.answers_where(
            [ways.meaning(OLD), ways.meaning(NEW)],
            self.change,
            allowance,
        )
    }
}
