//! The trait that shows slides and menus, and the types that it shows.

use super::{Asker, Halt};
use crate::phrases::stage::{BACK, NEXT, QUIT, SKIP_THE_REST};
use crate::report::Styling;

/// Shows slides to an audience, and menus to the person who presents them. A menu is navigation, never an answer to a
/// question.
pub(crate) trait Presenter: Asker {
    /// Scrolls the screen, if there is one, so that slides can use all of it.
    ///
    /// # Errors
    ///
    /// The reason why nothing can be shown.
    fn take_the_screen(&mut self) -> Result<(), Halt>;

    /// Clears the screen, if there is one.
    ///
    /// # Errors
    ///
    /// The reason why nothing can be shown.
    fn clear(&mut self) -> Result<(), Halt>;

    /// Shows a slide, in several parts if it is too long for the screen; returns the chosen direction.
    ///
    /// # Errors
    ///
    /// The reason why no direction was chosen.
    fn show(&mut self, slide: &Slide<'_>) -> Result<Turn, Halt>;

    /// Shows a menu; returns the picked row, from 0.
    ///
    /// # Errors
    ///
    /// The reason why no row was picked.
    fn pick(&mut self, menu: &Menu<'_>) -> Result<usize, Halt>;
}

/// A slide.
#[derive(Clone, Copy)]
pub(crate) struct Slide<'a> {
    /// The title of the story, shown above the text if there is room; plain text.
    pub running_head: Option<&'a str>,
    /// The text, wrapped to a width.
    pub text: &'a dyn Fn(usize, Styling) -> String,
    /// The directions, in the order in which they are offered; Enter selects the first.
    pub turns: &'a [Turn],
}

/// A direction to go from a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// To the next slide.
    Next,
    /// To the previous slide.
    Back,
    /// Past the remaining parts of this slide; offered only if there are any.
    Skip,
    /// Out of the presentation.
    Quit,
}

/// A list where one row is picked.
#[derive(Clone, Debug)]
pub(crate) struct Menu<'a> {
    /// The heading; Markdown.
    pub question: &'a str,
    /// A hint, or an empty text; Markdown.
    pub hint: &'a str,
    /// The rows; at least one.
    pub rows: Vec<MenuRow>,
    /// The row that Enter alone picks.
    pub at: usize,
}

/// A row of a menu; plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MenuRow {
    /// The label.
    pub text: String,
    /// A second line.
    pub detail: Option<String>,
    /// A word that can be typed for it in plain lines.
    pub word: String,
}

impl Turn {
    /// Its label in a list.
    #[must_use]
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Next => NEXT,
            Self::Back => BACK,
            Self::Skip => SKIP_THE_REST,
            Self::Quit => QUIT,
        }
    }
}

impl MenuRow {
    /// A row without a second line.
    #[must_use]
    pub(crate) fn action(word: &str, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            detail: None,
            word: word.to_owned(),
        }
    }
}
