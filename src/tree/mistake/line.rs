//! A line of YAML, split as far as a single line allows: dashes, key, value.

use std::ops::Range;

/// A line without its line break. Places are byte offsets into the whole text.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    text: &'t str,
    /// Counted from 0.
    pub(super) number: usize,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let line = |(number, whole): (usize, &str)| {
        let line = Line {
            text,
            number,
            start,
            end: start + whole.trim_end_matches(['\r', '\n']).len(),
        };
        start += whole.len();
        line
    };
    text.split_inclusive('\n').enumerate().map(line).collect()
}

impl<'t> Line<'t> {
    pub(super) fn text(&self) -> &'t str {
        &self.text[self.start..self.end]
    }

    pub(super) fn at(&self, range: Range<usize>) -> &'t str {
        &self.text[range]
    }

    /// The length of its leading white space in bytes, spaces or not.
    pub(super) fn indent(&self) -> usize {
        self.text().len() - self.text().trim_start().len()
    }

    /// Whether it is blank or only a comment.
    pub(super) fn is_empty(&self) -> bool {
        let content = self.text().trim_start();
        content.is_empty() || content.starts_with('#')
    }

    /// Its content, without surrounding white space and comments.
    pub(super) fn body(&self) -> Range<usize> {
        let start = self.start + self.indent();
        let body = &self.text[start..self.end];
        let has_quote = body.contains(['"', '\'']);
        let comment = body.find(" #").filter(|_| !has_quote);
        start..start + body[..comment.unwrap_or(body.len())].trim_end().len()
    }

    /// The content after the dashes of list items.
    pub(super) fn entry(&self) -> Range<usize> {
        let body = self.body();
        let mut rest = &self.text[body.clone()];
        while let Some(after) = rest.strip_prefix("- ") {
            rest = after.trim_start();
        }
        if rest == "-" {
            rest = "";
        }
        body.end - rest.len()..body.end
    }

    /// The column of its key or text, in bytes.
    pub(super) fn column(&self) -> usize {
        self.entry().start - self.start
    }

    pub(super) fn has_dash(&self) -> bool {
        self.entry().start != self.body().start
    }

    /// The key: the text before the first colon that is followed by a space or the end of the line.
    pub(super) fn key(&self) -> Option<Range<usize>> {
        let entry = self.entry();
        let content = &self.text[entry.clone()];
        let from = match content.chars().next()? {
            '[' | '{' | '#' | '|' | '>' => return None,
            quote @ ('"' | '\'') => content[1..].find(quote)? + 2,
            _ => 0,
        };
        let colons = content[from..].match_indices(':');
        let mut ends = colons.map(|(at, _)| from + at);
        let end = ends.find(|at| {
            content[at + 1..]
                .chars()
                .next()
                .is_none_or(|c| c == ' ' || c == '\t')
        })?;
        let length = content[..end].trim_end().len();
        Some(entry.start..entry.start + length)
    }

    /// The value of its key, or its entry if it has no key.
    pub(super) fn value(&self) -> Range<usize> {
        let entry = self.entry();
        let Some(key) = self.key() else {
            return entry;
        };
        let after = &self.text[key.end..entry.end];
        let colon = after.find(':').map_or(0, |colon| colon + 1);
        let rest = after[colon..].trim_start();
        entry.end - rest.len()..entry.end
    }

    /// Whether a text under `|` or `>` begins on the next line.
    pub(super) fn opens_block(&self) -> bool {
        let value = &self.text[self.value()];
        let sign = value.split_whitespace().last().unwrap_or_default();
        sign.starts_with(['|', '>'])
            && sign[1..].chars().all(|c| "+-0123456789".contains(c))
            && value
                .split_whitespace()
                .all(|word| word == sign || word.starts_with('&'))
    }

    /// A text under `|` must be indented beyond this column.
    pub(super) fn block_floor(&self) -> usize {
        if self.key().is_some() {
            self.column()
        } else {
            self.indent()
        }
    }
}

/// Whether this could be the name of a key.
pub(super) fn is_name(word: &str) -> bool {
    let mut characters = word.chars();
    characters
        .next()
        .is_some_and(|c| c.is_ascii_lowercase() || c == '_')
        && characters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
}
