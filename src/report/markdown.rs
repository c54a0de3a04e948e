//! An outcome as Markdown, to mail or print.

use super::parts::{answers, closing, first, talk, title, to_read};
use super::{Report, block};

/// The outcome as a Markdown document. Authored Markdown is copied unchanged.
#[must_use]
pub(crate) fn markdown(report: &Report<'_>) -> String {
    let mut blocks = vec![title(report)];
    blocks.extend(first(report));
    blocks.extend([
        to_read(report),
        talk(report),
        answers(report),
        closing(report.not_a_diagnosis, &report.article),
    ]);
    block::markdown(&blocks)
}
