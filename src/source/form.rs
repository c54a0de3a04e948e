//! Detects the format of bytes that are not UTF-8 text.

use super::Span;

/// The first bytes of a ZIP archive, which many office formats are.
pub(crate) const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of an old Microsoft Office file.
pub(crate) const OLE: &[u8] = b"\xd0\xcf\x11\xe0";
/// The first bytes of a gzip file.
pub(crate) const GZIP: &[u8] = b"\x1f\x8b";

/// The detected format of bytes that are not UTF-8 text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Text in UTF-16, in either byte order, with or without a byte order mark.
    Utf16,
    /// Text in UTF-32, in either byte order, with or without a byte order mark.
    Utf32,
    /// Text in Windows-1252, which covers the printable part of Latin-1.
    Windows1252,
    /// Text in UTF-8 with invalid bytes.
    Damaged,
    /// A known file format that is not text, with an article.
    Known(&'static str),
    /// Any other file that is not text.
    Binary,
}

/// Bytes that are not UTF-8 text, decoded as far as possible.
pub(super) struct Foreign {
    pub(super) form: Form,
    /// The text to show, without a byte order mark.
    pub(super) text: String,
    /// The place of the first problem in it.
    pub(super) place: Span,
}

/// Decodes UTF-8, with or without a byte order mark.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Foreign> {
    if let Some(kind) = magic(&bytes) {
        return Err(unreadable(Form::Known(kind)));
    }
    if let Some(order) = Order::of_utf32(&bytes) {
        let units = bytes.chunks_exact(4).map(|unit| order.value(unit));
        let characters =
            units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
        return Err(wide(Form::Utf32, &characters.collect::<String>()));
    }
    if let Some(order) = Order::of_utf16(&bytes) {
        let units = bytes.chunks_exact(2);
        let units = units.map(|unit| u16::try_from(order.value(unit)).unwrap_or_default());
        let characters = char::decode_utf16(units);
        let characters = characters.map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
        let text: String = characters.collect();
        if !is_binary(text.as_bytes()) {
            return Err(wide(Form::Utf16, &text));
        }
    }
    if is_binary(&bytes) {
        return Err(unreadable(Form::Binary));
    }
    String::from_utf8(bytes)
        .map_err(|error| not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()))
}

/// Whether bytes look like UTF-16 text, or part of one, in either byte order.
#[must_use]
pub(crate) fn looks_like_utf16(bytes: &[u8]) -> bool {
    Order::of_utf16(bytes).is_some()
}

fn unreadable(form: Form) -> Foreign {
    Foreign {
        form,
        text: String::new(),
        place: 0..0,
    }
}

fn wide(form: Form, text: &str) -> Foreign {
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let first = text.lines().next().unwrap_or_default().len();
    Foreign {
        form,
        text,
        place: 0..first,
    }
}

/// Text that is not valid UTF-8; the first invalid byte is at `valid`.
fn not_utf8(bytes: &[u8], valid: usize) -> Foreign {
    let lossy = || String::from_utf8_lossy(bytes).into_owned();
    let (form, text) = match windows_1252(bytes) {
        Some(text) => (Form::Windows1252, text),
        None => (Form::Damaged, lossy()),
    };
    // Everything before it is UTF-8, and ASCII if the text is Windows-1252, so the offset stays the same.
    let mark = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let length = text[valid..].chars().next().map_or(0, char::len_utf8);
    Foreign {
        form,
        text: text[mark..].to_owned(),
        place: valid - mark..valid - mark + length,
    }
}

/// The file format, if the first bytes identify one that is not text.
fn magic(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 14] = [
        (b"%PDF-", "a PDF"),
        (GZIP, "a gzip file"),
        (b"BZh9", "a bzip2 file"),
        (b"\xfd7zXZ\0", "an xz file"),
        (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
        (b"7z\xbc\xaf", "a 7z archive"),
        (b"\x89PNG", "a picture (PNG)"),
        (b"\xff\xd8\xff", "a picture (JPEG)"),
        (b"GIF89a", "a picture (GIF)"),
        (b"GIF87a", "a picture (GIF)"),
        (OLE, "an old Microsoft Office file (XLS or DOC)"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"\x7fELF", "a program"),
        (b"MZ\x90\0", "a program"),
    ];
    if bytes.starts_with(ZIP) {
        return Some(archive(bytes));
    }
    KINDS
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, kind)| *kind)
}

