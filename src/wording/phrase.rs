//! Phrases, and matching them.
//!
//! A phrase consists of words. In place of a word, it can have: `is/are` for either word; `<name>` for any phrase of
//! the set with that name; `<digits>` for a number in digits; `*ed` for a word with this ending; `_` for any word;
//! `...` for up to five words; and any of these in brackets, `(not)`, if it is optional.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::prose::Word;

/// Sets of phrases by name.
pub(super) type Sets = BTreeMap<String, Arc<[Phrase]>>;

/// The maximum number of words that `...` matches.
const GAP: usize = 5;

/// A phrase.
#[derive(Clone, Debug)]
pub(super) struct Phrase(Vec<Element>);

#[derive(Clone, Debug)]
struct Element {
    kind: Kind,
    presence: Presence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    Required,
    Optional,
}

#[derive(Clone, Debug)]
enum Kind {
    Word(String),
    Ending(String),
    Digits,
    Any,
    Gap,
    OneOf(Arc<[Phrase]>),
}

impl Phrase {
    /// Parses a phrase. The sets that it refers to must be defined earlier.
    ///
    /// # Errors
    ///
    /// If part of the phrase cannot be parsed, or refers to a set that does not exist.
    pub(super) fn parse(text: &str, sets: &Sets) -> Result<Self, String> {
        let elements = text.split_whitespace().map(|word| element(word, sets));
        elements.collect::<Result<_, _>>().map(Self)
    }

    /// Calls `found` with each index after a match that begins at the word `from`.
    pub(super) fn each_end(&self, words: &[Word], from: usize, found: &mut dyn FnMut(usize)) {
        each_end(&self.0, words, from, found);
    }

    /// Adds the words that it can begin with. Returns whether it can begin with no others.
    fn openers(&self, words: &mut HashSet<String>) -> bool {
        for element in &self.0 {
            if !element.kind.openers(words) {
                return false;
            }
            if element.presence == Presence::Required {
                return true;
            }
        }
        false
    }

    /// Whether it matches anywhere.
    pub(super) fn is_in(&self, words: &[Word]) -> bool {
        (0..words.len()).any(|from| self.opens(&words[from..]))
    }

    /// Whether it matches at the end.
    pub(super) fn closes(&self, words: &[Word]) -> bool {
        let mut closes = false;
        for from in 0..words.len() {
            self.each_end(words, from, &mut |end| closes |= end == words.len());
        }
        closes
    }

    /// Whether it matches at the beginning.
    pub(super) fn opens(&self, words: &[Word]) -> bool {
        let mut opens = false;
        self.each_end(words, 0, &mut |_| opens = true);
        opens
    }
}

/// The words that phrases can begin with, or `None` if they can begin with others as well.
pub(super) fn openers(phrases: &[Phrase]) -> Option<HashSet<String>> {
    let mut words = HashSet::new();
    let all = phrases.iter().all(|phrase| phrase.openers(&mut words));
    all.then_some(words)
}

fn each_end(elements: &[Element], words: &[Word], from: usize, found: &mut dyn FnMut(usize)) {
    let Some((first, rest)) = elements.split_first() else {
        return found(from);
    };
    if first.presence == Presence::Optional {
        each_end(rest, words, from, found);
    }
    first
        .kind
        .each_end(words, from, &mut |end| each_end(rest, words, end, found));
}

impl Kind {
    fn openers(&self, words: &mut HashSet<String>) -> bool {
        match self {
            Self::Word(word) => {
                words.insert(word.clone());
                true
            }
            Self::OneOf(phrases) => phrases.iter().all(|phrase| phrase.openers(words)),
            Self::Ending(_) | Self::Digits | Self::Any | Self::Gap => false,
        }
    }

    fn each_end(&self, words: &[Word], from: usize, found: &mut dyn FnMut(usize)) {
        let word = words.get(from).map(|word| word.text.as_str());
        let is_met = match self {
            Self::OneOf(phrases) => {
                for phrase in phrases.iter() {
                    phrase.each_end(words, from, found);
                }
                return;
            }
            Self::Gap => {
                (from..=words.len().min(from + GAP)).for_each(found);
                return;
            }
            Self::Word(expected) => word == Some(expected),
            // "red" is not a word ending in `-ed`.
            Self::Ending(ending) => word.is_some_and(|word| {
                word.strip_suffix(ending.as_str())
                    .is_some_and(|stem| stem.len() > 1)
            }),
            Self::Digits => word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit())),
            Self::Any => word.is_some(),
        };
        if is_met {
            found(from + 1);
        }
    }
}

fn element(written: &str, sets: &Sets) -> Result<Element, String> {
    let inner = written
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    Ok(Element {
        kind: kind(inner.unwrap_or(written), sets)?,
        presence: if inner.is_some() {
            Presence::Optional
        } else {
            Presence::Required
        },
    })
}

fn kind(written: &str, sets: &Sets) -> Result<Kind, String> {
    if written.contains('/') {
        let either = written.split('/').map(|part| {
            Ok(Phrase(vec![Element {
                kind: kind(part, sets)?,
                presence: Presence::Required,
            }]))
        });
        return either.collect::<Result<_, String>>().map(Kind::OneOf);
    }
    let set = written
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    Ok(match (written, set) {
        ("...", _) => Kind::Gap,
        ("_", _) => Kind::Any,
        (_, Some("digits")) => Kind::Digits,
        (_, Some(name)) => Kind::OneOf(sets.get(name).ok_or_else(|| name.to_owned())?.clone()),
        _ if written.is_empty() || written.contains(['(', ')', '<', '>']) => {
            return Err(written.to_owned());
        }
        _ => hyphenated(written),
    })
}

/// Parts of a hyphenated word count as separate words.
fn hyphenated(written: &str) -> Kind {
    if !written.contains('-') {
        return word(written);
    }
    let parts = written.split('-').map(|part| Element {
        kind: word(part),
        presence: Presence::Required,
    });
    Kind::OneOf([Phrase(parts.collect())].into())
}

fn word(written: &str) -> Kind {
    match written.strip_prefix('*') {
        Some(ending) => Kind::Ending(ending.to_owned()),
        None => Kind::Word(written.to_owned()),
    }
}
