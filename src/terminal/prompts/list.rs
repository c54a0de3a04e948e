//! The list of a page: one row is picked, or boxes are checked.

use dialoguer::{MultiSelect, Select};

use super::layout::{Layout, Size};
use super::page::Page;
use super::row::Mark;
use super::screen::{Screen, Unfinished, lines};
use super::shrunk::unless_shrunk;
use super::theme::{ListTheme, Seen, Stop};

/// The result of a list where one row is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// This row was picked.
    Row(usize),
    /// The person left the list with Esc.
    Canceled,
    /// The screen was resized; the active row.
    Resized(Option<usize>),
}

/// The result of a list with boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marked {
    /// The person confirmed the boxes.
    Done,
    /// This row, which has no box, was picked.
    Row(usize),
    /// The key that checks all boxes was pressed.
    All,
    /// The person left the list with Esc.
    Canceled,
    /// The screen was resized.
    Resized,
}

impl Screen {
    /// Shows a page until a row is picked; `active` is the initial row.
    pub(super) fn pick(
        &self,
        page: &Page<'_>,
        active: Option<usize>,
    ) -> Result<Picked, Unfinished> {
        let (layout, size) = self.lay_out(page)?;
        self.pick_from(&layout, size, active)
    }

    /// Like [`Screen::pick()`], with a page that is already fitted to the screen.
    pub(super) fn pick_from(
        &self,
        layout: &Layout,
        size: Size,
        active: Option<usize>,
    ) -> Result<Picked, Unfinished> {
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
            Some(row) => row.map_or(Picked::Canceled, Picked::Row),
        })
    }

    /// Shows a page until its boxes, which are updated, are confirmed or something else happens.
    pub(super) fn mark(&self, page: &Page<'_>, boxes: &mut [bool]) -> Result<Marked, Unfinished> {
        let (layout, size) = self.lay_out(page)?;
        let size_now = || self.term.size();
        let theme = ListTheme::new(&layout, self.styling, size, &size_now, boxes);
        let initial = &*boxes;
        let select = || {
            let select = MultiSelect::with_theme(&theme)
                .with_prompt(layout.prompt.as_str())
                .items_checked(initial.iter().copied().enumerate())
                .max_length(layout.capacity)
                .report(false);
            unless_shrunk(|| select.interact_on_opt(&self.term))
        };
        let picked = self.prompt(&layout.header, select)?;
        let seen = theme.seen();
        let picked = self.settle(picked, &layout, size, &seen)?;
        if seen.stop == Some(Stop::All) {
            return Ok(Marked::All);
        }
        let has_box = |row: usize| layout.rows[row].mark == Mark::Choice;
        for (row, checked) in boxes.iter_mut().enumerate() {
            *checked = seen.boxes[row] && has_box(row);
        }
        Ok(match (seen.stop, picked) {
            (Some(Stop::Action(row)), _) => Marked::Row(row),
            (_, None) => Marked::Resized,
            (_, Some(None)) => Marked::Canceled,
            (_, Some(Some(_))) => match seen.active.filter(|row| !has_box(*row)) {
                Some(row) => Marked::Row(row),
                None => Marked::Done,
            },
        })
    }

    /// Wipes the page of a list and returns its result, or `None` if the drawing was stopped.
    ///
    /// # Errors
    ///
    /// Reading or writing failed.
    fn settle<T>(
        &self,
        result: Option<dialoguer::Result<T>>,
        layout: &Layout,
        size: Size,
        seen: &Seen,
    ) -> Result<Option<T>, Unfinished> {
        let result = match result {
            Some(Err(error)) if seen.stop.is_none() => {
                // The list has hidden the cursor. The first error matters more than one in showing it.
                let _ = self.term.show_cursor();
                return Err(error.into());
            }
            result => result,
        };
        if result.is_none() || seen.stop == Some(Stop::Resized) {
            self.term.clear_screen()?;
        } else {
            // A list that was completed has wiped itself.
            let list = seen.stop.map_or(0, |_| lines(&layout.prompt) + seen.drawn);
            self.wipe(layout, size, list)?;
        }
        self.term.show_cursor()?;
        Ok(result.and_then(Result::ok))
    }
}
