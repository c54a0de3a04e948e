//! An outcome as text for a terminal or a pipe.

use super::closing::{NOTHING_TO_READ, source_lines};
use super::{Lines, Report, Styling};
use crate::words::one_line;

/// The outcome in words, wrapped to `width` columns.
#[must_use]
pub fn text(report: &Report<'_>, width: usize, styling: Styling) -> String {
    let mut page = Lines::new(width, styling);
    page.heading(&format!("What to read: {}", report.article.title), '=');
    if report.sections.is_empty() {
        page.blank();
        page.plain("", NOTHING_TO_READ);
    }
    for section in &report.sections {
        page.heading(section.title, '-');
        for passage in &section.passages {
            page.markdown(passage.text);
            page.because(&passage.because);
            if let Some(source) = passage.source {
                page.plain("", &format!("Source: {}", one_line(source)));
            }
        }
    }
    page.heading("Talk to your provider", '=');
    page.markdown(report.provider_prompt.text);
    if !report.provider_prompt.points.is_empty() {
        page.heading("What to bring up", '-');
        for point in &report.provider_prompt.points {
            page.item(point.text);
            page.because(&point.because);
        }
    }
    if !report.provider_prompt.questions.is_empty() {
        page.heading("What to ask", '-');
        for question in &report.provider_prompt.questions {
            page.item(question);
        }
    }
    page.heading("This is not a diagnosis", '=');
    page.markdown(report.not_a_diagnosis);
    page.blank();
    for line in source_lines(&report.article) {
        page.plain("", &line);
    }
    page.into_text()
}
