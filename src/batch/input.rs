//! The input in parts that end where a record ends, whatever its size, in memory that does not grow with it.
//!
//! Where a part ends may depend on how the bytes arrive. What is read may not: whether a record is too long, or is not
//! closed, is decided by its own bytes alone.

use std::io::{self, Read};

use super::record::LONGEST;

/// As much is read and worked on at a time, where there is as much.
pub(super) const AT_ONCE: usize = 256 * 1024;

/// As much of a record that is too long is kept, so that its `id` can be told.
const KEPT: usize = 4096;

/// How a text is split into records. Each text begins where a record can begin.
pub(super) trait Framing {
    /// The place after the last record of a text that is complete, or after what is blank before the first one.
    fn last_end(&self, text: &[u8]) -> Option<usize>;

    /// Whether a record can end in this piece of a text, which may begin anywhere.
    fn may_end(&self, piece: &[u8]) -> bool;

    /// Where to go on after a record that is not closed in a text.
    fn resume(&self, text: &[u8]) -> Option<usize>;
}

/// An input that is read part by part.
#[derive(Debug)]
pub(super) struct Input<R> {
    reader: R,
    /// What has been read after the last part.
    rest: Vec<u8>,
    ended: bool,
}

/// The next bytes of an input, before they are taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead<'t> {
    pub(super) text: &'t [u8],
    /// Whether the input ends there, or no more of it is looked at.
    pub(super) is_all: bool,
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
    /// The beginning of a record that is too long, and the number of lines it takes up.
    TooLong(u64),
    /// A record that is not closed, not for as long as a record can be.
    NotClosed,
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

impl<'t> Ahead<'t> {
    /// Its lines that are not blank, each with its end.
    pub(super) fn lines(self) -> impl Iterator<Item = &'t [u8]> {
        let lines = self.text.split_inclusive(|byte| *byte == b'\n');
        let is_line = move |line: &&[u8]| self.is_all || line.ends_with(b"\n");
        let lines = lines.take_while(is_line);
        lines.filter(|line| !line.trim_ascii().is_empty())
    }

    /// No more of it than that.
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

    /// Looks at what comes next, and takes nothing: at more and more of it, until something is found or there is no more
    /// to look at, which is the longest that a record can be.
    ///
    /// # Errors
    ///
    /// Where the input cannot be read.
    pub(super) fn peek<T>(
        &mut self,
        mut find: impl FnMut(Ahead<'_>) -> Option<T>,
    ) -> io::Result<Option<T>> {
        let mut part = Part::default();
        part.push(&self.rest);
        let found = loop {
            let ahead = Ahead {
                text: part.text(),
                is_all: self.ended,
            };
            let ahead = ahead.at_most(LONGEST);
            let found = find(ahead);
            if found.is_some() || ahead.is_all {
                break found;
            }
            self.read(&mut part)?;
        };
        self.rest.clear();
        self.rest.extend_from_slice(part.text());
        Ok(found)
    }

    /// Passes over what has been looked at; gives how many lines end in it.
    pub(super) fn skip(&mut self, length: usize) -> u64 {
        let skipped = self.rest.drain(..length);
        line_feeds(skipped.as_slice())
    }

    /// Reads the next part, as soon as there is a record; says whether there was one.
    ///
    /// # Errors
    ///
    /// Where the input cannot be read.
    pub(super) fn next(&mut self, part: &mut Part, framing: &impl Framing) -> io::Result<bool> {
        part.content = Content::Records;
        part.length = 0;
        part.push(&self.rest);
        self.rest.clear();
        let mut searched = 0;
        loop {
            if let Some(end) = end_of_records(part.text(), searched, framing) {
                self.cut(part, end);
                return Ok(true);
            }
            searched = part.length;
            if part.length >= LONGEST || (self.ended && part.length > 0) {
                return self.cut_faulty(part, framing).map(|()| true);
            }
            if self.ended {
                return Ok(false);
            }
            self.read(part)?;
        }
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

    /// Makes a part of a record that does not end within the longest that there can be.
    fn cut_faulty(&mut self, part: &mut Part, framing: &impl Framing) -> io::Result<()> {
        let text = part.text();
        let text = &text[..text.len().min(LONGEST)];
        if let Some(end) = framing.resume(text) {
            self.cut(part, end);
            part.content = Content::NotClosed;
            return Ok(());
        }
        self.cut_long(part, text.len())
    }

    /// Makes a part of the beginning of a text that goes on to the end of a line, behind `searched`.
    fn cut_long(&mut self, part: &mut Part, searched: usize) -> io::Result<()> {
        let mut lines = line_feeds(&part.text()[..searched]);
        let mut bytes = searched as u64;
        let kept = KEPT.min(searched);
        let mut start = searched;
        loop {
            let text = &part.text()[start..];
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
            part.length = kept;
            start = kept;
            self.ended = part.read_from(&mut self.reader)? == 0;
        }
        part.length = kept;
        part.push(b"\n");
        part.bytes = bytes;
        part.content = Content::TooLong(lines);
        Ok(())
    }
}

/// Where the last record ends, of as many as are worked on at a time; one that ends later than the longest can is none.
/// Nothing before `searched` has to be looked at again.
fn end_of_records(text: &[u8], searched: usize, framing: &impl Framing) -> Option<usize> {
    let text = &text[..text.len().min(LONGEST)];
    if !framing.may_end(&text[searched.min(text.len())..]) {
        return None;
    }
    let some = text.get(..AT_ONCE).and_then(|some| framing.last_end(some));
    some.or_else(|| framing.last_end(text))
}

impl Part {
    /// The text.
    pub(super) fn text(&self) -> &[u8] {
        &self.buffer[..self.length]
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
        let needed = self.length + more;
        if self.buffer.len() < needed {
            self.buffer.resize(needed, 0);
        }
    }
}
