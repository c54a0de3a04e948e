//! Notices in a questionnaire that does not say when to get care now.

use crate::diagnostic::TextProblem;
use crate::document::Document;
use crate::tree::Problems;

/// Records that there are notices without `get_care_now`, at the first notice. A notice reaches only people who answer
/// the question that decides it.
pub(crate) fn find_missing_care(document: &Document, findings: &mut Problems) {
    let first = document.notices.first();
    if let (Some(id), None) = (
        first.and_then(|notice| notice.id.as_ref()),
        &document.get_care_now,
    ) {
        findings.push(id.node, TextProblem::MissingGetCareNow);
    }
}
