//! Bold and italic on a terminal.

use console::Style;

/// Whether text is marked up for a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Styling {
    /// Nothing but the text.
    Plain,
    /// Bold and italic by escape sequences; nothing is told by them alone.
    Styled,
}

impl Styling {
    /// `text` in bold, where there is styling.
    #[must_use]
    pub fn bold(self, text: &str) -> String {
        self.apply(&Style::new().bold(), text)
    }

    pub(super) fn apply(self, style: &Style, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Styled => style.clone().force_styling(true).apply_to(text).to_string(),
        }
    }
}
