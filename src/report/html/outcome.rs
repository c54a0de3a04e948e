//! The parts of an outcome as HTML, in the order in which they are read.

use crate::report::parts::{answers, closing, contents, first, talk, to_read};
use crate::report::{Report, block};

/// An outcome as HTML, for use below a first-level heading.
///
/// Each passage, point and answer is one element of the class `passage`, `point` or `answered`, with its name as a data
/// attribute.
#[must_use]
pub(crate) fn outcome(report: &Report<'_>) -> String {
    let mut blocks = first(report);
    blocks.extend([
        contents(),
        to_read(report),
        talk(report),
        answers(report),
        closing(report.not_a_diagnosis, &report.article),
    ]);
    block::html(&blocks, report.questionnaire.language)
}
