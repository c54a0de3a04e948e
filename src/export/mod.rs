//! Exports of a questionnaire. Nothing here writes files: each export returns a text.

pub(crate) mod diagram;
mod page;
pub(crate) mod paper;
pub(crate) mod schema;

pub use page::page;

use crate::questionnaire::Questionnaire;
use paper::Sheet;

/// The questionnaire as an HTML form to print, with a key to what each answer leads to.
#[must_use]
pub fn form(questionnaire: &Questionnaire) -> String {
    paper::html(&Sheet::new(questionnaire))
}
