//! The names in a list, with their indices.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use crate::diagnostic::NameProblem;
use crate::tree::{Problems, Text};
use crate::words::{in_plain_letters, nearest, seem_the_same};

/// Names in their order, with the index of each; `None` for a name that cannot be read.
pub(super) struct Known<T> {
    names: Vec<Option<T>>,
    places: HashMap<T, usize>,
    /// The indices of names with an odd letter.
    odd: Vec<usize>,
}

impl<T: Borrow<str> + Clone + Eq + Hash> Known<T> {
    /// The names of a list, in order.
    pub(super) fn of(names: impl Iterator<Item = Option<T>>) -> Self {
        let names: Vec<_> = names.collect();
        let mut places = HashMap::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            if let Some(name) = name {
                places.entry(name.clone()).or_insert(place);
            }
        }
        let is_odd = |name: &T| {
            let name: &str = name.borrow();
            name != in_plain_letters(name)
        };
        let odd = (0..names.len()).filter(|place| names[*place].as_ref().is_some_and(is_odd));
        Self {
            odd: odd.collect(),
            names,
            places,
        }
    }

    /// If there are no names because the key of the list is misspelled, an unreadable one in their place.
    pub(super) fn or_unreadable(mut self, is_misspelled: bool) -> Self {
        if self.names.is_empty() && is_misspelled {
            self.names.push(None);
        }
        self
    }

    /// The index of a name. A name with an odd letter is reported where it is defined, so a reference that looks the
    /// same is accepted.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        let seems_the_same = |place: &&usize| {
            let known = self.names[**place].as_ref();
            known.is_some_and(|known| seem_the_same(known.borrow(), name))
        };
        let exact = self.places.get(name);
        exact
            .or_else(|| self.odd.iter().find(seems_the_same))
            .copied()
    }

    /// Whether all names can be read. Otherwise, an unknown name may be one of the unreadable ones.
    pub(super) fn is_whole(&self) -> bool {
        self.names.iter().all(Option::is_some)
    }

    /// The index of a name. An unknown name is a problem, unless it may be one that cannot be read.
    pub(super) fn find(
        &self,
        name: &Text,
        unknown: impl FnOnce(String, Option<String>) -> NameProblem,
        problems: &mut Problems,
    ) -> Option<usize> {
        let found = self.place(&name.value);
        if found.is_none() && self.is_whole() {
            let nearest = nearest(&name.value, self.read()).map(str::to_owned);
            problems.push(name.node, unknown(name.value.clone(), nearest));
        }
        found
    }

    /// The name with an index, if it can be read.
    pub(super) fn name(&self, index: usize) -> Option<&T> {
        self.names.get(index)?.as_ref()
    }

    /// The names that can be read.
    pub(super) fn read(&self) -> impl Iterator<Item = &str> {
        self.names.iter().flatten().map(Borrow::borrow)
    }
}
