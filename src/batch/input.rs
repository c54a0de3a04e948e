//! The input in parts that end where a record ends, whatever its size, in memory that does not grow with it.

use std::io::{self, Read};

use super::json::PADDING;
use super::record::LONGEST;

/// As much is read and worked on at a time, where there is as much.
const AT_ONCE: usize = 256 * 1024;

/// As much of a record that is too long is kept, so that its `id` can be told.
const KEPT: usize = 4096;

/// Finds where the last record ends that is whole in a text: the place behind it.
pub(super) type LastEnd = fn(&[u8]) -> Option<usize>;

/// An input that is read part by part.
#[derive(Debug)]
pub(super) struct Input<R> {
    reader: R,
    last_end: LastEnd,
    /// What has been read behind the last part.
    rest: Vec<u8>,
    begun: bool,
    ended: bool,
}

/// A part of the input.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// The text, and room behind it.
    buffer: Vec<u8>,
    length: usize,
    /// What it holds.
    pub(super) content: Content,
    /// How many bytes of the input it stands for.
    pub(super) bytes: u64,
}

/// What a part of the input holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Content {
    /// Whole records.
    #[default]
    Records,
    /// The beginning of a record that is too long, in one line.
    TooLong,
    /// A line in which a quote is opened that is not closed, not for as long as a record can be.
    OpenQuote,
}

/// How many bytes of blank lines a text begins with.
pub(super) fn leading_blank(text: &[u8]) -> usize {
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    text.iter()
        .position(|byte| !is_end(byte))
        .unwrap_or(text.len())
}

/// How many lines end in a text.
pub(super) fn line_feeds(text: &[u8]) -> u64 {
    text.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

impl<R: Read> Input<R> {
    /// An input of records whose ends `last_end` finds.
    pub(super) fn new(reader: R, last_end: LastEnd) -> Self {
        Self {
            reader,
            last_end,
            rest: Vec::new(),
            begun: false,
            ended: false,
        }
    }

    /// Reads the next part, as soon as there is a record; says whether there was one.
    ///
    /// # Errors
    ///
    /// Where the input cannot be read.
    pub(super) fn next(&mut self, part: &mut Part) -> io::Result<bool> {
        part.content = Content::Records;
        part.length = 0;
        part.push(&self.rest);
        self.rest.clear();
        if !self.begun {
            self.begin(part)?;
        }
        let mut searched = 0;
        loop {
            if let Some(end) = self.end_of_records(part, searched) {
                self.cut(part, end);
                return Ok(true);
            }
            searched = part.length;
            if part.length > LONGEST || (self.ended && part.length > 0) {
                return self.cut_faulty(part).map(|()| true);
            }
            if self.ended {
                return Ok(false);
            }
            self.read(part)?;
        }
    }

    /// Where the last record ends, of as many as are worked on at a time; nothing behind `searched` has been looked at.
    fn end_of_records(&self, part: &Part, searched: usize) -> Option<usize> {
        let text = part.text();
        // A record ends where a line does.
        if !text[searched..].contains(&b'\n') {
            return None;
        }
        let some = &text[..text.len().min(AT_ONCE)];
        (self.last_end)(some).or_else(|| (self.last_end)(text))
    }

    /// Takes back what was read and not used, to be read before everything else.
    pub(super) fn put_back(&mut self, text: &[u8]) {
        self.rest.splice(..0, text.iter().copied());
    }

    /// Passes over a byte-order mark.
    fn begin(&mut self, part: &mut Part) -> io::Result<()> {
        let mark = "\u{feff}".as_bytes();
        while part.length < mark.len() && !self.ended {
            self.read(part)?;
        }
        if part.text().starts_with(mark) {
            part.buffer.copy_within(mark.len()..part.length, 0);
            part.length -= mark.len();
        }
        self.begun = true;
        Ok(())
    }

    fn read(&mut self, part: &mut Part) -> io::Result<()> {
        self.ended = part.read_from(&mut self.reader)? == 0;
        if self.ended && part.length > 0 && !part.text().ends_with(b"\n") {
            part.push(b"\n");
        }
        Ok(())
    }

    /// Keeps what lies behind `end` for the next part.
    fn cut(&mut self, part: &mut Part, end: usize) {
        self.rest.extend_from_slice(&part.text()[end..]);
        part.length = end;
        part.bytes = end as u64;
    }

    /// Makes a part of the first line, where no record ends in all that has been read, or of the blank lines before it.
    fn cut_faulty(&mut self, part: &mut Part) -> io::Result<()> {
        let blank = &part.text()[..leading_blank(part.text())];
        if let Some(last) = blank.iter().rposition(|byte| *byte == b'\n') {
            self.cut(part, last + 1);
            return Ok(());
        }
        if let Some(line) = part.text().iter().position(|byte| *byte == b'\n') {
            self.cut(part, line + 1);
            part.content = Content::OpenQuote;
            return Ok(());
        }
        let mut bytes = part.length as u64;
        part.length = KEPT;
        while !self.ended {
            let kept = part.length;
            let many = part.read_from(&mut self.reader)?;
            self.ended = many == 0;
            let found = part.text()[kept..].iter().position(|byte| *byte == b'\n');
            let line = found.map_or(many, |line| line + 1);
            bytes += line as u64;
            self.rest.extend_from_slice(&part.text()[kept + line..]);
            part.length = kept;
            if found.is_some() {
                break;
            }
        }
        part.push(b"\n");
        part.bytes = bytes;
        part.content = Content::TooLong;
        Ok(())
    }
}

impl Part {
    /// The text.
    pub(super) fn text(&self) -> &[u8] {
        &self.buffer[..self.length]
    }

    /// The text, and [`PADDING`] bytes behind it that mean nothing.
    pub(super) fn padded(&self) -> &[u8] {
        &self.buffer[..self.length + PADDING]
    }

    fn push(&mut self, bytes: &[u8]) {
        self.make_room(bytes.len());
        self.buffer[self.length..][..bytes.len()].copy_from_slice(bytes);
        self.length += bytes.len();
    }

    /// Reads more behind the text, to make as much of it as is worked on at a time; 0 is the end.
    fn read_from(&mut self, reader: &mut impl Read) -> io::Result<usize> {
        let more = AT_ONCE - self.length % AT_ONCE;
        self.make_room(more);
        loop {
            match reader.read(&mut self.buffer[self.length..][..more]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => {
                    let many = read?;
                    self.length += many;
                    return Ok(many);
                }
            }
        }
    }

    fn make_room(&mut self, more: usize) {
        let needed = self.length + more + PADDING;
        if self.buffer.len() < needed {
            self.buffer.resize(needed, 0);
        }
    }
}
