//! One entry of a list: phrases, and where they are meant and where not.

use std::collections::HashSet;
use std::ops::Range;

use super::grammar::Grammar;
use super::phrase::Phrase;
use super::prose::{Clause, Prose, Word};
use crate::diagnostic::TextProblem;

/// What a phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// It measures the reader's own risk.
    Score,
    /// It gives the reader the all-clear.
    Reassurance,
    /// It says what the reader has or does not have.
    Diagnosis,
    /// It says to stop or change a medicine where no provider is named.
    StopWithoutProvider,
    /// It can hurt or label people.
    HarshWord,
}

impl Topic {
    /// That a text has such a phrase, and what to say instead.
    pub(super) fn problem(self, phrase: String, instead: String) -> TextProblem {
        match self {
            Self::Score => TextProblem::Score { phrase, instead },
            Self::Reassurance => TextProblem::Reassurance { phrase, instead },
            Self::Diagnosis => TextProblem::Diagnosis { phrase, instead },
            Self::StopWithoutProvider => TextProblem::StopWithoutProvider { phrase, instead },
            Self::HarshWord => TextProblem::HarshWord { phrase, instead },
        }
    }
}

/// Phrases that ought not to stand in a text, and what to say instead.
#[derive(Debug)]
pub(super) struct Rule {
    /// The phrases.
    pub(super) phrases: Vec<Phrase>,
    /// Where there are any, the phrase counts only behind one of these, or where a clause begins.
    pub(super) only_after: Vec<Phrase>,
    /// It does not count where one of these stands before it in the clause, or in what its clause goes on with.
    pub(super) not_after: Vec<Phrase>,
    /// It does not count where one of these follows.
    pub(super) not_before: Vec<Phrase>,
    /// It does not count where one of these stands among the next words, up to one that links to another thing.
    pub(super) not_about: Vec<Phrase>,
    /// It does not count where one of these stands behind it in the clause.
    pub(super) not_ahead: Vec<Phrase>,
    /// Where there are any, it counts only with one of these in the sentence.
    pub(super) only_with: Vec<Phrase>,
    /// It does not count where one of these stands anywhere in the text.
    pub(super) not_with: Vec<Phrase>,
    /// What to say instead.
    pub(super) instead: String,
    /// The words that its phrases can begin with, where they can begin with no other: most words begin none, and need
    /// not be held against every phrase.
    pub(super) openers: Option<HashSet<String>>,
}

impl Rule {
    /// Whether one of its phrases can begin with this word.
    fn can_begin_with(&self, word: &Word) -> bool {
        let openers = self.openers.as_ref();
        openers.is_none_or(|openers| openers.contains(&word.text))
    }

    /// Where its phrases stand in a text and are meant, as ranges of words.
    pub(super) fn matches(&self, prose: &Prose, grammar: &Grammar) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for clause in &prose.clauses {
            let words = prose.words_of(clause);
            for (from, word) in words.iter().enumerate() {
                if !self.can_begin_with(word) {
                    continue;
                }
                let mut end = from;
                for phrase in &self.phrases {
                    phrase.each_end(words, from, &mut |found| end = end.max(found));
                }
                if end > from && self.is_meant(prose, grammar, clause, from..end) {
                    found.push(clause.words.start + from..clause.words.start + end);
                }
            }
        }
        if found.is_empty() || is_any(&self.not_with, |phrase| occurs(prose, None, phrase)) {
            return Vec::new();
        }
        found
    }

    /// Whether a phrase is meant where it stands: `at` counts from the beginning of the clause.
    fn is_meant(
        &self,
        prose: &Prose,
        grammar: &Grammar,
        clause: &Clause,
        at: Range<usize>,
    ) -> bool {
        let (before, rest) = prose.words_of(clause).split_at(at.start);
        let behind = &rest[at.len()..];
        let link = behind.iter().position(|word| grammar.is_link(&word.text));
        let near = &behind[..link.map_or(behind.len(), |link| link + 1)];
        let begins = before.is_empty()
            || self.only_after.is_empty()
            || is_any(&self.only_after, |phrase| phrase.closes(before));
        let in_sentence = |phrase: &Phrase| occurs(prose, Some(clause.sentence), phrase);
        begins
            && !is_any(&self.not_after, |phrase| {
                phrase.is_in(before) || leads(prose, clause, phrase)
            })
            && !is_any(&self.not_before, |phrase| phrase.opens(behind))
            && !is_any(&self.not_about, |phrase| phrase.is_in(near))
            && !is_any(&self.not_ahead, |phrase| phrase.is_in(behind))
            && (self.only_with.is_empty() || is_any(&self.only_with, in_sentence))
    }
}

fn is_any(phrases: &[Phrase], test: impl FnMut(&Phrase) -> bool) -> bool {
    phrases.iter().any(test)
}

/// Whether a phrase stands in one of the clauses that this one goes on with.
fn leads(prose: &Prose, clause: &Clause, phrase: &Phrase) -> bool {
    let mut lead = clause.within;
    while let Some(clause) = lead.map(|index| &prose.clauses[index]) {
        if phrase.is_in(prose.words_of(clause)) {
            return true;
        }
        lead = clause.within;
    }
    false
}

/// Whether a phrase stands in a sentence, or anywhere.
fn occurs(prose: &Prose, sentence: Option<usize>, phrase: &Phrase) -> bool {
    prose
        .clauses
        .iter()
        .filter(|clause| sentence.is_none_or(|number| clause.sentence == number))
        .any(|clause| phrase.is_in(prose.words_of(clause)))
}
