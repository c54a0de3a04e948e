//! The parts of an outcome as HTML, in the order in which they are read.

use crate::report::parts::{self, answers};
use crate::report::visit::{frame, visit};
use crate::report::{Part, Report, block};

/// The version of a questionnaire, the source of its facts, and who made the text from it, as HTML.
#[must_use]
pub(crate) fn provenance(report: &Report<'_>) -> String {
    let blocks = parts::provenance(report);
    block::html(&blocks, report.questionnaire.language)
}

/// What a page adds to the parts of an outcome that are taken along to a visit, as HTML.
#[must_use]
pub(crate) fn visit_frame(report: &Report<'_>) -> String {
    block::html(&frame(report), report.questionnaire.language)
}

/// An outcome as HTML, for use below a first-level heading.
///
/// Each passage, point and answer is one element of the class `passage`, `point` or `answered`, with its name as a data
/// attribute.
#[must_use]
pub(crate) fn outcome(report: &Report<'_>, part: Part) -> String {
    let blocks = match part {
        Part::All => parts::outcome(report, Some(answers(report))),
        Part::Visit => visit(report),
    };
    block::html(&blocks, report.questionnaire.language)
}
