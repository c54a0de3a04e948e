//! Splits the input into chunks that end at the end of a record, in memory that does not grow with the input.
//!
//! The end of a chunk may depend on how the bytes arrive, but the records must not: whether a record is too long or is
//! not closed depends on its own bytes only.

use std::io::{self, Read};

use super::record::LONGEST;

/// How many bytes are read and evaluated at a time.
pub(super) const AT_ONCE: usize = 256 * 1024;

/// How many bytes of an overlong record are kept, so that its `id` can be read.
const KEPT: usize = 4096;

/// How a text is split into records. Each text begins at a place where a record can begin.
pub(super) trait Framing {
    /// The offset after the last complete record of a text, or after the blank text in front of the first record.
    fn last_end(&self, text: &[u8]) -> Option<usize>;

    /// Whether a record can end in this piece of text, which may begin anywhere.
    fn may_end(&self, piece: &[u8]) -> bool;

    /// Where to continue after a record that is not closed in a text.
    fn resume(&self, text: &[u8]) -> Option<usize>;
}

/// An input read in chunks.
#[derive(Debug)]
pub(super) struct Input<R> {
    reader: R,
    /// The bytes that were read after the last chunk.
    rest: Vec<u8>,
    ended: bool,
}

/// The next bytes of an input, which are not consumed yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead<'t> {
    pub(super) text: &'t [u8],
    /// Whether the input ends there, or the longest lookahead is reached.
    pub(super) is_all: bool,
}

/// A chunk of the input.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    /// The text, with free space after it.
    buffer: Vec<u8>,
    length: usize,
    /// What kind of content it has.
    pub(super) content: Content,
    /// How many bytes of the input it covers.
    pub(super) bytes: u64,
}

/// The kind of content of a chunk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Content {
    /// Complete records.
    #[default]
    Records,
    /// The beginning of a record that is too long, and the number of lines it takes up.
    TooLong(u64),
    /// A record that is not closed within the maximum length of a record.
    NotClosed,
}

/// How many bytes of blank lines a text begins with.
pub(super) fn leading_blank(text: &[u8]) -> usize {
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    text.iter()
        .position(|byte| !is_end(byte))
        .unwrap_or(text.len())
}

/// How many line feeds a text has.
pub(super) fn line_feeds(text: &[u8]) -> u64 {
    text.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

impl<'t> Ahead<'t> {
    /// Its nonblank lines, each with its line ending.
    pub(super) fn lines(self) -> impl Iterator<Item = &'t [u8]> {
        let lines = self.text.split_inclusive(|byte| *byte == b'\n');
        let is_line = move |line: &&[u8]| self.is_all || line.ends_with(b"\n");
        let lines = lines.take_while(is_line);
        lines.filter(|line| !line.trim_ascii().is_empty())
    }

    /// At most this many bytes of it.
    pub(super) fn at_most(self, length: usize) -> Self {
        Self {
            text: &self.text[..self.text.len().min(length)],
            is_all: self.is_all || self.text.len() >= length,
        }
    }
}

