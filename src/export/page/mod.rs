//! The whole self-check as one HTML page that is opened from disk: it asks, and shows what the answers bring up.
//!
//! Every view is written here, as HTML, with all that it could ever show. The script fills in what was answered and cuts
//! away what does not apply; it makes no markup of its own. It has the one copy of the meaning of conditions outside
//! [`crate::outcome`], and of the steps outside [`crate::interview`]; tests hold them against each other in a browser.
//!
//! A page keeps nothing and sends nothing: it has no storage, a policy that allows no request, and tells the history of the
//! browser the numbers of its views alone.

mod data;
mod question;
mod views;

use crate::questionnaire::Questionnaire;
use crate::report::html::{Document, STYLE};

/// The scripts in the order in which they build on each other.
const SCRIPTS: &str = concat!(
    include_str!("conditions.js"),
    include_str!("interview.js"),
    include_str!("numbers.js"),
    include_str!("reasons.js"),
    include_str!("question.js"),
    include_str!("outcome.js"),
    include_str!("visits.js"),
    include_str!("clicks.js"),
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
        // What is saved from the page keeps the first of them: see `save` in outcome.js.
        styles: &[STYLE, include_str!("page.css")],
        script: Some(&script()),
        body: &body,
    };
    document.render()
}

/// What runs in a page: the scripts without the lines that explain them, which a phone need not load.
fn script() -> String {
    let explains = |line: &&str| line.is_empty() || line.trim_start().starts_with("//");
    let lines: Vec<_> = SCRIPTS.lines().filter(|line| !explains(line)).collect();
    lines.join("\n")
}
