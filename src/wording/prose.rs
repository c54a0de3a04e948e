//! A text as words, clauses and sentences, with the place of each word.

use std::ops::Range;

/// The words of a text.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// In order. A contraction such as `don't` is two words at one place.
    pub(super) words: Vec<Word>,
    /// In order. Each clause has at least one word.
    pub(super) clauses: Vec<Clause>,
}

/// A word, in lower case.
#[derive(Debug)]
pub(super) struct Word {
    /// Its letters, or `%`.
    pub(super) text: String,
    /// Its place in the Markdown text.
    pub(super) place: Range<usize>,
}

/// A clause: the words between commas, colons, brackets, dashes or sentence ends.
#[derive(Debug)]
pub(super) struct Clause {
    /// The indices of its words.
    pub(super) words: Range<usize>,
    /// The number of its sentence, from 0. A heading and a list item count as sentences, however they end.
    pub(super) sentence: usize,
    /// The clause that this one continues: the one before a colon, or before `, and`.
    pub(super) within: Option<usize>,
}

impl Prose {
    /// The words of a clause.
    pub(super) fn words_of(&self, clause: &Clause) -> &[Word] {
        &self.words[clause.words.clone()]
    }

    /// The clause that contains a word, given by index.
    pub(super) fn clause_at(&self, word: usize) -> &Clause {
        let index = self
            .clauses
            .partition_point(|clause| clause.words.end <= word);
        &self.clauses[index]
    }

    /// The number of sentences.
    pub(super) fn sentences(&self) -> usize {
        self.clauses.last().map_or(0, |clause| clause.sentence + 1)
    }
}
