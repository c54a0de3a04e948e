//! A text as words in clauses and sentences, each word with its place.

use std::ops::Range;

/// The words of a text.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// In order; a contraction such as `don't` is two words at one place.
    pub(super) words: Vec<Word>,
    /// In order; each has at least one word.
    pub(super) clauses: Vec<Clause>,
}

/// A word, in lower case.
#[derive(Debug)]
pub(super) struct Word {
    /// Its letters, or `%`.
    pub(super) text: String,
    /// Where it stands in the Markdown.
    pub(super) place: Range<usize>,
}

/// Words between two commas, colons, brackets, dashes or sentence ends.
#[derive(Debug)]
pub(super) struct Clause {
    /// Its words, by their index.
    pub(super) words: Range<usize>,
    /// The number of its sentence, from 0. A heading and an item of a list are sentences, whatever ends them.
    pub(super) sentence: usize,
    /// The clause that this one goes on with: what stands before a colon, or before `, and`.
    pub(super) within: Option<usize>,
}

impl Prose {
    /// The words of a clause.
    pub(super) fn words_of(&self, clause: &Clause) -> &[Word] {
        &self.words[clause.words.clone()]
    }

    /// The clause of a word, by the word's index.
    pub(super) fn clause_at(&self, word: usize) -> &Clause {
        let index = self
            .clauses
            .partition_point(|clause| clause.words.end <= word);
        &self.clauses[index]
    }

    /// How many sentences there are.
    pub(super) fn sentences(&self) -> usize {
        self.clauses.last().map_or(0, |clause| clause.sentence + 1)
    }
}
