//! Reasons in a sentence.

use super::{AnswerValue, Because, plain};
use crate::words::{list, one_line};

/// `Because you answered "Yes" to "Do you smoke?"`, for all reasons; nothing where there is none. It has no full stop: it
/// ends with a question's own mark.
pub(super) fn sentence(because: &[Because<'_>]) -> Option<String> {
    if because.is_empty() {
        return None;
    }
    let reasons = list(because.iter().map(reason), "and");
    Some(format!("Because you {reasons}"))
}

fn reason(because: &Because<'_>) -> String {
    let asked = plain(because.text);
    match &because.answer {
        AnswerValue::Word(_) => format!("skipped \"{asked}\""),
        AnswerValue::Number(number) => format!("answered {number} to \"{asked}\""),
        AnswerValue::Choices(_) => {
            let labels = list(
                because
                    .labels
                    .iter()
                    .map(|label| format!("\"{}\"", one_line(label))),
                "and",
            );
            format!("answered {labels} to \"{asked}\"")
        }
    }
}
