//! An outcome as an HTML page to print or mail, and the building blocks of all HTML pages.
//!
//! Authored content is inert: it is escaped, and only links to allowed addresses work. A page loads nothing, which its
//! Content-Security-Policy enforces.

mod address;
mod document;
mod markdown;
mod outcome;
mod outline;
mod text;

pub(crate) use address::may_be_followed;
pub(crate) use document::Document;
pub(crate) use markdown::{blocks, link, phrasing};
pub(crate) use outcome::{outcome, provenance, visit_frame};
pub(crate) use outline::Outline;
pub(crate) use text::{data, escaped, is_english, own_words};

use super::{Part, Report};

/// The style sheet of an outcome, for screen and print.
pub(crate) const STYLE: &str = include_str!("style.css");

/// The outcome as an HTML document without scripts or external files.
#[must_use]
pub(crate) fn html(report: &Report<'_>, part: Part) -> String {
    let title = report.questionnaire.title.trim();
    let body = format!(
        "<main>\n<h1>{}</h1>\n{}</main>\n",
        escaped(title),
        outcome(report, part)
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
