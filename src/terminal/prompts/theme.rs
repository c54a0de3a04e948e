//! Draws a list, and stops the drawing.
//!
//! dialoguer gets only the row numbers; the theme draws the wrapped rows, so that their lines are counted correctly. It
//! also observes what dialoguer does not expose: the active row and the checked boxes. Returning an error from drawing
//! ends a prompt at once, without losing that state.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use dialoguer::theme::Theme;

use super::layout::{Layout, Size};
use super::row::Mark;
use crate::report::Styling;

/// Draws one list.
pub(super) struct ListTheme<'a> {
    layout: &'a Layout,
    styling: Styling,
    /// The size of the screen that the layout was made for.
    size: Size,
    /// Reads the current size.
    size_now: &'a (dyn Fn() -> Size + Sync),
    seen: Mutex<Seen>,
}

/// The state observed while drawing.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// The active row.
    pub(super) active: Option<usize>,
    /// For each row, whether its box is checked.
    pub(super) boxes: Vec<bool>,
    /// The reason why the drawing was stopped.
    pub(super) stop: Option<Stop>,
    /// The number of lines in the current drawing.
    pub(super) drawn: usize,
    last: Option<usize>,
    changed: usize,
}

/// The reason why drawing is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The size of the screen has changed.
    Resized,
    /// A row without a box was picked with Space.
    Action(usize),
    /// The key that checks all boxes was pressed.
    All,
}

impl<'a> ListTheme<'a> {
    /// Draws a list with these boxes.
    pub(super) fn new(
        layout: &'a Layout,
        styling: Styling,
        size: Size,
        size_now: &'a (dyn Fn() -> Size + Sync),
        boxes: &[bool],
    ) -> Self {
        let seen = Seen {
            boxes: boxes.to_vec(),
            ..Seen::default()
        };
        Self {
            layout,
            styling,
            size,
            size_now,
            seen: Mutex::new(seen),
        }
    }

    /// The observed state.
    pub(super) fn seen(&self) -> Seen {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn draw(
        &self,
        f: &mut dyn fmt::Write,
        index: &str,
        active: bool,
        checked: Option<bool>,
    ) -> fmt::Result {
        let index: usize = index.parse().map_err(|_| fmt::Error)?;
        let row = &self.layout.rows[index];
        let mut seen = self.lock();
        seen.note(index, active, checked);
        if seen.changed > 1 {
            seen.stop = Some(Stop::All);
        } else if seen.changed == 1 && active && row.mark == Mark::Pointer {
            seen.stop = Some(Stop::Action(index));
        } else if (active || seen.active.is_none()) && (self.size_now)() != self.size {
            seen.stop = Some(Stop::Resized);
        }
        if seen.stop.is_some() {
            return Err(fmt::Error);
        }
        seen.drawn += row.height();
        let pointer = if active { "> " } else { "  " };
        let mark = match (row.mark, checked) {
            (Mark::Pointer, _) => "",
            (Mark::Choice, None) if active => "(*) ",
            (Mark::Choice, None) => "( ) ",
            (Mark::Choice, Some(true)) => "[x] ",
            (Mark::Choice, Some(false)) => "[ ] ",
        };
        f.write_str(&"\n".repeat(row.gap))?;
        for (number, line) in row.lines.iter().enumerate() {
            let line = match number {
                0 => format!("{pointer}{mark}{line}"),
                _ => format!("\n{}{line}", " ".repeat(pointer.len() + mark.len())),
            };
            if active {
                // The line break is not bold.
                let text = line.trim_start_matches('\n');
                f.write_str(&line[..line.len() - text.len()])?;
                f.write_str(&self.styling.bold(text))?;
            } else {
                f.write_str(&line)?;
            }
        }
        Ok(())
    }
}

impl Seen {
    fn note(&mut self, index: usize, active: bool, checked: Option<bool>) {
        if self.last.is_some_and(|last| last >= index) {
            self.drawn = 0;
            self.changed = 0;
        }
        self.last = Some(index);
        if active {
            self.active = Some(index);
        }
        if let Some(checked) = checked.filter(|checked| *checked != self.boxes[index]) {
            self.boxes[index] = checked;
            self.changed += 1;
        }
    }
}

impl Theme for ListTheme<'_> {
    fn format_select_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        f.write_str(prompt)
    }

    fn format_multi_select_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        f.write_str(prompt)
    }

    fn format_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        index: &str,
        active: bool,
    ) -> fmt::Result {
        self.draw(f, index, active, None)
    }

    fn format_multi_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        index: &str,
        checked: bool,
        active: bool,
    ) -> fmt::Result {
        self.draw(f, index, active, Some(checked))
    }
}

