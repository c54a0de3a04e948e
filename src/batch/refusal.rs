//! Why a record was not taken, and the lines that say so.

use std::io::Write;

use serde_json::value::RawValue;

use crate::tree::Faults;
use crate::words::count;

/// Why a record was not taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal<'t> {
    /// Its `id` as JSON, where that can be read.
    pub(super) id: Option<&'t str>,
    /// What is wrong.
    pub(super) error: String,
}

/// Where a refused record is.
#[derive(Debug)]
struct Place {
    /// The line in which it begins, from 0 at the beginning of the part.
    line: u64,
    /// Where its text ends.
    end: usize,
    /// How many bytes of outcomes come before it.
    outcomes: usize,
}

/// Lines about refused records, in a part of which it is known where it begins.
#[derive(Debug, Default)]
pub(super) struct Rejects {
    pub(super) lines: Vec<u8>,
    /// For each line, how many bytes of outcomes come before it, and where it ends.
    pub(super) places: Vec<(usize, usize)>,
}

/// Refused records of a part of the input. A line of it says `{"line": N, "id": ..., "error": "..."}`; at which line the
/// part begins is known only when all before it has been read.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// Each of them.
    places: Vec<Place>,
    /// What stands behind each line number.
    texts: Vec<u8>,
}

impl Refused {
    /// Takes everything out.
    pub(super) fn clear(&mut self) {
        self.places.clear();
        self.texts.clear();
    }

    /// How many bytes they have, but for their line numbers.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Adds one, that begins in a line, after so many bytes of outcomes.
    pub(super) fn push(&mut self, line: u64, outcomes: usize, refusal: &Refusal<'_>) {
        let id: Option<&RawValue> = refusal.id.and_then(|id| serde_json::from_str(id).ok());
        let id = id.map(|id| format!(",\"id\":{id}")).unwrap_or_default();
        // A Vec takes whatever is written to it.
        let _ = write!(self.texts, "{id},\"error\":");
        let _ = serde_json::to_writer(&mut self.texts, &refusal.error);
        self.texts.extend_from_slice(b"}\n");
        self.places.push(Place {
            line,
            end: self.texts.len(),
            outcomes,
        });
    }

    /// Their lines, in a part that begins at line `first`.
    pub(super) fn lines(&self, first: u64) -> Rejects {
        let mut rejects = Rejects::default();
        let mut start = 0;
        for place in &self.places {
            let _ = write!(rejects.lines, "{{\"line\":{}", first + place.line);
            rejects
                .lines
                .extend_from_slice(&self.texts[start..place.end]);
            rejects.places.push((place.outcomes, rejects.lines.len()));
            start = place.end;
        }
        rejects
    }
}

/// The first of these faults in words with what to do about it, and how many more there are; nothing without a fault.
pub(super) fn in_words(faults: &Faults) -> Option<String> {
    let mut faults = faults.facts();
    let first = faults.next()?;
    let mut words = first.message();
    if let Some(help) = first.help() {
        words = format!("{words}; {help}");
    }
    match faults.len() {
        0 => Some(words),
        more => Some(format!("{words}; and {}", count(more, "other problem"))),
    }
}
