//! Problems with answers.

use super::table::problems;
use super::whole::instead_of_number;
use super::{Expected, ValueKind};
use crate::words::{one_line, quoted, whole_number};

problems! {
    /// An answer that its question cannot have.
    AnswerProblem

    error WrongAnswer = "wrong-answer", "An answer is of another kind than its question." {
        WrongAnswer {
            /// The question.
            question: String,
            /// What an answer to it is.
            expected: Expected,
            /// What is there.
            found: ValueKind,
            /// As written, where it is a text or a number; of a list, its first.
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
    error ExclusiveChoice = "exclusive-choice", "An exclusive choice is given with other choices." {
        ExclusiveChoice {
            /// The choice.
            choice: String,
        } => format!("{} cannot go with other choices", quoted(choice)), "give it alone, or leave it out";
    }
    error OutOfRange = "out-of-range", "A number is outside the bounds of its question." {
        OutOfRange {
            /// The number, as written.
            number: String,
            /// The least that is allowed.
            min: Option<i64>,
            /// The most that is allowed.
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