impl<R: Read> Input<R> {
    /// An input at its start.
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader,
            rest: Vec::new(),
            ended: false,
        }
    }

    /// Looks at the next bytes without consuming them: at more and more of them, until `find` returns something, or the
    /// maximum length of a record is reached.
    ///
    /// # Errors
    ///
    /// The input cannot be read.
    pub(super) fn peek<T>(
        &mut self,
        mut find: impl FnMut(Ahead<'_>) -> Option<T>,
    ) -> io::Result<Option<T>> {
        let mut chunk = Chunk::default();
        chunk.push(&self.rest);
        let found = loop {
            let ahead = Ahead {
                text: chunk.text(),
                is_all: self.ended,
            };
            let ahead = ahead.at_most(LONGEST);
            let found = find(ahead);
            if found.is_some() || ahead.is_all {
                break found;
            }
            self.read(&mut chunk)?;
        };
        self.rest.clear();
        self.rest.extend_from_slice(chunk.text());
        Ok(found)
    }

    /// Consumes this many bytes. Returns how many line feeds they have.
    pub(super) fn skip(&mut self, length: usize) -> u64 {
        let skipped = self.rest.drain(..length);
        line_feeds(skipped.as_slice())
    }

    /// Reads the next chunk, as soon as it has a record. Returns whether there was one.
    ///
    /// # Errors
    ///
    /// The input cannot be read.
    pub(super) fn next(&mut self, chunk: &mut Chunk, framing: &impl Framing) -> io::Result<bool> {
        chunk.content = Content::Records;
        chunk.length = 0;
        chunk.push(&self.rest);
        self.rest.clear();
        let mut searched = 0;
        loop {
            if let Some(end) = end_of_records(chunk.text(), searched, framing) {
                self.cut(chunk, end);
                return Ok(true);
            }
            searched = chunk.length;
            if chunk.length >= LONGEST || (self.ended && chunk.length > 0) {
                return self.cut_faulty(chunk, framing).map(|()| true);
            }
            if self.ended {
                return Ok(false);
            }
            self.read(chunk)?;
        }
    }

    fn read(&mut self, chunk: &mut Chunk) -> io::Result<()> {
        self.ended = chunk.read_from(&mut self.reader)? == 0;
        if self.ended && chunk.length > 0 && !chunk.text().ends_with(b"\n") {
            chunk.push(b"\n");
        }
        Ok(())
    }

    /// Keeps the text after `end` for the next chunk.
    fn cut(&mut self, chunk: &mut Chunk, end: usize) {
        self.rest.extend_from_slice(&chunk.text()[end..]);
        chunk.length = end;
        chunk.bytes = end as u64;
    }

    /// Makes a chunk of a record that does not end within the maximum length.
    fn cut_faulty(&mut self, chunk: &mut Chunk, framing: &impl Framing) -> io::Result<()> {
        let text = chunk.text();
        let text = &text[..text.len().min(LONGEST)];
        if let Some(end) = framing.resume(text) {
            self.cut(chunk, end);
            chunk.content = Content::NotClosed;
            return Ok(());
        }
        self.cut_long(chunk, text.len())
    }

    /// Makes a chunk of the beginning of an overlong record and skips to the end of its line. There is no line feed
    /// before `searched`.
    fn cut_long(&mut self, chunk: &mut Chunk, searched: usize) -> io::Result<()> {
        let mut lines = line_feeds(&chunk.text()[..searched]);
        let mut bytes = searched as u64;
        let kept = KEPT.min(searched);
        let mut start = searched;
        loop {
            let text = &chunk.text()[start..];
            let line = text.iter().position(|byte| *byte == b'\n');
            let end = line.map_or(text.len(), |at| at + 1);
            bytes += end as u64;
            if line.is_some() {
                lines += 1;
                self.rest.extend_from_slice(&text[end..]);
                break;
            }
            if self.ended {
                break;
            }
            chunk.length = kept;
            start = kept;
            self.ended = chunk.read_from(&mut self.reader)? == 0;
        }
        chunk.length = kept;
        chunk.push(b"\n");
        chunk.bytes = bytes;
        chunk.content = Content::TooLong(lines);
        Ok(())
    }
}

/// Where the last record ends, among as many as are evaluated at a time; an overlong record does not count. The text
/// before `searched` does not have to be searched again.
fn end_of_records(text: &[u8], searched: usize, framing: &impl Framing) -> Option<usize> {
    let text = &text[..text.len().min(LONGEST)];
    if !framing.may_end(&text[searched.min(text.len())..]) {
        return None;
    }
    let some = text.get(..AT_ONCE).and_then(|some| framing.last_end(some));
    some.or_else(|| framing.last_end(text))
}

impl Chunk {
    /// The text.
    pub(super) fn text(&self) -> &[u8] {
        &self.buffer[..self.length]
    }

    fn push(&mut self, bytes: &[u8]) {
        self.make_room(bytes.len());
        self.buffer[self.length..][..bytes.len()].copy_from_slice(bytes);
        self.length += bytes.len();
    }

    /// Reads more of the input, up to the size of a chunk; 0 means the end of the input.
    fn read_from(&mut self, reader: &mut impl Read) -> io::Result<usize> {
        let more = AT_ONCE - self.length % AT_ONCE;
        self.make_room(more);
        loop {
            match reader.read(&mut self.buffer[self.length..][..more]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => {
                    let read = read?;
                    self.length += read;
                    return Ok(read);
                }
            }
        }
    }

    fn make_room(&mut self, more: usize) {
        let needed = self.length + more;
        if self.buffer.len() < needed {
            self.buffer.resize(needed, 0);
        }
    }
}
