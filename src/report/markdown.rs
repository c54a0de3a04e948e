//! An outcome as Markdown, to mail or print.

use super::parts::{answers, outcome, title};
use super::visit::visit;
use super::{Part, Report, block};

/// The outcome as a Markdown document. Authored Markdown is copied; only its headings get lower levels.
#[must_use]
pub(crate) fn markdown(report: &Report<'_>, part: Part) -> String {
    let mut blocks = vec![title(report)];
    blocks.extend(match part {
        Part::All => outcome(report, Some(answers(report))),
        Part::Visit => visit(report),
    });
    block::markdown(&blocks)
}
