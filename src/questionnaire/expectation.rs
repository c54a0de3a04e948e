//! What some answers ought to bring up: the claim of a promise, and the `expect` of an example.

use std::collections::BTreeSet;

use super::{Item, ItemKind, Questionnaire};

/// What is asked, shown and made, and what is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Expectation {
    /// What is there.
    pub(crate) present: Vec<Item>,
    /// What is not there.
    pub(crate) absent: Vec<Item>,
    /// The kinds of which nothing is there but what is named.
    pub(crate) only: BTreeSet<ItemKind>,
}

impl Expectation {
    /// Whether an item should be there: nothing where that is left open, as for a question to ask without an id, and both
    /// where it is named twice, which nothing can meet.
    pub(crate) fn wants(&self, questionnaire: &Questionnaire, item: Item) -> Vec<bool> {
        let present = self.present.contains(&item);
        let completes = self.only.contains(&item.kind()) && questionnaire.has_name(item);
        let absent = self.absent.contains(&item) || (completes && !present);
        let wanted = [(present, true), (absent, false)].into_iter();
        wanted
            .filter_map(|(is_named, there)| is_named.then_some(there))
            .collect()
    }

    /// Whether an item that is there, or is not, is as it should be.
    pub(crate) fn allows(&self, questionnaire: &Questionnaire, item: Item, is_there: bool) -> bool {
        let wanted = self.wants(questionnaire, item);
        wanted.into_iter().all(|wanted| wanted == is_there)
    }

    /// The items named, there or not, that are of some kind, in the order in which they are named.
    pub(crate) fn named(&self, kind: ItemKind, there: bool) -> impl Iterator<Item = Item> {
        let items = if there { &self.present } else { &self.absent };
        let items = items.iter().copied();
        items.filter(move |item| item.kind() == kind)
    }
}
