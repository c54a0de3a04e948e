//! The first row of a CSV text, which names the columns.

use super::Columns;
use super::cells::{cells, is_id, separator_of};
use super::checkbox;
use super::names::Names;
use super::rows::Rows;
use super::separator::Separator;
use crate::batch::evaluator::Evaluator;
use crate::batch::input::{Ahead, leading_blank};
use crate::diagnostic::{Problem, SyntaxProblem};
use crate::questionnaire::Questionnaire;
use crate::words::in_plain_letters;

/// A header after parsing.
pub(in crate::batch) struct Header {
    pub(in crate::batch) columns: Columns,
    /// How many bytes of the text come before the first record.
    pub(in crate::batch) length: usize,
}

/// How many rows are checked for values in unnamed columns: a single row may have a value there by mistake.
const ROWS: usize = 2;

/// Whether a line looks like a CSV header: at least one cell is a valid column name.
pub(in crate::batch) fn is_header(line: &[u8], questionnaire: &Questionnaire) -> bool {
    let is_known = |name: &str| is_known(name, questionnaire);
    let separator = separator_of(line, is_known);
    Separator::declared(line).is_some()
        || (!line.starts_with(b"#") && cells(line, separator).any(|cell| is_known(&cell)))
}

fn is_known(name: &str, questionnaire: &Questionnaire) -> bool {
    // Lookalike letters in a name are reported when the header is read.
    let name = &in_plain_letters(name);
    is_id(name)
        || questionnaire.question_named(name).is_some()
        || checkbox::is_named(name, questionnaire)
}

/// Whether a line has any text besides separators.
pub(in crate::batch) fn has_text(line: &&[u8]) -> bool {
    line.iter()
        .any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

impl Header {
    /// Reads the header at the beginning of a text, whose first line is not blank; `None` until more of the text has
    /// been read.
    ///
    /// # Errors
    ///
    /// A message that says what is wrong with the header.
    pub(in crate::batch) fn read(
        ahead: Ahead<'_>,
        of: (&Questionnaire, &Evaluator),
    ) -> Option<Result<Self, String>> {
        let none = |problem: &str| ahead.is_all.then(|| Err(problem.to_owned()));
        let (Some(first), Some(header)) = (ahead.lines().next(), ahead.lines().find(has_text))
        else {
            return none("missing header");
        };
        let (separator, mut start) = match Separator::declared(first) {
            Some(Ok(separator)) => (separator, first.len()),
            Some(Err(problem)) => return Some(Err(problem)),
            None => (separator_of(header, |name| is_known(name, of.0)), 0),
        };
        let mut rows = Rows::new(separator);
        loop {
            let rest = &ahead.text[start..];
            match rows.next(rest) {
                Some(length) => start += length,
                None if leading_blank(rest) == rest.len() => return none("missing header"),
                None => return none("the first row has no end"),
            }
            if !rows.is_blank() {
                break;
            }
        }
        let columns = match Columns::named(separator, &rows, of) {
            Ok(columns) => columns,
            Err(problem) => return Some(Err(problem)),
        };
        let rest = Ahead {
            text: &ahead.text[start..],
            ..ahead
        };
        let have_names = columns.have_names(rest, &mut rows)?;
        Some(have_names.map(|()| Self {
            columns,
            length: start,
        }))
    }
}

impl Columns {
    /// The columns named by the cells of a row.
    fn named(
        separator: Separator,
        rows: &Rows,
        (questionnaire, evaluator): (&Questionnaire, &Evaluator),
    ) -> Result<Self, String> {
        let mut names = Names::default();
        let mut columns = Vec::new();
        for (number, cell) in rows.cells().enumerate() {
            let name = str::from_utf8(cell)
                .map_err(|_| Problem::from(SyntaxProblem::NotUtf8).message())?;
            columns.push(names.take(number, name, questionnaire, evaluator)?);
        }
        names.check(questionnaire)?;
        let width = columns.len();
        let last = names.all.iter().rposition(|name| !name.is_empty());
        columns.truncate(last.map_or(0, |last| last + 1));
        let unnamed = (0..columns.len()).filter(|number| names.all[*number].is_empty());
        Ok(Self {
            separator,
            width,
            unnamed: unnamed.collect(),
            all: columns,
            checkboxes: names.checkboxes,
        })
    }

    /// Rejects a column without a name if the first rows have values in it; `None` until more of them have been read.
    fn have_names(&self, ahead: Ahead<'_>, rows: &mut Rows) -> Option<Result<(), String>> {
        if self.unnamed.is_empty() && self.all.len() == self.width {
            return Some(Ok(()));
        }
        let mut have_names = Ok(());
        let (mut start, mut seen) = (0, 0);
        while seen < ROWS {
            let Some(length) = rows.next(&ahead.text[start..]) else {
                return ahead.is_all.then_some(have_names);
            };
            start += length;
            if rows.is_blank() {
                continue;
            }
            seen += 1;
            let filled = self.filled_without_name(rows);
            let Some(column) = filled.filter(|column| *column < self.width) else {
                return Some(Ok(()));
            };
            have_names = have_names.and_then(|()| Err(no_name(column)));
        }
        Some(have_names)
    }
}

/// The error for a column without a name.
pub(super) fn no_name(column: usize) -> String {
    format!("column {} has no name", column + 1)
}
