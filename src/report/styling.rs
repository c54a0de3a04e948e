//! Text styles for a terminal.

use console::Style;

/// Whether text is styled for a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Styling {
    /// Plain text.
    Plain,
    /// Plain text without rows of `=` or `-`, which a screen reader reads out.
    Bare,
    /// Bold and italic by escape sequences; they never carry information of their own.
    Styled,
}

impl Styling {
    /// `text` in bold, if styling is on.
    #[must_use]
    pub fn bold(self, text: &str) -> String {
        self.apply(&Style::new().bold(), text)
    }

    /// `text` in a style, if styling is on.
    pub(super) fn apply(self, style: &Style, text: &str) -> String {
        match self {
            Self::Plain | Self::Bare => text.to_owned(),
            Self::Styled => style.clone().force_styling(true).apply_to(text).to_string(),
        }
    }
}
