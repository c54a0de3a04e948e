//! Detects the real format of an input from its beginning, or finds that it does not contain answer sets.
//!
//! A single malformed record is rejected, even if it is the first one. So another format, or another kind of file, is
//! only reported if the following lines agree. A verdict never changes as more bytes arrive: until there are enough of
//! them, there is no verdict.

mod contents;
mod foreign;

pub(crate) use contents::holds_answer_sets;
pub(super) use foreign::is_text;

use serde::de::IgnoredAny;
use serde_json::Error;

use super::Format;
use super::csv::{has_text, is_header};
use super::input::{AT_ONCE, Ahead};
use super::json::has_comma_after;
use std::fmt;

use super::json::values::{begins_record, gap, record_length};
use crate::questionnaire::Questionnaire;
use contents::{can_be_yaml, of_json, of_yaml};

/// How to read an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Recognized {
    /// As JSON Lines.
    JsonLines,
    /// As JSON that is not one record per line.
    Json,
    Csv,
    /// It cannot be read.
    Mistaken(Mistaken),
}

/// The kind of an input that does not contain answer sets, or not in the expected format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistaken {
    /// Text in UTF-16.
    Utf16,
    /// A spreadsheet in its program's own format, or another zip archive.
    Spreadsheet,
    /// A gzip file.
    Compressed,
    /// HTML or XML.
    Markup,
    /// A questionnaire.
    Questionnaire,
    /// An answer file: one set of answers, for `run`.
    AnswerFile,
    /// CSV, where JSON was expected.
    Csv,
    /// JSON, where CSV was expected.
    Json,
    /// JSON Lines with a comma after each record.
    Commas,
    /// Text without any valid record; why its first line is not valid.
    Text(String),
}

impl fmt::Display for Mistaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf16 => "this looks like UTF-16: save it as UTF-8",
            Self::Spreadsheet => {
                "this looks like a spreadsheet or a zip archive: save the sheet as CSV"
            }
            Self::Compressed => {
                "this is compressed: decompress it first, for example with `gunzip`"
            }
            Self::Markup => "this looks like HTML or XML, not answer sets",
            Self::Questionnaire => "this is a questionnaire, not answer sets",
            Self::AnswerFile => "this is an answer file, not a batch of records",
            Self::Csv => "this looks like CSV, not JSON Lines",
            Self::Json => "this looks like JSON, not CSV",
            Self::Commas => "there is a comma after each record, which JSON Lines does not have",
            Self::Text(problem) => {
                return write!(
                    f,
                    "the first line is neither JSON ({problem}) nor a CSV header"
                );
            }
        })
    }
}

/// How many bytes of blank lines and byte-order marks a text begins with.
pub(super) fn blank_start(ahead: Ahead<'_>) -> Option<usize> {
    let mark = "\u{feff}".as_bytes();
    let mut length = 0;
    loop {
        let rest = &ahead.text[length..];
        if rest.starts_with(mark) {
            length += mark.len();
            continue;
        }
        let line = rest.iter().position(|byte| *byte == b'\n');
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace());
        match (blank.count(), line) {
            (blank, Some(line)) if blank > line => length += line + 1,
            // The next bytes may complete a byte-order mark or a blank line.
            (blank, None) if !ahead.is_all && (blank == rest.len() || mark.starts_with(rest)) => {
                return None;
            }
            _ => return Some(length),
        }
    }
}

/// How to read an input that begins with this text, whose first line is not blank; `None` until more of it has been
/// read.
pub(super) fn recognize(
    ahead: Ahead<'_>,
    requested: Option<Format>,
    questionnaire: &Questionnaire,
) -> Option<Recognized> {
    if requested == Some(Format::Csv) {
        return Some(Recognized::Csv);
    }
    let text = ahead.text.trim_ascii_start();
    match text.first() {
        None => ahead.is_all.then_some(Recognized::JsonLines),
        Some(b'{') => object(ahead, requested),
        Some(b'[') => array(ahead, text, requested),
        Some(_) => {
            let first = ahead.lines().next()?;
            // Rows without text may come before the header.
            let header = match ahead.lines().find(has_text) {
                Some(header) if requested.is_none() => header,
                None if requested.is_none() && !ahead.is_all => return None,
                _ => first,
            };
            if is_header(header, questionnaire) {
                return unless_a_record(
                    ahead,
                    begins_object,
                    match requested {
                        Some(_) => Recognized::Mistaken(Mistaken::Csv),
                        None => Recognized::Csv,
                    },
                );
            }
            unread(ahead, first, requested)
        }
    }
}

/// Rejects an input that was taken for CSV but begins like another kind of file; `None` until more of it has been read.
pub(super) fn can_be_csv(ahead: Ahead<'_>) -> Option<Result<(), Mistaken>> {
    let ahead = ahead.at_most(AT_ONCE);
    let text = ahead.text;
    let can_be = match text.trim_ascii_start().first() {
        Some(b'{' | b'[') => Some(of_json(text).unwrap_or(Mistaken::Json)),
        Some(b'<') => return Some(Err(Mistaken::Markup)),
        _ if ahead.lines().next().is_some_and(can_be_yaml) => of_yaml(text),
        _ => return Some(Ok(())),
    };
    ahead.is_all.then_some(can_be.map_or(Ok(()), Err))
}

