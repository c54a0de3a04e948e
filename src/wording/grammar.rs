//! What a language's list says of how its words and clauses are made.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// How words and clauses are made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Grammar {
    /// What shortened words, or endings of words, stand for.
    contractions: BTreeMap<String, String>,
    /// Words with a full stop that ends no sentence.
    abbreviations: BTreeSet<String>,
    /// Words that begin a clause of their own.
    opens_clause: BTreeSet<String>,
    /// Words that carry the clause before the comma on.
    goes_on: BTreeSet<String>,
    /// Words behind which another thing is spoken of.
    links: BTreeSet<String>,
}

impl Grammar {
    /// The words that a word as written stands for, in lower case.
    pub(super) fn parts(&self, written: &str) -> Vec<String> {
        let word = written.to_lowercase().replace('’', "'");
        if let Some(whole) = self.contractions.get(&word) {
            return whole.split(' ').map(str::to_owned).collect();
        }
        let shortened = self.contractions.iter().find_map(|(ending, meaning)| {
            let stem = word.strip_suffix(ending.as_str())?;
            (ending.contains('\'') && !stem.is_empty()).then(|| (stem.to_owned(), meaning))
        });
        match shortened {
            Some((stem, meaning)) if meaning.is_empty() => vec![stem],
            Some((stem, meaning)) => vec![stem, meaning.clone()],
            None => vec![word],
        }
    }

    /// Whether a full stop behind this word ends no sentence.
    pub(super) fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// Whether this word begins a clause wherever it stands.
    pub(super) fn opens_a_clause(&self, word: &str) -> bool {
        self.opens_clause.contains(word)
    }

    /// Whether this word, behind a comma, carries on what stands before it.
    pub(super) fn goes_on(&self, word: &str) -> bool {
        self.goes_on.contains(word)
    }

    /// Whether another thing is spoken of behind this word.
    pub(super) fn is_link(&self, word: &str) -> bool {
        self.links.contains(word)
    }
}
