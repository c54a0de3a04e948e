//! A questionnaire as what others open. Nothing here writes a file: each export gives a text.

pub(crate) mod diagram;
mod page;
pub(crate) mod paper;
pub(crate) mod schema;

pub use page::page;

use crate::questionnaire::Questionnaire;
use paper::Sheet;

/// The questionnaire as a form to print, in HTML, with a key to what each answer leads to.
#[must_use]
pub fn form(questionnaire: &Questionnaire) -> String {
    paper::html(&Sheet::new(questionnaire))
}
