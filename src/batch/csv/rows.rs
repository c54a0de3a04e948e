//! Splits a text into rows and cells.

use csv_core::ReadRecordResult;

use super::separator::Separator;
use crate::batch::input::leading_blank;

/// Splits a text into rows, and rows into cells.
#[derive(Debug)]
pub(in crate::batch) struct Rows {
    reader: csv_core::Reader,
    /// Whether the reader is at the beginning of a row.
    at_start: bool,
    cells: Vec<u8>,
    ends: Vec<usize>,
    len: usize,
    /// The `id` of the row as JSON.
    pub(super) id: Option<String>,
}

/// The offset after the last complete row of a text that ends with a line ending, or after the blank lines in front of
/// the first row.
pub(in crate::batch) fn last_end(text: &[u8], separator: Separator) -> Option<usize> {
    if !text.contains(&b'"') {
        return text
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map(|at| at + 1);
    }
    let mut rows = Rows::new(separator);
    let (mut end, mut start) = (0, 0);
    loop {
        let blank = leading_blank(&text[start..]);
        // Includes the line ending of the previous row.
        let ending = &text[start.saturating_sub(1)..start + blank];
        if let Some(line) = ending.iter().rposition(|byte| *byte == b'\n') {
            end = start.saturating_sub(1) + line + 1;
        }
        start += blank;
        match rows.next(&text[start..]) {
            Some(length) => start += length,
            None => return (end > 0).then_some(end),
        }
    }
}

impl Rows {
    /// An empty buffer for rows.
    pub(in crate::batch) fn new(separator: Separator) -> Self {
        let mut reader = csv_core::ReaderBuilder::new();
        let reader = reader.delimiter(separator.byte()).build();
        Self {
            reader,
            at_start: false,
            cells: Vec::new(),
            ends: Vec::new(),
            len: 0,
            id: None,
        }
    }

    /// Splits the first row of a text into cells. Returns its length, including the blank lines in front of it; `None`
    /// if no row ends in the text.
    pub(super) fn next(&mut self, text: &[u8]) -> Option<usize> {
        if !self.at_start {
            self.reader.reset();
            // At the very beginning of its input, the reader would strip a byte-order mark, which here belongs to the
            // first cell.
            self.reader.read_record(b"\n", &mut [], &mut []);
        }
        let (mut read, mut written) = (0, 0);
        self.len = 0;
        loop {
            let (result, input, output, ends) = self.reader.read_record(
                &text[read..],
                &mut self.cells[written..],
                &mut self.ends[self.len..],
            );
            read += input;
            written += output;
            self.len += ends;
            self.at_start = result == ReadRecordResult::Record;
            match result {
                ReadRecordResult::OutputFull => self.cells.resize(2 * self.cells.len() + 1024, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len() + 32, 0),
                ReadRecordResult::Record => return Some(read),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return None,
            }
        }
    }

    /// How len cells the row has.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The cells of the row, without surrounding white space.
    pub(super) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let ends = &self.ends[..self.len];
        let starts = std::iter::once(&0).chain(ends);
        starts
            .zip(ends)
            .map(|(start, end)| self.cells[*start..*end].trim_ascii())
    }

    /// A cell of the row, without surrounding white space; empty if the row has no such cell.
    pub(super) fn cell(&self, number: usize) -> &[u8] {
        let ends = &self.ends[..self.len];
        let start = number
            .checked_sub(1)
            .map_or(Some(&0), |before| ends.get(before));
        let cell = start
            .zip(ends.get(number))
            .map(|(start, end)| &self.cells[*start..*end]);
        cell.unwrap_or_default().trim_ascii()
    }

    /// Whether all cells of the row are empty.
    pub(super) fn is_blank(&self) -> bool {
        self.cells().all(<[u8]>::is_empty)
    }
}
