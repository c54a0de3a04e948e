//! The words for bytes that are not UTF-8 text.

use crate::source::Form;

impl Form {
    /// What they look like.
    pub(super) fn message(self) -> String {
        match self {
            Self::Utf16 => "this looks like UTF-16".to_owned(),
            Self::Utf32 => "this looks like UTF-32".to_owned(),
            Self::Windows1252 => {
                "this is not UTF-8 text: it looks like Windows-1252 or Latin-1".to_owned()
            }
            Self::Damaged => "this is not UTF-8 text".to_owned(),
            Self::Known(kind) => format!("this looks like {kind}, not text"),
            Self::Binary => "this is not text".to_owned(),
        }
    }

    /// What to do about it.
    pub(super) fn help(self) -> &'static str {
        match self {
            Self::Utf16 | Self::Utf32 => "save it as UTF-8",
            Self::Windows1252 | Self::Damaged => "save the file as UTF-8",
            Self::Known(_) | Self::Binary => {
                "a questionnaire is a text file in YAML, and an answer file one in YAML or JSON"
            }
        }
    }
}
