//! Fits a page to a screen, so that no line wraps or scrolls off unexpectedly.

use std::mem::discriminant;

use super::page::{Notice, Page};
use super::row::{Row, capacity};
use crate::phrases::prompts::TURN_PAGES;
use crate::report::{Styling, prose};
use crate::terminal::text::{bold, text_width, wrapped};

/// The rows and columns of a screen.
pub(super) type Size = (u16, u16);

/// The width of `[Page 10/10]`, which dialoguer adds to a prompt.
const PAGE_NUMBER: usize = 15;
/// The minimum number of lines of a list, even if the text above it scrolls off.
const SHORTEST_LIST: usize = 4;

/// A page fitted to a screen.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The text above the list.
    pub(super) header: String,
    /// The first lines of the list.
    pub(super) prompt: String,
    /// The rows of the list.
    pub(super) rows: Vec<Row>,
    /// The number of rows on a page of the list.
    pub(super) capacity: usize,
}

/// How much room a page gives to blank lines and reminders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spacing {
    Loose,
    Tight,
}

impl Layout {
    /// Fits a page to a screen.
    pub(super) fn new(page: &Page<'_>, (rows, columns): Size, styling: Styling) -> Self {
        let sheet = Sheet {
            page,
            width: text_width(columns),
            styling,
        };
        // One line for the cursor, one to spare.
        let room = usize::from(rows).saturating_sub(2);
        [Spacing::Loose, Spacing::Tight]
            .into_iter()
            .map(|spacing| sheet.whole(spacing))
            .find(|layout| layout.height() <= room)
            .unwrap_or_else(|| sheet.paged(room))
    }

    fn height(&self) -> usize {
        let rows: usize = self.rows.iter().map(Row::height).sum();
        self.header.lines().count() + self.prompt.split('\n').count() + rows
    }
}

struct Sheet<'a> {
    page: &'a Page<'a>,
    width: usize,
    styling: Styling,
}

impl Sheet<'_> {
    /// A layout with the whole list on one page.
    fn whole(&self, spacing: Spacing) -> Layout {
        let blank = if spacing == Spacing::Loose { "\n" } else { "" };
        let notice = self.notice();
        let space = if notice.is_empty() { "" } else { blank };
        let rows = self.rows(spacing);
        Layout {
            header: format!("{blank}{}{}{space}{notice}", self.question(), self.hint()),
            prompt: format!("{blank}{}", self.prompt(spacing, self.width)),
            capacity: rows.len(),
            rows,
        }
    }

    /// A layout with the list in pages. The most important text comes last, so that it does not scroll off.
    fn paged(&self, room: usize) -> Layout {
        let width = self.width - PAGE_NUMBER;
        let prompt = with_page_keys(self.prompt(Spacing::Tight, width), width);
        let room = room.saturating_sub(prompt.split('\n').count()).max(1);
        let notice = self.notice();
        let question = self.question();
        let hint = if notice.is_empty() {
            self.hint()
        } else {
            String::new()
        };
        let left = room.saturating_sub(
            question.lines().count() + hint.lines().count() + notice.lines().count(),
        );
        let mut rows = self.rows(Spacing::Tight);
        let whole: usize = rows.iter().map(Row::height).sum();
        let shortest = SHORTEST_LIST.min(room).min(whole);
        let (header, room) = if left >= shortest {
            (format!("{question}{hint}{notice}"), left)
        } else {
            (format!("{hint}{question}{notice}"), shortest)
        };
        for row in &mut rows {
            row.shorten(room);
        }
        Layout {
            header,
            prompt,
            capacity: capacity(&rows, room),
            rows,
        }
    }

    fn question(&self) -> String {
        let lines = prose(self.page.question, self.width, self.styling);
        bold(&lines, self.styling)
    }

    fn hint(&self) -> String {
        self.page
            .hint
            .map_or_else(String::new, |hint| prose(hint, self.width, self.styling))
    }

    fn notice(&self) -> String {
        match &self.page.notice {
            None => String::new(),
            Some(Notice::Why(why)) => prose(why, self.width, self.styling),
            Some(Notice::Message(text)) => wrapped(text, self.width, "", ""),
        }
    }

    fn prompt(&self, spacing: Spacing, width: usize) -> String {
        let keys = match spacing {
            Spacing::Loose => self.page.keys.long,
            Spacing::Tight => self.page.keys.short,
        };
        let text = match self.page.progress.as_str() {
            "" => self.page.keys.long.to_owned(),
            progress if keys.is_empty() => progress.to_owned(),
            progress => format!("{progress}. {keys}"),
        };
        wrapped(&text, width, "", "").trim_end().to_owned()
    }

    fn rows(&self, spacing: Spacing) -> Vec<Row> {
        let mut rows: Vec<Row> = self
            .page
            .entries
            .iter()
            .map(|entry| Row::of(entry, self.width))
            .collect();
        if spacing == Spacing::Loose {
            let entries = self.page.entries.windows(2);
            let kinds = entries.map(|pair| discriminant(&pair[0]) == discriminant(&pair[1]));
            if let Some((border, _)) = kinds.enumerate().find(|(_, same)| !same) {
                rows[border + 1].gap = 1;
            }
        }
        rows
    }
}

