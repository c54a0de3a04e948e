//! A source text with its name, and positions in it.

mod form;

pub(crate) use form::{Form, GZIP, OLE, ZIP, looks_like_utf16};

use std::ops::Range;

/// A place in a [`Source`]: a range of bytes.
pub(crate) type Span = Range<usize>;

/// A text, and the name that messages use for it, usually a file path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
}

/// A file that is not UTF-8 text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotText {
    /// The text as far as it can be shown; it may be empty.
    pub source: Source,
    /// What the file looks like.
    pub form: Form,
    /// The place of the first problem.
    pub place: Span,
}

/// Computes positions incrementally, for offsets in ascending order.
#[derive(Clone, Debug)]
pub(crate) struct Positions<'s> {
    text: &'s str,
    offset: usize,
    position: Position,
}

/// A line and a column, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl Source {
    /// A source with a given text; a byte order mark is removed.
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

    /// A source from bytes that should be UTF-8.
    ///
    /// # Errors
    ///
    /// If they are not UTF-8: what they look like, and the place of the first problem.
    pub(crate) fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, NotText> {
        match form::decode(bytes) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(form::Foreign { form, text, place }) => Err(NotText {
                source: Self::new(name, text),
                form,
                place,
            }),
        }
    }

    /// The name as given, which may contain any character that file names can contain.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The position of a byte offset.
    #[must_use]
    pub(crate) fn position(&self, offset: usize) -> Position {
        self.positions().of(offset)
    }

    /// Computes positions of byte offsets; fastest if the offsets are in order.
    #[must_use]
    pub(crate) fn positions(&self) -> Positions<'_> {
        Positions {
            text: &self.text,
            offset: 0,
            position: Position { line: 1, column: 1 },
        }
    }
}

impl Positions<'_> {
    /// The position of a byte offset.
    pub(crate) fn of(&mut self, offset: usize) -> Position {
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
    fn positions_in_sequence_equal_separate_ones() {
        let source = Source::new("a.yaml", "one\nzwö: x\n\n  three");
        let mut positions = source.positions();
        for offset in [0, 2, 4, 8, 8, 11, 12, 14, 3, 1000] {
            assert_eq!(positions.of(offset), source.position(offset), "{offset}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        assert_eq!(Source::new("a", "\u{feff}x").text(), "x");
    }

    fn not_text(bytes: &[u8]) -> (Form, String, Span) {
        let NotText {
            source,
            form,
            place,
        } = Source::from_bytes("a", bytes.to_vec()).expect_err("not UTF-8");
        (form, source.text().to_owned(), place)
    }

    #[test]
    fn bytes_that_are_not_text_are_located() {
        let windows = (Form::Windows1252, "für 5 €".to_owned(), 1..3);
        assert_eq!(not_text(b"f\xfcr 5 \x80"), windows);
        let damaged = (Form::Damaged, "ü \u{fffd}".to_owned(), 3..6);
        assert_eq!(
            not_text(
                "\u{feff}ü "
                    .as_bytes()
                    .iter()
                    .copied()
                    .chain([0xc3])
                    .collect::<Vec<_>>()
                    .as_slice()
            ),
            damaged
        );
    }

    #[test]
    fn utf_16_and_utf_32_are_recognized_in_either_byte_order() {
        for text in [
            "id: a\nb: 1\n",
            "id: боль\ntext: Болит ли спина?\n",
            "id: \u{1f600}\n",
        ] {
            let first = text.lines().next().map_or(0, str::len);
            for mark in ["", "\u{feff}"] {
                let marked = format!("{mark}{text}");
                let halves: Vec<u16> = marked.encode_utf16().collect();
                let wholes: Vec<u32> = marked.chars().map(u32::from).collect();
                let little = halves
                    .iter()
                    .flat_map(|unit| unit.to_le_bytes())
                    .collect::<Vec<_>>();
                let big = halves
                    .iter()
                    .flat_map(|unit| unit.to_be_bytes())
                    .collect::<Vec<_>>();
                let utf16 = (Form::Utf16, text.to_owned(), 0..first);
                assert_eq!(
                    [&little, &big].map(|bytes| not_text(bytes)),
                    [utf16.clone(), utf16]
                );
                let little = wholes
                    .iter()
                    .flat_map(|unit| unit.to_le_bytes())
                    .collect::<Vec<_>>();
                let big = wholes
                    .iter()
                    .flat_map(|unit| unit.to_be_bytes())
                    .collect::<Vec<_>>();
                let utf32 = (Form::Utf32, text.to_owned(), 0..first);
                assert_eq!(
                    [&little, &big].map(|bytes| not_text(bytes)),
                    [utf32.clone(), utf32]
                );
            }
        }
    }

    #[test]
    fn binary_files_are_recognized_by_their_bytes() {
        let kinds: [(&[u8], Form); 6] = [
            (
                b"PK\x03\x04..xl/workbook.xml..\xff",
                Form::Known("an Excel workbook (XLSX)"),
            ),
            (
                b"PK\x03\x04..word/document.xml..",
                Form::Known("a Word document (DOCX)"),
            ),
            (b"PK\x03\x04", Form::Known("a ZIP archive")),
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", Form::Known("a PDF")),
            (b"\x1f\x8b\x08\0", Form::Known("a gzip file")),
            (&[0, 1, 2, 3, 4, 5, 6].repeat(9), Form::Binary),
        ];
        for (bytes, form) in kinds {
            assert_eq!(not_text(bytes), (form, String::new(), 0..0));
        }
        for text in ["", "a", "id: a\0b\n", "\u{1b}[2J plain text\n", "日本"] {
            let read = Source::from_bytes("a", text.as_bytes().to_vec());
            assert_eq!(read.expect("UTF-8").text(), text);
        }
    }
}
