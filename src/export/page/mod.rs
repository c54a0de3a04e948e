//! The whole self-check as one HTML page that is opened from disk: it asks, and shows what the answers bring up.
//!
//! Every view is written here, as HTML, with all that it could ever show. The script fills in what was answered and cuts
//! away what does not apply; it makes no markup of its own. It has the one copy of the meaning of conditions outside
//! [`crate::outcome`], and of the steps outside [`crate::interview`]; tests hold them against each other in a browser.
//!
//! A page keeps nothing and sends nothing: it has no storage, and a policy that allows no request.

mod data;
mod question;
mod views;
mod words;

use crate::questionnaire::Questionnaire;
use crate::report::html::{Document, STYLE};

/// The scripts in the order in which they build on each other.
const SCRIPT: &str = concat!(
    include_str!("conditions.js"),
    include_str!("interview.js"),
    include_str!("reasons.js"),
    include_str!("views.js"),
);

/// The self-check as an HTML page.
#[must_use]
pub fn page(questionnaire: &Questionnaire) -> String {
    let body = format!(
        "{}{}",
        views::views(questionnaire),
        data::element(questionnaire)
    );
    let document = Document {
        language: &questionnaire.language,
        title: &questionnaire.title,
        // What is saved from the page keeps the first of them: see `save` in views.js.
        styles: &[STYLE, include_str!("page.css")],
        script: Some(SCRIPT),
        body: &body,
    };
    document.render()
}
