//! What can be saved, the words that offer it, and the file extensions it accepts.

use std::path::Path;

use super::Saved;
use crate::phrases::saving::{ANSWERS, OUTCOME, Offer};
use crate::report::{Ending, ending, has_extension};
use crate::words::one_line;

impl Saved {
    /// The words of the offer to save it.
    pub(super) fn offer(self) -> &'static Offer {
        match self {
            Self::Outcome => &OUTCOME,
            Self::Answers => &ANSWERS,
        }
    }

    /// Rejects an extension that does not match the content of the file.
    ///
    /// # Errors
    ///
    /// A sentence that names the extensions to use.
    pub(super) fn expect_extension(self, path: &Path) -> Result<(), String> {
        let matches = match ending(path) {
            Ending::Missing => true,
            Ending::Format(_) => self == Self::Outcome,
            Ending::Document => false,
            Ending::Other => self == Self::Answers && has_extension(path, &["yaml", "yml"]),
        };
        if matches {
            return Ok(());
        }
        let extension = path.extension().unwrap_or_default().display();
        let extension = one_line(&format!(".{extension}"));
        Err(self.offer().unsupported(&extension))
    }
}