/// An input that begins with a complete or incomplete object.
fn object(ahead: Ahead<'_>, requested: Option<Format>) -> Option<Recognized> {
    let first = ahead.lines().next()?;
    match parsed(first) {
        Ok(()) => match of_json(first) {
            None => Some(Recognized::JsonLines),
            Some(other) => {
                let is_record = |line: &[u8]| is_object(line) && of_json(line).is_none();
                unless_a_record(ahead, is_record, Recognized::Mistaken(other))
            }
        },
        Err(error) if error.is_eof() => continued(ahead, records),
        Err(_) => unread(ahead, first, requested),
    }
}

/// An input that begins with the bracket of an array.
fn array(ahead: Ahead<'_>, text: &[u8], requested: Option<Format>) -> Option<Recognized> {
    let element = text[1..].trim_ascii_start().first();
    if let Some(b'{' | b']') = element {
        return match ahead.lines().next() {
            Some(first) if first.trim_ascii() == b"[" => unless_it_is_one_line(ahead),
            _ => records(ahead),
        };
    }
    let first = ahead.lines().next()?;
    match parsed(first) {
        Err(error) if error.is_eof() => continued(ahead, |_| Some(Recognized::Json)),
        _ => unread(ahead, first, requested),
    }
}

/// An array whose opening bracket is on a line of its own. But if two records follow without a comma between them, the
/// bracket is a line that cannot be read.
fn unless_it_is_one_line(ahead: Ahead<'_>) -> Option<Recognized> {
    let mut lines = ahead.lines().skip(1);
    match (lines.next(), lines.next()) {
        (None, _) if !ahead.is_all => None,
        (Some(second), third) if is_object(second) => match third {
            None if !ahead.is_all => None,
            Some(third) if begins_record(third) => Some(Recognized::JsonLines),
            _ => records(ahead),
        },
        _ => records(ahead),
    }
}

/// An input whose first line ends inside a record: either the record continues on the next line, or it was cut off.
fn continued(
    ahead: Ahead<'_>,
    records: impl Fn(Ahead<'_>) -> Option<Recognized>,
) -> Option<Recognized> {
    match ahead.lines().nth(1) {
        None => ahead.is_all.then_some(Recognized::JsonLines),
        Some(second) if begins_record(second) => Some(Recognized::JsonLines),
        Some(_) => records(ahead),
    }
}

/// JSON that is not one record per line, unless its first object is not a record.
fn records(ahead: Ahead<'_>) -> Option<Recognized> {
    let first = &ahead.text[gap(ahead.text).length..];
    match record_length(first) {
        Some(length) => {
            let other = of_json(&first[..length]).map(Recognized::Mistaken);
            Some(other.unwrap_or(Recognized::Json))
        }
        None => ahead.is_all.then_some(Recognized::Json),
    }
}

/// `otherwise`, unless the second line shows that this is JSON Lines with a malformed first record.
fn unless_a_record(
    ahead: Ahead<'_>,
    is_record: impl Fn(&[u8]) -> bool,
    otherwise: Recognized,
) -> Option<Recognized> {
    match ahead.lines().nth(1) {
        Some(second) if is_record(second) => Some(Recognized::JsonLines),
        None if !ahead.is_all => None,
        _ => Some(otherwise),
    }
}

/// An input whose first line cannot be read: JSON Lines if that was requested, if one of the next lines can be read, or
/// if there is no other line.
fn unread(ahead: Ahead<'_>, first: &[u8], requested: Option<Format>) -> Option<Recognized> {
    let ahead = ahead.at_most(AT_ONCE);
    if requested.is_some() || ahead.lines().skip(1).any(is_object) {
        return Some(Recognized::JsonLines);
    }
    if !ahead.is_all {
        return None;
    }
    if let Some(other) = of_yaml(ahead.text) {
        return Some(Recognized::Mistaken(other));
    }
    if first.trim_ascii_start().starts_with(b"<") {
        return Some(Recognized::Mistaken(Mistaken::Markup));
    }
    Some(match ahead.lines().nth(1) {
        Some(_) if has_comma_after(first) => Recognized::Mistaken(Mistaken::Commas),
        Some(_) => Recognized::Mistaken(Mistaken::Text(no_record(first))),
        None => Recognized::JsonLines,
    })
}

/// Why a line is not a record.
fn no_record(line: &[u8]) -> String {
    let problem = match parsed(line) {
        Ok(()) => "expected an object".to_owned(),
        Err(error) => error.to_string(),
    };
    let problem = problem.split(" at line ").next();
    problem.unwrap_or_default().to_owned()
}

fn parsed(line: &[u8]) -> Result<(), Error> {
    serde_json::from_slice(line).map(|IgnoredAny| ())
}

fn begins_object(line: &[u8]) -> bool {
    let rest = line.trim_ascii_start().strip_prefix(b"{");
    rest.is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\""))
}

fn is_object(line: &[u8]) -> bool {
    begins_object(line) && parsed(line).is_ok()
}
