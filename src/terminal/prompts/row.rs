//! The rows of a list, and how many of them there are to a page.

use super::page::Entry;
use crate::terminal::phrases::wrapped;

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its lines, without the marks before them.
    pub(super) lines: Vec<String>,
    /// Whether it has a box or a circle.
    pub(super) mark: Mark,
    /// How many blank lines stand before it.
    pub(super) gap: usize,
}

/// What stands before a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A box or a circle.
    Choice,
    /// Only what shows the row that one is at.
    Pointer,
}

impl Row {
    /// What can be picked, wrapped to a width, the marks before it included.
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

    /// How many lines it takes.
    pub(super) fn height(&self) -> usize {
        self.gap + self.lines.len()
    }

    /// Leaves out what does not fit on a page of its own, and shows that something is left out.
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

/// The most rows to a page with which no page has more lines than there is room for; at least one.
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
    fn a_row_that_is_higher_than_the_screen_is_cut_and_shows_it() {
        let mut row = Row::of(&Entry::Choice("one two three four".to_owned()), 11);
        assert_eq!(row.lines, ["one", "two", "three", "four"]);
        row.shorten(3);
        assert_eq!(row.lines, ["one", "two", "th..."]);
        row.shorten(3);
        assert_eq!(row.height(), 3);
    }

    #[test]
    fn no_page_has_more_lines_than_there_is_room_for() {
        assert_eq!(capacity(&rows(&[1, 1, 1, 1]), 4), 4);
        assert_eq!(capacity(&rows(&[1, 1, 1, 1]), 3), 3);
        assert_eq!(capacity(&rows(&[1, 1, 3, 1]), 4), 2);
        assert_eq!(capacity(&rows(&[1, 1, 9, 1]), 4), 1);
    }
}
