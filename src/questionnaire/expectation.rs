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
    /// Whether an item ought to be there; nothing where that is left open, as for a question to ask without an id.
    #[must_use]
    pub(crate) fn wants(&self, questionnaire: &Questionnaire, item: Item) -> Option<bool> {
        if self.present.contains(&item) {
            Some(true)
        } else if self.absent.contains(&item)
            || (self.only.contains(&item.kind()) && questionnaire.has_name(item))
        {
            Some(false)
        } else {
            None
        }
    }

    /// The items named, there or not, that are of some kind, in the order in which they are named.
    pub(crate) fn named(&self, kind: ItemKind, there: bool) -> impl Iterator<Item = Item> {
        let items = if there { &self.present } else { &self.absent };
        let items = items.iter().copied();
        items.filter(move |item| item.kind() == kind)
    }
}
