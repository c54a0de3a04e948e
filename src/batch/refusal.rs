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

/// Refused records of a part of the input. A line of it says `{"line": N, "id": ..., "error": "..."}`; at which line the
/// part begins is known only when all before it has been read.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// The line of each record, from 0 at the beginning of the part, and where its text ends.
    ends: Vec<(u64, usize)>,
    /// What stands behind each line number.
    texts: Vec<u8>,
}

impl Refused {
    /// Takes everything out.
    pub(super) fn clear(&mut self) {
        self.ends.clear();
        self.texts.clear();
    }

    /// How many bytes they have, but for their line numbers.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Adds one.
    pub(super) fn push(&mut self, line: u64, refusal: &Refusal<'_>) {
        let id: Option<&RawValue> = refusal.id.and_then(|id| serde_json::from_str(id).ok());
        let id = id.map(|id| format!(",\"id\":{id}")).unwrap_or_default();
        // A Vec takes whatever is written to it.
        let _ = write!(self.texts, "{id},\"error\":");
        let _ = serde_json::to_writer(&mut self.texts, &refusal.error);
        self.texts.extend_from_slice(b"}\n");
        self.ends.push((line, self.texts.len()));
    }

    /// Their lines, in a part that begins at line `first`.
    pub(super) fn lines(&self, first: u64) -> Vec<u8> {
        let mut lines = Vec::with_capacity(self.texts.len() + 32 * self.ends.len());
        let mut start = 0;
        for (line, end) in &self.ends {
            let _ = write!(lines, "{{\"line\":{}", first + line);
            lines.extend_from_slice(&self.texts[start..*end]);
            start = *end;
        }
        lines
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