/// The format of a ZIP archive, by the names of the files in it.
fn archive(bytes: &[u8]) -> &'static str {
    const KINDS: [(&[u8], &str); 5] = [
        (b"xl/workbook", "an Excel workbook (XLSX)"),
        (b"word/document", "a Word document (DOCX)"),
        (
            b"application/vnd.oasis.opendocument.spreadsheet",
            "a spreadsheet (ODS)",
        ),
        (
            b"application/vnd.oasis.opendocument.text",
            "a text document (ODT)",
        ),
        (b"application/epub+zip", "an e-book (EPUB)"),
    ];
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    KINDS
        .iter()
        .find(|(name, _)| holds(name))
        .map_or("a ZIP archive", |(_, kind)| *kind)
}

/// A byte order.
#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

impl Order {
    fn value(self, unit: &[u8]) -> u32 {
        let step = |value: u32, byte: &u8| value << 8 | u32::from(*byte);
        match self {
            Self::Little => unit.iter().rev().fold(0, step),
            Self::Big => unit.iter().fold(0, step),
        }
    }

    fn of_utf32(bytes: &[u8]) -> Option<Self> {
        if bytes.is_empty() || !bytes.len().is_multiple_of(4) {
            return None;
        }
        // No character is beyond U+10FFFF, and text files do not contain U+0000.
        let fits = |order: Self| {
            let mut units = bytes.chunks_exact(4);
            units.all(|unit| (1..=0x10_ffff).contains(&order.value(unit)))
        };
        [Self::Little, Self::Big]
            .into_iter()
            .find(|order| fits(*order) && bytes.contains(&0))
    }

    fn of_utf16(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xfe, ..] => return Some(Self::Little),
            [0xfe, 0xff, ..] => return Some(Self::Big),
            _ => {}
        }
        // A questionnaire in any language contains much ASCII. Each ASCII unit has a zero byte, always on the same
        // side, and few other units have one on the other side.
        let count = |odd: usize| {
            let zero = |pair: &&[u8]| pair[odd] == 0;
            bytes.chunks_exact(2).filter(zero).count()
        };
        let (even, odd, units) = (count(0), count(1), bytes.len() / 2);
        let is_most = |zeros: usize, others: usize| zeros * 4 > units && others * 4 < zeros;
        if is_most(odd, even) {
            Some(Self::Little)
        } else if is_most(even, odd) {
            Some(Self::Big)
        } else {
            None
        }
    }
}

/// Whether there are several control characters that text does not contain, and they are more than a tenth of the
/// bytes.
fn is_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    let controls = bytes.iter().filter(is_control).count();
    controls > 4 && controls * 10 > bytes.len()
}

/// Decodes bytes as Windows-1252 if that is likely: they contain no UTF-8 sequence, every byte is defined, most are
/// ASCII or letters, and one is next to an ASCII letter.
fn windows_1252(bytes: &[u8]) -> Option<String> {
    let has_utf8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if has_utf8 {
        return None;
    }
    let characters = bytes.iter().map(|byte| match byte {
        0x80..=0x9f => HIGH_CONTROLS[usize::from(byte - 0x80)],
        _ => Some(char::from(*byte)),
    });
    let text = characters.collect::<Option<String>>()?;
    let high = text.chars().filter(|c| !c.is_ascii());
    let is_usual = |c: &char| c.is_alphabetic() || PUNCTUATION.contains(*c);
    let odd = high.clone().filter(|c| !is_usual(c)).count();
    let is_in_word = bytes.windows(2).any(|pair| {
        let [first, second] = [pair[0], pair[1]];
        first.is_ascii_alphabetic() && !second.is_ascii()
            || !first.is_ascii() && second.is_ascii_alphabetic()
    });
    (odd * 4 <= high.count() && is_in_word).then_some(text)
}

const PUNCTUATION: &str = "\u{a0}«»¿¡°²³½¼€‘’“”„‚–—…•™®©§·×";

/// The Windows-1252 characters for 0x80 to 0x9F.
const HIGH_CONTROLS: [Option<char>; 32] = {
    let mut table = [None; 32];
    let known = [
        (0x00, '€'),
        (0x02, '‚'),
        (0x03, 'ƒ'),
        (0x04, '„'),
        (0x05, '…'),
        (0x06, '†'),
        (0x07, '‡'),
        (0x08, 'ˆ'),
        (0x09, '‰'),
        (0x0a, 'Š'),
        (0x0b, '‹'),
        (0x0c, 'Œ'),
        (0x0e, 'Ž'),
        (0x11, '‘'),
        (0x12, '’'),
        (0x13, '“'),
        (0x14, '”'),
        (0x15, '•'),
        (0x16, '–'),
        (0x17, '—'),
        (0x18, '˜'),
        (0x19, '™'),
        (0x1a, 'š'),
        (0x1b, '›'),
        (0x1c, 'œ'),
        (0x1e, 'ž'),
        (0x1f, 'Ÿ'),
    ];
    let mut index = 0;
    while index < known.len() {
        table[known[index].0] = Some(known[index].1);
        index += 1;
    }
    table
};
