//! How the records of an input are read.

use std::io::Read;

use super::csv::{self, Columns, Header};
use super::error::BatchError;
use super::input::{Framing, Input};
use super::json;
use super::json::values::{last_end_of_record, next_record};
use super::recognize::{Recognized, blank_start, can_be_csv, is_text, recognize};
use super::record::LONGEST;
use super::{Batch, Format};

/// The reader for the records.
pub(super) enum Notation {
    /// JSON Lines.
    JsonLines,
    /// JSON that is not one record per line.
    Json,
    /// CSV rows with these columns.
    Csv(Box<Columns>),
}

/// The text in front of the first record.
#[derive(Default)]
pub(super) struct Preamble {
    /// How many lines it has.
    pub(super) lines: u64,
    /// How many bytes of it are blank.
    pub(super) blank: u64,
}

impl Notation {
    /// Reads the text in front of the records. If no format is given, detects it from the content.
    pub(super) fn open<E>(
        batch: &Batch<'_>,
        format: Option<Format>,
        input: &mut Input<impl Read>,
    ) -> Result<(Self, Preamble), BatchError<E>> {
        input.peek(is_text)?.unwrap_or(Ok(()))?;
        let mut before = Preamble::default();
        while let Some(blank) = input.peek(blank_start)?.filter(|blank| *blank > 0) {
            before.lines += input.skip(blank);
            before.blank += blank as u64;
        }
        let recognized = input.peek(|ahead| recognize(ahead, format, batch.questionnaire))?;
        let notation = match recognized.unwrap_or(Recognized::JsonLines) {
            Recognized::JsonLines => Self::JsonLines,
            Recognized::Json => Self::Json,
            Recognized::Csv => {
                let header = Self::header(batch, input)?;
                before.lines += input.skip(header.length);
                Self::Csv(Box::new(header.columns))
            }
            Recognized::Mistaken(mistaken) => return Err(BatchError::Mistaken(mistaken)),
        };
        Ok((notation, before))
    }

    fn header<E>(batch: &Batch<'_>, input: &mut Input<impl Read>) -> Result<Header, BatchError<E>> {
        let header = input.peek(|ahead| Header::read(ahead, batch.of()))?;
        let problem = match header {
            Some(Ok(header)) => return Ok(header),
            Some(Err(problem)) => problem,
            None => "the first row has no end".to_owned(),
        };
        input.peek(can_be_csv)?.unwrap_or(Ok(()))?;
        Err(BatchError::Header(problem))
    }
}

impl Framing for Notation {
    fn last_end(&self, text: &[u8]) -> Option<usize> {
        match self {
            Self::JsonLines => json::last_end(text),
            Self::Json => last_end_of_record(text),
            Self::Csv(columns) => csv::last_end(text, columns.separator),
        }
    }

    fn may_end(&self, piece: &[u8]) -> bool {
        match self {
            Self::JsonLines | Self::Csv(_) => piece.contains(&b'\n'),
            Self::Json => piece.iter().any(|byte| b"},]\n".contains(byte)),
        }
    }

    fn resume(&self, text: &[u8]) -> Option<usize> {
        match self {
            Self::JsonLines => None,
            Self::Json => {
                let is_all = text.len() < LONGEST;
                next_record(text).or_else(|| is_all.then_some(text.len()))
            }
            Self::Csv(_) => {
                let line = text.iter().position(|byte| *byte == b'\n');
                line.map(|at| at + 1)
            }
        }
    }
}
