//! A text with its name, and places in it.

use std::ops::Range;

/// A place in a [`Source`]: a range of bytes of its text.
pub type Span = Range<usize>;

/// A text and the name under which messages speak of it, a file's path as a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
}

/// Positions of bytes that come in order: each is counted on from the one before it.
#[derive(Clone, Debug)]
pub struct Positions<'s> {
    text: &'s str,
    offset: usize,
    position: Position,
}

/// A line and a column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl Source {
    /// A source of `text`, less a byte-order mark.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Self {
            name: name.into(),
            text,
        }
    }

    /// A source of `bytes`, which ought to be UTF-8.
    ///
    /// # Errors
    ///
    /// Where they are not: the source with every fault replaced, and the place of the first.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, (Self, Span)> {
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => {
                let replaced = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let length = replaced.len();
                let source = Self::new(name, replaced);
                let mark = length - source.text.len();
                let start = error.utf8_error().valid_up_to() - mark;
                Err((
                    source,
                    start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
                ))
            }
        }
    }

    /// The name, as given: it may hold anything that a file name may.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        self.positions().of(offset)
    }

    /// The lines and columns of bytes, quickest where they come in order.
    #[must_use]
    pub fn positions(&self) -> Positions<'_> {
        Positions {
            text: &self.text,
            offset: 0,
            position: Position { line: 1, column: 1 },
        }
    }
}

impl Positions<'_> {
    /// The line and column of a byte.
    pub fn of(&mut self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        if offset < self.offset {
            self.offset = 0;
            self.position = Position { line: 1, column: 1 };
        }
        let between = &self.text[self.offset..offset];
        self.offset = offset;
        if let Some(end) = between.rfind('\n') {
            self.position.line += between.matches('\n').count();
            self.position.column = between[end + 1..].chars().count() + 1;
        } else {
            self.position.column += between.chars().count();
        }
        self.position
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_characters_from_one() {
        let source = Source::new("a.yaml", "one\nzwö: x\n");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(8), Position { line: 2, column: 4 });
        assert_eq!(source.position(1000), Position { line: 3, column: 1 });
    }

    #[test]
    fn positions_one_after_the_other_are_those_of_each_alone() {
        let source = Source::new("a.yaml", "one\nzwö: x\n\n  three");
        let mut positions = source.positions();
        for offset in [0, 2, 4, 8, 8, 11, 12, 14, 3, 1000] {
            assert_eq!(positions.of(offset), source.position(offset), "{offset}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(Source::new("a", "\u{feff}x").text(), "x");
    }

    #[test]
    fn bytes_that_are_no_text_are_pointed_at() {
        let (source, span) = Source::from_bytes("a", b"ab\xffc".to_vec()).expect_err("not UTF-8");
        assert_eq!((source.text(), span), ("ab\u{fffd}c", 2..5));
    }
}
