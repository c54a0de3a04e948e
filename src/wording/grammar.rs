//! The grammar of a language: how words are contracted and how clauses begin.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// The grammar of a language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Grammar {
    /// The full forms of contractions and contracted endings.
    contractions: BTreeMap<String, String>,
    /// Abbreviations whose period does not end a sentence.
    abbreviations: BTreeSet<String>,
    /// Words that begin a new clause.
    opens_clause: BTreeSet<String>,
    /// Words that continue the previous clause after a comma.
    goes_on: BTreeSet<String>,
    /// Words that introduce a new topic.
    links: BTreeSet<String>,
}

impl Grammar {
    /// The words that a written word consists of, in lowercase.
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

    /// Whether a period after this word does not end a sentence.
    pub(super) fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// Whether this word begins a new clause.
    pub(super) fn opens_a_clause(&self, word: &str) -> bool {
        self.opens_clause.contains(word)
    }

    /// Whether this word, after a comma, continues the previous clause.
    pub(super) fn goes_on(&self, word: &str) -> bool {
        self.goes_on.contains(word)
    }

    /// Whether this word introduces a new topic.
    pub(super) fn is_link(&self, word: &str) -> bool {
        self.links.contains(word)
    }
}
