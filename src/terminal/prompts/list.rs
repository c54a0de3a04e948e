//! The lists of a page: one in which a row is picked, and one in which rows are ticked.

use dialoguer::{MultiSelect, Select};

use super::layout::{Layout, Size};
use super::page::Page;
use super::row::Mark;
use super::screen::{Broken, Screen, lines};
use super::shrunk::unless_shrunk;
use super::theme::{ListTheme, Seen, Stop};

/// What came of a list in which one row is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// This row was picked.
    Row(usize),
    /// None; the list was left.
    Cancelled,
    /// The screen was resized; this is the row that one was at.
    Resized(Option<usize>),
}

/// What came of a list in which rows are ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ticked {
    /// The ticks are to count.
    Done,
    /// This row, which cannot be ticked, was picked.
    Row(usize),
    /// The key that ticks everything was pressed.
    All,
    /// The list was left.
    Cancelled,
    /// The screen was resized.
    Resized,
}

impl Screen {
    /// Shows a page until a row is picked, beginning at one of them or at none.
    pub(super) fn pick(&self, page: &Page<'_>, active: Option<usize>) -> Result<Picked, Broken> {
        let (layout, size) = self.lay_out(page)?;
        self.pick_from(&layout, size, active)
    }

    /// As [`Screen::pick()`], with a page that is fitted to the screen already.
    pub(super) fn pick_from(
        &self,
        layout: &Layout,
        size: Size,
        active: Option<usize>,
    ) -> Result<Picked, Broken> {
        let size_now = || self.term.size();
        let theme = ListTheme::new(layout, self.styling, size, &size_now, &[]);
        let select = || {
            let select = Select::with_theme(&theme)
                .with_prompt(layout.prompt.as_str())
                .items(0..layout.rows.len())
                .default(active.unwrap_or(!0))
                .max_length(layout.capacity)
                .report(false);
            unless_shrunk(|| select.interact_on_opt(&self.term))
        };
        let picked = self.prompt(&layout.header, select)?;
        let seen = theme.seen();
        let picked = self.settle(picked, layout, size, &seen)?;
        Ok(match picked {
            None => Picked::Resized(seen.active),
            Some(row) => row.map_or(Picked::Cancelled, Picked::Row),
        })
    }

    /// Shows a page until its ticks, which are brought up to date, are to count, or something else is to be done.
    pub(super) fn tick(&self, page: &Page<'_>, ticks: &mut [bool]) -> Result<Ticked, Broken> {
        let (layout, size) = self.lay_out(page)?;
        let size_now = || self.term.size();
        let theme = ListTheme::new(&layout, self.styling, size, &size_now, ticks);
        let begun = &*ticks;
        let select = || {
            let select = MultiSelect::with_theme(&theme)
                .with_prompt(layout.prompt.as_str())
                .items_checked(begun.iter().copied().enumerate())
                .max_length(layout.capacity)
                .report(false);
            unless_shrunk(|| select.interact_on_opt(&self.term))
        };
        let picked = self.prompt(&layout.header, select)?;
        let seen = theme.seen();
        let picked = self.settle(picked, &layout, size, &seen)?;
        if seen.stop == Some(Stop::All) {
            return Ok(Ticked::All);
        }
        let marked = |row: usize| layout.rows[row].mark == Mark::Choice;
        for (row, tick) in ticks.iter_mut().enumerate() {
            *tick = seen.ticks[row] && marked(row);
        }
        Ok(match (seen.stop, picked) {
            (Some(Stop::Action(row)), _) => Ticked::Row(row),
            (_, None) => Ticked::Resized,
            (_, Some(None)) => Ticked::Cancelled,
            (_, Some(Some(_))) => match seen.active.filter(|row| !marked(*row)) {
                Some(row) => Ticked::Row(row),
                None => Ticked::Done,
            },
        })
    }

    /// What a list gave, or nothing if it was stopped, and takes its page from the screen; an error only if something
    /// failed.
    fn settle<T>(
        &self,
        given: Option<dialoguer::Result<T>>,
        layout: &Layout,
        size: Size,
        seen: &Seen,
    ) -> Result<Option<T>, Broken> {
        let given = match given {
            Some(Err(error)) if seen.stop.is_none() => {
                // The list has hidden the cursor, and what failed matters more than whether it can be shown.
                let _ = self.term.show_cursor();
                return Err(error.into());
            }
            given => given,
        };
        if given.is_none() || seen.stop == Some(Stop::Resized) {
            self.term.clear_screen()?;
        } else {
            // A list that came to its end has taken itself away.
            let list = seen.stop.map_or(0, |_| lines(&layout.prompt) + seen.drawn);
            self.wipe(layout, size, list)?;
        }
        self.term.show_cursor()?;
        Ok(given.and_then(Result::ok))
    }
}
