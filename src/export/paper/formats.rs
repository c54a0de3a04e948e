//! A sheet as HTML that prints well on A4 and Letter paper, and as Markdown.

use super::Sheet;
use super::blocks::blocks;
use crate::report::block;
use crate::report::html::{Document, STYLE};

/// The sheet as an HTML document without scripts or external files.
#[must_use]
pub(crate) fn html(sheet: &Sheet<'_>) -> String {
    let body = block::html(&blocks(sheet), &sheet.of.language);
    Document {
        language: &sheet.of.language,
        title: &sheet.of.title,
        styles: &[STYLE, include_str!("paper.css"), include_str!("print.css")],
        script: None,
        body: &format!("<main>\n{body}</main>\n"),
    }
    .render()
}

/// The sheet as a Markdown document. Authored Markdown is copied; only its headings get lower levels.
#[must_use]
pub(crate) fn markdown(sheet: &Sheet<'_>) -> String {
    block::markdown(&blocks(sheet))
}
