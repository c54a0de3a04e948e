//! Parts of conditions that a file has once and uses several times, by YAML's anchors and aliases.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use super::{Owner, Spot};

/// Which parts of conditions are one text in the file of a questionnaire: whoever leaves one out there leaves out all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Repeats {
    /// Of each text that is used several times, where it is used.
    texts: Vec<Vec<Spot>>,
    /// The text of each of these parts.
    text_of: BTreeMap<Spot, usize>,
    /// The parts that have an anchor which an alias elsewhere names: they cannot be left out.
    needed: BTreeSet<Spot>,
}

impl Repeats {
    /// Conditions and parts of conditions, each as the uses of one text, and those of them that are needed elsewhere.
    #[must_use]
    pub(crate) fn new(texts: impl IntoIterator<Item = Vec<Spot>>, needed: BTreeSet<Spot>) -> Self {
        let texts: Vec<_> = texts.into_iter().filter(|uses| uses.len() > 1).collect();
        let numbered = texts.iter().enumerate();
        let text_of =
            numbered.flat_map(|(text, uses)| uses.iter().map(move |spot| (spot.clone(), text)));
        Self {
            text_of: text_of.collect(),
            texts,
            needed,
        }
    }

    /// Where the text of a condition, or of a part of one, is used: there, and perhaps at other places.
    #[must_use]
    pub(crate) fn uses<'a>(&'a self, spot: &'a Spot) -> &'a [Spot] {
        match self.text_of.get(spot) {
            Some(text) => &self.texts[*text],
            None => slice::from_ref(spot),
        }
    }

    /// Whether an alias elsewhere names an anchor in a condition, or in a part of one.
    #[must_use]
    pub(crate) fn is_needed(&self, spot: &Spot) -> bool {
        self.needed.contains(spot)
    }

    /// The conditions that repeat parts of others, each with the number of its group: those that have a text in common
    /// are in one.
    #[must_use]
    pub(crate) fn groups(&self) -> BTreeMap<Owner, usize> {
        let mut groups: BTreeMap<Owner, usize> = BTreeMap::new();
        for (number, uses) in self.texts.iter().enumerate() {
            let owners = uses.iter().filter_map(|spot| match spot {
                Spot::Condition { of, .. } => Some(*of),
                _ => None,
            });
            let owners: BTreeSet<_> = owners.collect();
            let joined: BTreeSet<_> = owners
                .iter()
                .filter_map(|of| groups.get(of))
                .copied()
                .collect();
            for group in groups.values_mut().filter(|group| joined.contains(group)) {
                *group = number;
            }
            groups.extend(owners.into_iter().map(|owner| (owner, number)));
        }
        groups
    }
}
