//! Parts of conditions that a file has once and uses several times, through YAML anchors and aliases.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use super::{Owner, Spot};

/// The parts of conditions that are the same text in the questionnaire file: removing one removes all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Repeats {
    /// The uses of each text that is used several times.
    texts: Vec<Vec<Spot>>,
    /// The text of each of these parts.
    text_of: BTreeMap<Spot, usize>,
    /// The parts with an anchor that an alias elsewhere refers to: they cannot be removed.
    needed: BTreeSet<Spot>,
}

impl Repeats {
    /// Groups conditions and their parts by text; `needed` has those that an alias elsewhere refers to.
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

    /// All uses of the text of a condition or of a part, including this one.
    #[must_use]
    pub(crate) fn uses<'a>(&'a self, spot: &'a Spot) -> &'a [Spot] {
        match self.text_of.get(spot) {
            Some(text) => &self.texts[*text],
            None => slice::from_ref(spot),
        }
    }

    /// Whether an alias elsewhere refers to an anchor in a condition or in a part of one.
    #[must_use]
    pub(crate) fn is_needed(&self, spot: &Spot) -> bool {
        self.needed.contains(spot)
    }

    /// The conditions that share parts with others, each with the number of its group: conditions with a text in common
    /// are in the same group.
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
