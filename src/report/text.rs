//! An outcome as text for a terminal or a pipe.

use super::block::Block;
use super::parts::{outcome, title};
use super::visit::visit;
use super::{Part, Report, Styling, block};

/// The most lines that are read without a list of contents.
const SCREEN: usize = 24;

/// The outcome as text, wrapped to `width` columns.
#[must_use]
pub(crate) fn text(report: &Report<'_>, part: Part, width: usize, styling: Styling) -> String {
    let mut blocks = vec![title(report)];
    blocks.extend(match part {
        Part::All => outcome(report, None),
        Part::Visit => visit(report),
    });
    let text = block::text(&blocks, width, styling);
    if text.lines().count() > SCREEN {
        return text;
    }
    blocks.retain(|block| !matches!(block, Block::Contents(..)));
    block::text(&blocks, width, styling)
}
