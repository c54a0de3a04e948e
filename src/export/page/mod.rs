//! The whole self-check as one HTML page that can be opened from disk: it asks the questions and shows the outcome.
//!
//! Every view is written here, as HTML, with everything that it could ever show. The script fills in the answers and
//! removes what does not apply; it creates no markup of its own. It has the only other implementation of conditions
//! besides [`crate::outcome`], and of navigation besides [`crate::interview`]; tests in a browser compare them.
//!
//! A page stores nothing and sends nothing: it uses no storage, its policy allows no requests, and the browser's
//! history gets only the numbers of its views.

mod data;
mod question;
mod views;

use crate::questionnaire::Questionnaire;
use crate::report::html::{Document, STYLE};

/// The scripts, in order of their dependencies.
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
        // A saved outcome keeps only the first of these: see `save` in outcome.js.
        styles: &[STYLE, include_str!("page.css")],
        script: Some(&script()),
        body: &body,
    };
    document.render()
}

/// The script of the page, without comments, which a phone does not need to load.
fn script() -> String {
    let explains = |line: &&str| line.is_empty() || line.trim_start().starts_with("//");
    let lines: Vec<_> = SCRIPTS.lines().filter(|line| !explains(line)).collect();
    lines.join("\n")
}
