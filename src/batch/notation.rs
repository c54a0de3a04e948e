//! How the records of an input are read.

use std::io::{self, Read};

use super::csv::{self, Columns};
use super::input::{Content, Input, LastEnd, Part, line_feeds};
use super::json::{self, JsonLines};
use super::{Batch, Format};

/// What the records are read by.
pub(super) enum Notation {
    /// Lines of JSON.
    JsonLines(Box<JsonLines>),
    /// Rows with these columns.
    Csv(Columns),
}

/// Why the records cannot be read.
pub(super) enum Unopened {
    /// The input cannot be.
    Input(io::Error),
    /// The first row is no header: why.
    Header(String),
}

impl Notation {
    /// Where the last record of a text ends that is whole.
    pub(super) fn last_end(format: Format) -> LastEnd {
        match format {
            Format::JsonLines => json::last_end,
            Format::Csv => csv::last_end,
        }
    }

    /// Reads what an input says of the records that follow, and in how many lines.
    pub(super) fn open(
        batch: &Batch<'_>,
        format: Format,
        input: &mut Input<impl Read>,
    ) -> Result<(Self, u64), Unopened> {
        let (questionnaire, evaluator) = batch.of();
        if format == Format::JsonLines {
            let reader = JsonLines::new(questionnaire, evaluator);
            return Ok((Self::JsonLines(Box::new(reader)), 0));
        }
        let mut part = Part::default();
        input.next(&mut part).map_err(Unopened::Input)?;
        if part.content != Content::Records {
            return Err(Unopened::Header("the first row has no end".to_owned()));
        }
        let read = Columns::read(part.text(), questionnaire, evaluator);
        let (columns, length) = read.map_err(Unopened::Header)?;
        let (header, rest) = part.text().split_at(length);
        input.put_back(rest);
        Ok((Self::Csv(columns), line_feeds(header)))
    }
}
