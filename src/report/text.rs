//! An outcome as text for a terminal or a pipe.

use super::parts::{closing, first, talk, to_read};
use super::{Report, Styling, block};

/// The outcome as text, wrapped to `width` columns.
#[must_use]
pub(crate) fn text(report: &Report<'_>, width: usize, styling: Styling) -> String {
    let closing = closing(report.not_a_diagnosis, &report.article);
    let mut blocks = first(report);
    blocks.extend([to_read(report), talk(report), closing]);
    block::text(&blocks, width, styling)
}
