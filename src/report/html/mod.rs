//! An outcome as a page to print or to mail, and what every HTML page of the program is made of.
//!
//! Nothing authored acts: it is escaped, and only some links lead anywhere. Nothing is loaded: a page says so itself, in
//! its Content-Security-Policy.

mod address;
mod document;
mod markdown;
mod outcome;
mod outline;
mod text;

pub(crate) use address::may_be_followed;
pub(crate) use document::Document;
pub(crate) use markdown::{blocks, link, phrasing};
pub(crate) use outcome::outcome;
pub(crate) use text::{data, escaped, is_english, own_words};

use super::Report;

/// How an outcome looks, on a screen and on paper.
pub(crate) const STYLE: &str = include_str!("style.css");

/// The outcome as an HTML document that has no script and needs no other file.
#[must_use]
pub(crate) fn html(report: &Report<'_>) -> String {
    let title = report.questionnaire.title.trim();
    let body = format!(
        "<main>\n<h1>{}</h1>\n{}</main>\n",
        escaped(title),
        outcome(report)
    );
    let document = Document {
        language: report.questionnaire.language,
        title,
        styles: &[STYLE],
        script: None,
        body: &body,
    };
    document.render()
}
