//! Problems with answers.

use super::table::problems;
use super::whole::instead_of_number;
use super::{Expected, ValueKind};
use crate::words::{one_line, quoted, whole_number};

problems! {
    /// An answer that does not fit its question.
    AnswerProblem

    error WrongAnswer = "wrong-answer", "An answer does not fit the type of its question." {
        WrongAnswer {
            /// The question id.
            question: String,
            /// The kind of answer that the question expects.
            expected: Expected,
            /// The kind of value found.
            found: ValueKind,
            /// The text or number as written; for a list, its first item.
            written: Option<String>,
        } => format!("expected {expected} as the answer to `{question}`, found {found}"),
            instead_of_answer(*expected, *found, written.as_deref());
    }
    error ChoiceTwice = "choice-twice", "A choice is given twice in one answer." {
        ChoiceTwice {
            /// The choice.
            choice: String,
        } => format!("{} is chosen twice", quoted(choice)), ();
    }
    error ExclusiveChoice = "exclusive-choice", "An exclusive choice is combined with other choices." {
        ExclusiveChoice {
            /// The choice.
            choice: String,
        } => format!("{} cannot be combined with other choices", quoted(choice)), "give only this choice, or remove it";
    }
    error OutOfRange = "out-of-range", "A number is outside the bounds of its question." {
        OutOfRange {
            /// The number, as written.
            number: String,
            /// The smallest number allowed.
            min: Option<i64>,
            /// The largest number allowed.
            max: Option<i64>,
        } => format!("{} is out of range", one_line(number)),
            format!("expected {}", whole_number(*min, *max));
    }
}

fn instead_of_answer(
    expected: Expected,
    found: ValueKind,
    written: Option<&str>,
) -> Option<String> {
    let written = written?;
    match (expected, found) {
        (Expected::WholeNumber, ValueKind::LargeNumber) => None,
        (Expected::WholeNumber, ValueKind::List) => {
            Some(format!("write one number, such as {}", quoted(written)))
        }
        (Expected::WholeNumber, _) => Some(instead_of_number(Some(written), None)),
        _ => None,
    }
}