/// Draws the prompt of a text input.
pub(super) struct InputTheme;

impl Theme for InputTheme {
    fn format_input_prompt(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        _: Option<&str>,
    ) -> fmt::Result {
        f.write_str(prompt)
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::Row;
    use super::*;

    const SIZE: Size = (24, 80);

    fn layout() -> Layout {
        let row = |lines: &[&str], mark, gap| Row {
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            mark,
            gap,
        };
        Layout {
            header: String::new(),
            prompt: String::new(),
            rows: vec![
                row(&["Yes, and", "how"], Mark::Choice, 0),
                row(&["No"], Mark::Choice, 0),
                row(&["Skip"], Mark::Pointer, 1),
            ],
            capacity: 3,
        }
    }

    /// Draws a list until the drawing is stopped.
    fn draw(theme: &ListTheme<'_>, active: Option<usize>, boxes: Option<[bool; 3]>) -> String {
        let mut text = String::new();
        for index in 0..3 {
            let (name, active) = (index.to_string(), active == Some(index));
            let drawn = match boxes {
                None => theme.format_select_prompt_item(&mut text, &name, active),
                Some(boxes) => {
                    theme.format_multi_select_prompt_item(&mut text, &name, boxes[index], active)
                }
            };
            if drawn.is_err() {
                break;
            }
            text.push('\n');
        }
        text
    }

    const SAME_SIZE: fn() -> Size = || SIZE;

    #[test]
    fn the_active_row_has_a_pointer_and_a_filled_circle() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Plain, SIZE, &SAME_SIZE, &[]);
        let nothing = "  ( ) Yes, and\n      how\n  ( ) No\n\n  Skip\n";
        assert_eq!(draw(&theme, None, None), nothing);
        let first = "> (*) Yes, and\n      how\n  ( ) No\n\n  Skip\n";
        assert_eq!(draw(&theme, Some(0), None), first);
        let skip = "  ( ) Yes, and\n      how\n  ( ) No\n\n> Skip\n";
        assert_eq!(draw(&theme, Some(2), None), skip);
        assert_eq!((theme.seen().active, theme.seen().drawn), (Some(2), 5));
    }

    #[test]
    fn the_active_row_is_bold_line_by_line() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Styled, SIZE, &SAME_SIZE, &[]);
        let drawn = draw(&theme, Some(0), None);
        let bold = "\u{1b}[1m> (*) Yes, and\u{1b}[0m\n\u{1b}[1m      how\u{1b}[0m\n  ( ) No\n";
        assert!(drawn.starts_with(bold), "{drawn:?}");
    }

    #[test]
    fn a_new_size_stops_the_drawing_after_the_latest_change_was_observed() {
        let layout = layout();
        let now = || (24, 81);
        let theme = ListTheme::new(&layout, Styling::Plain, SIZE, &now, &[true, false, false]);
        theme.lock().active = Some(0);
        assert_eq!(
            draw(&theme, Some(1), Some([true, true, false])),
            "  [x] Yes, and\n      how\n"
        );
        let seen = theme.seen();
        assert_eq!(
            (seen.stop, seen.boxes),
            (Some(Stop::Resized), vec![true, true, false])
        );
    }

    #[test]
    fn space_on_a_row_without_a_box_picks_it() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Plain, SIZE, &SAME_SIZE, &[false; 3]);
        draw(&theme, Some(2), Some([false; 3]));
        assert_eq!(theme.seen().stop, None);
        draw(&theme, Some(2), Some([false, false, true]));
        assert_eq!(
            (theme.seen().stop, theme.seen().drawn),
            (Some(Stop::Action(2)), 3)
        );
    }

    #[test]
    fn several_changes_at_once_mean_the_key_that_checks_all_boxes() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Plain, SIZE, &SAME_SIZE, &[false; 3]);
        draw(&theme, Some(0), Some([true; 3]));
        assert_eq!(theme.seen().stop, Some(Stop::All));
    }
}