/// A prompt followed by the keys that change pages, if they fit on the line.
fn with_page_keys(prompt: String, width: usize) -> String {
    let end = if prompt.ends_with('.') { "" } else { "." };
    let longer = format!("{prompt}{end} {TURN_PAGES}");
    if textwrap::core::display_width(&longer) <= width {
        longer
    } else {
        prompt
    }
}

#[cfg(test)]
mod tests {
    use super::super::page::Entry;
    use super::super::row::Mark;
    use super::*;
    use crate::phrases::prompts::PICKING;

    const HINT: &str = "A hint that takes up two lines of forty columns, if not three of them.";

    fn page(choices: usize) -> Page<'static> {
        let choices = (1..=choices).map(|number| Entry::Choice(format!("Choice {number}")));
        let actions = ["Skip", "Back"].map(|label| Entry::Action(label.to_owned()));
        Page {
            question: "Which *one*?",
            hint: Some(HINT),
            progress: "Question 1 of up to 9".to_owned(),
            keys: PICKING,
            entries: choices.chain(actions).collect(),
            ..Page::default()
        }
    }

    fn layout(page: &Page<'_>, size: Size) -> Layout {
        Layout::new(page, size, Styling::Plain)
    }

    #[test]
    fn a_high_screen_has_blank_lines() {
        let layout = layout(&page(3), (24, 80));
        assert_eq!(layout.header, format!("\nWhich one?\n{HINT}\n"));
        let prompt = "\nQuestion 1 of up to 9. Use the arrow keys to choose, then press Enter.";
        assert_eq!(layout.prompt, prompt);
        let gaps: Vec<_> = layout.rows.iter().map(|row| row.gap).collect();
        assert_eq!(gaps, [0, 0, 0, 1, 0]);
        assert_eq!(layout.capacity, 5);
    }

    #[test]
    fn a_low_screen_has_none() {
        let layout = layout(&page(3), (11, 40));
        assert!(layout.header.starts_with("Which one?\nA hint"));
        assert_eq!(layout.prompt, "Question 1 of up to 9");
        assert!(layout.rows.iter().all(|row| row.gap == 0));
        assert_eq!((layout.height(), layout.capacity), (9, 5));
    }

    #[test]
    fn a_long_list_has_pages_that_fit() {
        for rows in 6..40 {
            let layout = layout(&page(50), (rows, 40));
            let page: usize = layout.rows[..layout.capacity].iter().map(Row::height).sum();
            let prompt = layout.prompt.split('\n').count();
            assert!(prompt + page <= usize::from(rows) - 2, "{rows} rows");
            let header = layout.header.lines().count();
            let short = page <= SHORTEST_LIST;
            assert!(
                short || header + prompt + page <= usize::from(rows) - 2,
                "{rows} rows"
            );
        }
    }

    #[test]
    fn the_keys_that_change_pages_are_named_if_they_fit() {
        let turning = "Question 1 of up to 9. Left and right: change page.";
        assert_eq!(layout(&page(50), (24, 80)).prompt, turning);
        assert_eq!(layout(&page(50), (24, 40)).prompt, "Question 1 of up to 9");
    }

    #[test]
    fn the_most_important_text_is_next_to_a_list_that_scrolls_the_rest_off() {
        let mut page = page(9);
        assert!(layout(&page, (9, 40)).header.ends_with("Which one?\n"));
        page.notice = Some(Notice::Why("Because."));
        assert_eq!(layout(&page, (9, 40)).header, "Which one?\nBecause.\n");
    }

    #[test]
    fn no_line_is_wider_than_the_screen() {
        for columns in 24..200 {
            let mut page = page(4);
            page.entries.push(Entry::Choice("word ".repeat(60)));
            page.entries
                .push(Entry::Answered("日本語".repeat(30), "answer ".repeat(30)));
            let layout = layout(&page, (30, columns));
            let rows = layout.rows.iter().flat_map(|row| {
                let mark = if row.mark == Mark::Choice { 6 } else { 2 };
                row.lines
                    .iter()
                    .map(move |line| mark + textwrap::core::display_width(line))
            });
            let texts = layout.header.lines().chain(layout.prompt.split('\n'));
            let widest = texts.map(textwrap::core::display_width).chain(rows).max();
            assert!(widest < Some(usize::from(columns)), "{columns} columns");
        }
    }
}
