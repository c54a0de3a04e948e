//! A line of plain text that distinguishes the program's words from the author's.

use crate::words::one_line;

/// Plain text on a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line(Vec<Span>);

/// Text of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    /// The program's words.
    Own(String),
    /// The program's words, emphasized.
    Strong(String),
    /// An author's words.
    Authored(String),
    /// An address that the author gave.
    Address(String),
    /// A space between kinds of text.
    Gap,
    /// Space to write.
    Blank,
}

impl Line {
    /// A line of the program's words.
    pub(crate) fn own(words: impl Into<String>) -> Self {
        Self::default().and_own(words)
    }

    /// A line of the author's words.
    pub(crate) fn authored(text: &str) -> Self {
        Self::default().and(Span::Authored(one_line(text.trim())))
    }

    /// The line with more of the program's words.
    pub(crate) fn and_own(self, words: impl Into<String>) -> Self {
        self.and(Span::Own(words.into()))
    }

    /// The line with another span.
    pub(crate) fn and(mut self, span: Span) -> Self {
        self.0.push(span);
        self
    }

    /// The line with words of the author.
    pub(crate) fn and_authored(self, text: &str) -> Self {
        self.and(Span::Authored(one_line(text.trim())))
    }

    /// Its spans, in order.
    pub(crate) fn spans(&self) -> &[Span] {
        &self.0
    }

    /// Its plain text.
    pub(crate) fn text(&self) -> String {
        self.0.iter().map(Span::text).collect()
    }
}

impl Span {
    /// Its plain text.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Own(text) | Self::Strong(text) | Self::Authored(text) | Self::Address(text) => {
                text
            }
            Self::Gap => " ",
            Self::Blank => "____________",
        }
    }
}
