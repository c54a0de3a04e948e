//! A rule of a list: phrases, and the contexts in which they count.

use std::collections::HashSet;
use std::ops::Range;

use super::grammar::Grammar;
use super::phrase::Phrase;
use super::prose::{Clause, Prose, Word};
use crate::diagnostic::TextProblem;

/// The topic of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// It says that the reader is at fault.
    Blame,
    /// It frightens the reader.
    Alarm,
    /// It measures the reader's own risk.
    Score,
    /// It gives the reader the all-clear.
    Reassurance,
    /// It says what the reader has or does not have.
    Diagnosis,
    /// It says to stop or change a medicine, or to stop drinking at once, where no provider is named.
    StopWithoutProvider,
    /// It can hurt or label people.
    HarshWord,
}

impl Topic {
    /// The problem that a text contains such a phrase.
    pub(super) fn problem(self, phrase: String, instead: String) -> TextProblem {
        match self {
            Self::Blame => TextProblem::Blame { phrase, instead },
            Self::Alarm => TextProblem::Alarm { phrase, instead },
            Self::Score => TextProblem::Score { phrase, instead },
            Self::Reassurance => TextProblem::Reassurance { phrase, instead },
            Self::Diagnosis => TextProblem::Diagnosis { phrase, instead },
            Self::StopWithoutProvider => TextProblem::StopWithoutProvider { phrase, instead },
            Self::HarshWord => TextProblem::HarshWord { phrase, instead },
        }
    }
}

/// Phrases to avoid, and what to say instead.
#[derive(Debug)]
pub(super) struct Rule {
    /// The phrases to find.
    pub(super) phrases: Vec<Phrase>,
    /// If not empty, a phrase counts only after one of these, or at the start of a clause.
    pub(super) only_after: Vec<Phrase>,
    /// A phrase does not count after one of these in the same clause, or in a clause that it continues.
    pub(super) not_after: Vec<Phrase>,
    /// A phrase does not count directly before one of these.
    pub(super) not_before: Vec<Phrase>,
    /// A phrase does not count if one of these is among the next words, up to a linking word.
    pub(super) not_about: Vec<Phrase>,
    /// If not empty, a phrase counts only if one of these is among the next words, up to a linking word.
    pub(super) only_about: Vec<Phrase>,
    /// A phrase does not count before one of these in the same clause.
    pub(super) not_ahead: Vec<Phrase>,
    /// If not empty, a phrase counts only if one of these is in the same sentence.
    pub(super) only_with: Vec<Phrase>,
    /// A phrase does not count if one of these is anywhere in the text.
    pub(super) not_with: Vec<Phrase>,
    /// What to say instead.
    pub(super) instead: String,
    /// The words that its phrases can begin with, or `None` if they can begin with others as well. Most words begin no
    /// phrase, so most need not be compared with every phrase.
    pub(super) openers: Option<HashSet<String>>,
}

impl Rule {
    /// Whether one of its phrases can begin with this word.
    fn can_begin_with(&self, word: &Word) -> bool {
        let openers = self.openers.as_ref();
        openers.is_none_or(|openers| openers.contains(&word.text))
    }

    /// The matches of its phrases that count, as ranges of words.
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

    /// Whether a match counts in its context. `at` is relative to the start of the clause.
    fn is_meant(
        &self,
        prose: &Prose,
        grammar: &Grammar,
        clause: &Clause,
        at: Range<usize>,
    ) -> bool {
        let (before, rest) = prose.words_of(clause).split_at(at.start);
        let after = &rest[at.len()..];
        let link = after.iter().position(|word| grammar.is_link(&word.text));
        let near = &after[..link.map_or(after.len(), |link| link + 1)];
        let begins = before.is_empty()
            || self.only_after.is_empty()
            || is_any(&self.only_after, |phrase| phrase.closes(before));
        let in_sentence = |phrase: &Phrase| occurs(prose, Some(clause.sentence), phrase);
        begins
            && !is_any(&self.not_after, |phrase| {
                phrase.is_in(before) || leads(prose, clause, phrase)
            })
            && !is_any(&self.not_before, |phrase| phrase.opens(after))
            && !is_any(&self.not_about, |phrase| phrase.is_in(near))
            && (self.only_about.is_empty() || is_any(&self.only_about, |phrase| phrase.is_in(near)))
            && !is_any(&self.not_ahead, |phrase| phrase.is_in(after))
            && (self.only_with.is_empty() || is_any(&self.only_with, in_sentence))
    }
}

fn is_any(phrases: &[Phrase], test: impl FnMut(&Phrase) -> bool) -> bool {
    phrases.iter().any(test)
}

/// Whether a phrase is in one of the clauses that this one continues.
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

/// Whether a phrase is in a given sentence, or anywhere if none is given.
fn occurs(prose: &Prose, sentence: Option<usize>, phrase: &Phrase) -> bool {
    prose
        .clauses
        .iter()
        .filter(|clause| sentence.is_none_or(|number| clause.sentence == number))
        .any(|clause| phrase.is_in(prose.words_of(clause)))
}
