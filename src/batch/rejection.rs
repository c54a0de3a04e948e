//! Why a record is rejected, and the lines that report rejected records.

use std::io::Write;

use serde_json::value::RawValue;

use crate::tree::Problems;
use crate::words::count;

/// Why a record is rejected.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rejection<'t> {
    /// Its `id` as JSON, if it can be read.
    pub(super) id: Option<&'t str>,
    /// The error message.
    pub(super) error: String,
}

/// The position of a rejected record.
#[derive(Debug)]
struct Place {
    /// The line on which it begins, counted from 0 at the beginning of the chunk.
    line: u64,
    /// The end of its text in the buffer of texts.
    end: usize,
    /// The number of bytes of outcomes in front of it.
    outcomes: usize,
}

/// The lines that report the rejected records of a chunk.
#[derive(Debug, Default)]
pub(super) struct Rejects {
    pub(super) lines: Vec<u8>,
    /// For each line: the number of bytes of outcomes in front of it, and the offset of its end.
    pub(super) places: Vec<(usize, usize)>,
}

/// The rejected records of a chunk, each reported as `{"line": N, "id": ..., "error": "..."}`. The number of the
/// chunk's first line is not known until everything before it has been read.
#[derive(Debug, Default)]
pub(super) struct Rejected {
    places: Vec<Place>,
    /// The text after each line number.
    texts: Vec<u8>,
}

impl Rejected {
    /// Removes all rejected records.
    pub(super) fn clear(&mut self) {
        self.places.clear();
        self.texts.clear();
    }

    /// How many bytes they have without their line numbers.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Adds a record that begins on this line of the chunk, after `outcomes` bytes of outcomes.
    pub(super) fn push(&mut self, line: u64, outcomes: usize, rejection: &Rejection<'_>) {
        let id: Option<&RawValue> = rejection.id.and_then(|id| serde_json::from_str(id).ok());
        let id = id.map(|id| format!(",\"id\":{id}")).unwrap_or_default();
        // Writing to a Vec cannot fail.
        let _ = write!(self.texts, "{id},\"error\":");
        let _ = serde_json::to_writer(&mut self.texts, &rejection.error);
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

/// The message and help of the first of these problems, and how many more there are.
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
