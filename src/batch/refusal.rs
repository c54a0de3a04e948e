//! Why a record was rejected, and the lines that report it.

use std::io::Write;

use serde_json::value::RawValue;

use crate::tree::Problems;
use crate::words::count;

/// Why a record was rejected.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal<'t> {
    /// Its `id` as JSON, where that can be read.
    pub(super) id: Option<&'t str>,
    /// What is wrong.
    pub(super) error: String,
}

/// Where a rejected record is.
#[derive(Debug)]
struct Place {
    /// The line in which it begins, from 0 at the beginning of the chunk.
    line: u64,
    /// Where its text ends.
    end: usize,
    /// How many bytes of outcomes come before it.
    outcomes: usize,
}

/// Lines about the rejected records of a chunk.
#[derive(Debug, Default)]
pub(super) struct Rejects {
    pub(super) lines: Vec<u8>,
    /// For each line, how many bytes of outcomes come before it, and where it ends.
    pub(super) places: Vec<(usize, usize)>,
}

/// The rejected records of a chunk, each a line `{"line": N, "id": ..., "error": "..."}`. The line at which the chunk begins
/// is known only when all before it has been read.
#[derive(Debug, Default)]
pub(super) struct Rejected {
    places: Vec<Place>,
    /// The text after each line number.
    texts: Vec<u8>,
}

impl Rejected {
    /// Removes all of them.
    pub(super) fn clear(&mut self) {
        self.places.clear();
        self.texts.clear();
    }

    /// How many bytes they have, but for their line numbers.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Adds a record that begins in a line, after that many bytes of `outcomes`.
    pub(super) fn push(&mut self, line: u64, outcomes: usize, refusal: &Refusal<'_>) {
        let id: Option<&RawValue> = refusal.id.and_then(|id| serde_json::from_str(id).ok());
        let id = id.map(|id| format!(",\"id\":{id}")).unwrap_or_default();
        // Writing to a Vec does not fail.
        let _ = write!(self.texts, "{id},\"error\":");
        let _ = serde_json::to_writer(&mut self.texts, &refusal.error);
        self.texts.extend_from_slice(b"}\n");
        self.places.push(Place {
            line,
            end: self.texts.len(),
            outcomes,
        });
    }

    /// Their lines, if the chunk begins at line `first`.
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

/// The message of the first of these problems with its help, and how many more there are.
pub(super) fn in_words(problems: &Problems) -> Option<String> {
    let mut problems = problems.facts();
    let first = problems.next()?;
    let mut words = first.message();
    if let Some(help) = first.help() {
        words = format!("{words}; {help}");
    }
    match problems.len() {
        0 => Some(words),
        more => Some(format!("{words}; and {}", count(more, "other problem"))),
    }
}
