//! The rows of a list, and how many of them fit on a page.

use super::page::Entry;
use crate::terminal::text::wrapped;

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The lines, without the mark.
    pub(super) lines: Vec<String>,
    /// The mark in front of the first line.
    pub(super) mark: Mark,
    /// The number of blank lines above it.
    pub(super) gap: usize,
}

/// The mark of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A box or a circle.
    Choice,
    /// Only the pointer to the active row.
    Pointer,
}

impl Row {
    /// An entry, wrapped to a width that includes its mark.
    pub(super) fn of(entry: &Entry, width: usize) -> Self {
        let (text, mark) = match entry {
            Entry::Choice(label) => (wrapped(label, width - 6, "", ""), Mark::Choice),
            Entry::Action(label) => (wrapped(label, width - 2, "", ""), Mark::Pointer),
            Entry::Answered(question, answer) => {
                let question = wrapped(question, width - 2, "", "");
                let answer = wrapped(answer, width - 2, "  ", "  ");
                (question + &answer, Mark::Pointer)
            }
        };
        let lines = text.lines().map(str::to_owned).collect();
        Self {
            lines,
            mark,
            gap: 0,
        }
    }

    /// The number of lines that it takes.
    pub(super) fn height(&self) -> usize {
        self.gap + self.lines.len()
    }

    /// Truncates a row that does not fit on a page of its own, with an ellipsis.
    pub(super) fn shorten(&mut self, most: usize) {
        if self.lines.len() <= most {
            return;
        }
        self.lines.truncate(most);
        if let Some(last) = self.lines.last_mut() {
            for _ in 0.."...".len() {
                last.pop();
            }
            last.push_str("...");
        }
    }
}

/// The maximum number of rows on a page such that every page fits into `room` lines; at least one.
pub(super) fn capacity(rows: &[Row], room: usize) -> usize {
    let fits = |capacity: &usize| {
        rows.chunks(*capacity)
            .all(|page| page.iter().map(Row::height).sum::<usize>() <= room)
    };
    (1..=rows.len()).rev().find(fits).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(heights: &[usize]) -> Vec<Row> {
        let words = |height: &usize| Entry::Action("word ".repeat(*height));
        heights
            .iter()
            .map(|height| Row::of(&words(height), 7))
            .collect()
    }

    #[test]
    fn a_row_that_is_higher_than_the_screen_is_truncated() {
        let mut row = Row::of(&Entry::Choice("one two three four".to_owned()), 11);
        assert_eq!(row.lines, ["one", "two", "three", "four"]);
        row.shorten(3);
        assert_eq!(row.lines, ["one", "two", "th..."]);
        row.shorten(3);
        assert_eq!(row.height(), 3);
    }

    #[test]
    fn every_page_fits() {
        assert_eq!(capacity(&rows(&[1, 1, 1, 1]), 4), 4);
        assert_eq!(capacity(&rows(&[1, 1, 1, 1]), 3), 3);
        assert_eq!(capacity(&rows(&[1, 1, 3, 1]), 4), 2);
        assert_eq!(capacity(&rows(&[1, 1, 9, 1]), 4), 1);
    }
}
