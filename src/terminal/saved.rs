//! What can be saved, and how it is offered.

use std::path::Path;

use super::Saved;
use super::phrases::quoted;
use crate::report::{Ending, ending, has_extension};
use crate::words::{list, one_line};

impl Saved {
    /// The offer.
    pub(super) fn question(self) -> &'static str {
        match self {
            Self::Outcome => "Save this to a file so you can take it with you?",
            Self::Answers => "Save your answers to another file?",
        }
    }

    /// The replies to the offer: to choose a name, to take the proposed one, not to save.
    pub(super) fn replies(self, proposed: &str) -> [String; 3] {
        let it = match self {
            Self::Outcome => "it",
            Self::Answers => "them",
        };
        [
            format!("Save {it} under a name that you choose"),
            format!("Save {it} as {}", quoted(proposed)),
            format!("Do not save {it}"),
        ]
    }

    /// How a file name should end.
    pub(super) fn hint(self) -> String {
        match self {
            Self::Outcome => {
                let endings = [
                    ".html for a page",
                    ".md for Markdown",
                    ".txt for plain text",
                ];
                format!("Use a name that ends with {}.", list(endings, "or"))
            }
            Self::Answers => "Use a name that ends with .yaml.".to_owned(),
        }
    }

    /// Refuses a file name whose ending would say something else of the file than what is in it.
    pub(super) fn expect_ending(self, path: &Path) -> Result<(), String> {
        let is_right = match ending(path) {
            Ending::Missing => true,
            Ending::Format(_) => self == Self::Outcome,
            Ending::Document => false,
            Ending::Other => self == Self::Answers && has_extension(path, &["yaml", "yml"]),
        };
        if is_right {
            return Ok(());
        }
        let ending = path.extension().unwrap_or_default().display();
        let ending = one_line(&format!(".{ending}"));
        Err(format!("{ending} is not supported. {}", self.hint()))
    }
}
