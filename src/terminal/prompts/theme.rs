//! How a list is drawn, and how drawing it is stopped.
//!
//! dialoguer is given nothing but the numbers of the rows; the theme draws them, wrapped, and so the lines are counted
//! right. It also sees what dialoguer keeps to itself: the row that one is at, what is ticked. By refusing to draw on it
//! ends a prompt at once, and nothing is lost.

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
    /// The size that the layout is made for, and how to find out whether it still is that.
    size: Size,
    size_now: &'a (dyn Fn() -> Size + Sync),
    seen: Mutex<Seen>,
}

/// What was seen while drawing.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// The row that one is at.
    pub(super) active: Option<usize>,
    /// The rows that are ticked.
    pub(super) ticks: Vec<bool>,
    /// Why the drawing was stopped, if it was.
    pub(super) stop: Option<Stop>,
    /// How many lines were drawn of the list since it began anew.
    pub(super) drawn: usize,
    last: Option<usize>,
    changed: usize,
}

/// Why drawing is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The screen has another size now.
    Resized,
    /// A row that is not for ticking was ticked, to do what it says.
    Action(usize),
    /// The key that ticks everything was pressed.
    All,
}

impl<'a> ListTheme<'a> {
    /// Draws a list of which these rows are ticked.
    pub(super) fn new(
        layout: &'a Layout,
        styling: Styling,
        size: Size,
        size_now: &'a (dyn Fn() -> Size + Sync),
        ticks: &[bool],
    ) -> Self {
        let seen = Seen {
            ticks: ticks.to_vec(),
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

    /// What was seen.
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
        ticked: Option<bool>,
    ) -> fmt::Result {
        let index: usize = index.parse().map_err(|_| fmt::Error)?;
        let row = &self.layout.rows[index];
        let mut seen = self.lock();
        seen.note(index, active, ticked);
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
        let mark = match (row.mark, ticked) {
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
                // The line break is no part of what is bold.
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
    fn note(&mut self, index: usize, active: bool, ticked: Option<bool>) {
        if self.last.is_some_and(|last| last >= index) {
            self.drawn = 0;
            self.changed = 0;
        }
        self.last = Some(index);
        if active {
            self.active = Some(index);
        }
        if let Some(ticked) = ticked.filter(|ticked| *ticked != self.ticks[index]) {
            self.ticks[index] = ticked;
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

/// Draws the line in which something is typed.
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

    /// What is drawn of a list, up to where it is stopped.
    fn draw(theme: &ListTheme<'_>, active: Option<usize>, ticks: Option<[bool; 3]>) -> String {
        let mut text = String::new();
        for index in 0..3 {
            let (name, active) = (index.to_string(), active == Some(index));
            let drawn = match ticks {
                None => theme.format_select_prompt_item(&mut text, &name, active),
                Some(ticks) => {
                    theme.format_multi_select_prompt_item(&mut text, &name, ticks[index], active)
                }
            };
            if drawn.is_err() {
                break;
            }
            text.push('\n');
        }
        text
    }

    fn same_size() -> Size {
        SIZE
    }

    #[test]
    fn one_sees_that_nothing_is_picked_and_what_is() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Plain, SIZE, &same_size, &[]);
        let nothing = "  ( ) Yes, and\n      how\n  ( ) No\n\n  Skip\n";
        assert_eq!(draw(&theme, None, None), nothing);
        let first = "> (*) Yes, and\n      how\n  ( ) No\n\n  Skip\n";
        assert_eq!(draw(&theme, Some(0), None), first);
        let skip = "  ( ) Yes, and\n      how\n  ( ) No\n\n> Skip\n";
        assert_eq!(draw(&theme, Some(2), None), skip);
        assert_eq!((theme.seen().active, theme.seen().drawn), (Some(2), 5));
    }

    #[test]
    fn what_is_active_is_bold_and_every_line_of_it_ends_its_own_style() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Styled, SIZE, &same_size, &[]);
        let drawn = draw(&theme, Some(0), None);
        let bold = "\u{1b}[1m> (*) Yes, and\u{1b}[0m\n\u{1b}[1m      how\u{1b}[0m\n  ( ) No\n";
        assert!(drawn.starts_with(bold), "{drawn:?}");
    }

    #[test]
    fn a_new_size_stops_the_drawing_once_the_newest_tick_is_seen() {
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
            (seen.stop, seen.ticks),
            (Some(Stop::Resized), vec![true, true, false])
        );
    }

    #[test]
    fn a_tick_on_what_is_not_for_ticking_does_what_it_says() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Plain, SIZE, &same_size, &[false; 3]);
        draw(&theme, Some(2), Some([false; 3]));
        assert_eq!(theme.seen().stop, None);
        draw(&theme, Some(2), Some([false, false, true]));
        assert_eq!(
            (theme.seen().stop, theme.seen().drawn),
            (Some(Stop::Action(2)), 3)
        );
    }

    #[test]
    fn many_ticks_at_once_are_the_key_that_ticks_everything() {
        let layout = layout();
        let theme = ListTheme::new(&layout, Styling::Plain, SIZE, &same_size, &[false; 3]);
        draw(&theme, Some(0), Some([true; 3]));
        assert_eq!(theme.seen().stop, Some(Stop::All));
    }
}
