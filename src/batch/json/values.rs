//! JSON that is not one record per line: an array of records, or records that span several lines.
//!
//! The text between records (white space, commas, the brackets of the array) only separates them.

/// The text between two records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::batch) struct Gap {
    /// Its length in bytes.
    pub(in crate::batch) length: usize,
    /// How many more brackets it opens than it closes.
    pub(in crate::batch) brackets: i64,
}

/// The separator at the beginning of a text.
pub(in crate::batch) fn gap(text: &[u8]) -> Gap {
    let mut gap = Gap::default();
    for byte in text {
        match byte {
            b'[' => gap.brackets += 1,
            b']' => gap.brackets -= 1,
            b',' | b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => break,
        }
        gap.length += 1;
    }
    gap
}

/// Walks through JSON byte by byte and keeps track of quotes. A line feed closes an open quote, so that a missing quote
/// does not swap the inside and the outside of all the strings after it.
#[derive(Clone, Copy, Debug, Default)]
struct Quotes {
    are_open: bool,
    is_escaped: bool,
}

impl Quotes {
    /// Whether the next byte is outside of quotes and is not itself a quote.
    fn are_outside(&mut self, byte: u8) -> bool {
        let was_open = self.are_open;
        let is_quote = byte == b'"' && !self.is_escaped;
        self.is_escaped = was_open && byte == b'\\' && !self.is_escaped;
        self.are_open = (was_open ^ is_quote) && byte != b'\n';
        !was_open && !is_quote
    }
}

/// The length of the record at the beginning of a text: an object, or a word in place of one. `None` if the record does
/// not end in the text.
pub(in crate::batch) fn record_length(text: &[u8]) -> Option<usize> {
    if !text.starts_with(b"{") {
        return text.iter().position(|byte| b"{[],\n".contains(byte));
    }
    let mut quotes = Quotes::default();
    let mut depth = 0;
    let end = text.iter().position(|byte| {
        if quotes.are_outside(*byte) {
            depth += i64::from(*byte == b'{') - i64::from(*byte == b'}');
        }
        depth == 0
    });
    end.map(|end| end + 1)
}

/// How many more array brackets a record opens than it closes.
pub(in crate::batch) fn brackets(record: &[u8]) -> i64 {
    let mut quotes = Quotes::default();
    let outside = record.iter().filter(|byte| quotes.are_outside(**byte));
    outside
        .map(|byte| i64::from(*byte == b'[') - i64::from(*byte == b']'))
        .sum()
}

/// The offset after the last complete record of a text, or after the separator in front of the first record.
pub(in crate::batch) fn last_end_of_record(text: &[u8]) -> Option<usize> {
    let mut end = 0;
    loop {
        end += gap(&text[end..]).length;
        match record_length(&text[end..]) {
            Some(length) => end += length,
            None => return (end > 0).then_some(end),
        }
    }
}

/// Where the next record begins in a text whose first record is not closed, judged by how records usually begin.
pub(in crate::batch) fn next_record(text: &[u8]) -> Option<usize> {
    (1..text.len()).find(|at| text[*at] == b'{' && begins_record(&text[*at..]))
}

/// Whether a text begins the way a record does.
pub(in crate::batch) fn begins_record(text: &[u8]) -> bool {
    let key = text.trim_ascii_start().strip_prefix(b"{");
    let key = key.map(<[u8]>::trim_ascii_start).unwrap_or_default();
    key.starts_with(b"\"id\"") || key.starts_with(b"\"answers\"")
}

/// Joins a record into one line, up to a line feed inside quotes, which is invalid.
pub(in crate::batch) fn put_into_a_line(record: &[u8], line: &mut Vec<u8>) {
    let mut quotes = Quotes::default();
    line.clear();
    line.extend(record.iter().map_while(|byte| {
        let was_open = quotes.are_open;
        quotes.are_outside(*byte);
        match byte {
            b'\n' if was_open => None,
            b'\n' | b'\r' if !was_open => Some(b' '),
            byte => Some(*byte),
        }
    }));
}
