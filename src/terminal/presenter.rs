//! The trait through which something is shown to an audience, and what goes through it.

use super::{Asker, Halt};
use crate::report::Styling;

/// Shows one thing after the other to an audience, while whoever presents it says where to go. What is picked here is
/// never an answer to a question.
pub(crate) trait Presenter: Asker {
    /// Takes all of the screen for itself, where there is one, and moves what is on it off, to be scrolled back to.
    ///
    /// # Errors
    ///
    /// Why nothing can be shown.
    fn take_the_screen(&mut self) -> Result<(), Halt>;

    /// Takes away what is on the screen, where there is one.
    ///
    /// # Errors
    ///
    /// Why nothing can be shown.
    fn clear(&mut self) -> Result<(), Halt>;

    /// Shows a text, in as many parts as it takes, until one goes on from its last, back from its first, or leaves.
    ///
    /// # Errors
    ///
    /// Why nobody says where to go.
    fn show(&mut self, slide: &Slide<'_>) -> Result<Turn, Halt>;

    /// Shows a list until a row of it is picked; gives its number, from 0.
    ///
    /// # Errors
    ///
    /// Why nothing is picked.
    fn pick(&mut self, menu: &Menu<'_>) -> Result<usize, Halt>;
}

/// A text to be shown.
#[derive(Clone, Copy)]
pub(crate) struct Slide<'a> {
    /// What it belongs to, shown above it where there is room; plain text.
    pub running_head: Option<&'a str>,
    /// The text, wrapped to a width.
    pub text: &'a dyn Fn(usize, Styling) -> String,
    /// Where one can go, in the order in which it is offered; the first is where Enter leads.
    pub turns: &'a [Turn],
}

/// Where to go from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// On.
    Next,
    /// Back.
    Back,
    /// On, past the parts of the text that are still to come; it is offered only while there are any.
    Skip,
    /// To the end of it all.
    Leave,
}

/// A list of which one row is picked.
#[derive(Clone, Debug)]
pub(crate) struct Menu<'a> {
    /// What is picked; Markdown.
    pub question: &'a str,
    /// More about it, if there is more to say; Markdown.
    pub hint: &'a str,
    /// What can be picked; at least one.
    pub rows: Vec<MenuRow>,
    /// The row that Enter alone picks.
    pub at: usize,
}

/// A row of a list; plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MenuRow {
    /// What it is.
    pub text: String,
    /// More about it, on a line of its own.
    pub detail: Option<String>,
    /// What can be typed for it in plain lines, in place of its number or its text.
    pub word: String,
}

impl Turn {
    /// How it is shown in a list.
    #[must_use]
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Next => "Next",
            Self::Back => "Back",
            Self::Skip => "Skip the rest",
            Self::Leave => "Leave",
        }
    }
}

impl MenuRow {
    /// Something to do.
    #[must_use]
    pub(crate) fn action(word: &str, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            detail: None,
            word: word.to_owned(),
        }
    }
}
