//! The content of a page, before it is fitted to a screen.

use crate::phrases::prompts::Keys;

/// The content of the screen while the person picks or types.
#[derive(Clone, Debug, Default)]
pub(super) struct Page<'a> {
    /// The question; Markdown.
    pub(super) question: &'a str,
    /// The hint on how to answer; Markdown.
    pub(super) hint: Option<&'a str>,
    /// A message about the last action.
    pub(super) notice: Option<Notice<'a>>,
    /// The position in the interview.
    pub(super) progress: String,
    /// The help on keys.
    pub(super) keys: Keys,
    /// The entries of the list.
    pub(super) entries: Vec<Entry>,
}

/// A message between the question and the list.
#[derive(Clone, Debug)]
pub(super) enum Notice<'a> {
    /// Why the question is asked; Markdown.
    Why(&'a str),
    /// A message of the program; plain text.
    Message(String),
}

/// An entry of a list.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    /// An answer.
    Choice(String),
    /// An action.
    Action(String),
    /// An earlier answer that can be changed: the question and the answer.
    Answered(String, String),
}
