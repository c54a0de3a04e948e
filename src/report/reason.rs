//! Reasons in a sentence.

use super::view::NOT_ASKED;
use super::{AnswerValue, Because, plain};
use crate::phrases::outcome;
use crate::words::{list, one_line};

/// All reasons in one sentence; `None` if there are none.
pub(super) fn sentence(because: &[Because<'_>]) -> Option<String> {
    let reasons = list(because.iter().map(reason), "and");
    (!because.is_empty()).then(|| outcome::because(&reasons))
}

fn reason(because: &Because<'_>) -> String {
    let asked = plain(because.text);
    match &because.answer {
        AnswerValue::Word(NOT_ASKED) => outcome::because_not_asked(&asked),
        AnswerValue::Word(_) => outcome::because_skipped(&asked),
        AnswerValue::Number(number) => outcome::because_answered(&number.to_string(), &asked),
        AnswerValue::Choices(_) => {
            let labels = because.labels.iter();
            let labels = labels.map(|label| format!("\"{}\"", one_line(label)));
            outcome::because_answered(&list(labels, "and"), &asked)
        }
    }
}
