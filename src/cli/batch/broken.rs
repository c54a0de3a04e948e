//! The error messages of a batch that could not be completed.

use crate::batch::{BatchError, Mistaken};
use crate::cli::Failure;
use crate::words::{one_line, quoted};

/// Help for input in an unknown format.
const RECORDS: &str = "a batch reads one JSON object per line, such as `{\"id\": 1, \"answers\": {\"smoking\": \"yes\"}}`, \
                       or CSV with a header of `id` and question ids";

/// The failure of a batch whose input has that name.
pub(super) fn failure(broken: BatchError<Failure>, name: &str) -> Failure {
    let input = quoted(name);
    match broken {
        BatchError::Input(error) => Failure::reading(name, error),
        BatchError::Mistaken(mistaken) => Failure::Refused {
            message: format!("cannot read {input}: {mistaken}"),
            help: help(&mistaken).map(str::to_owned),
        },
        BatchError::Header(problem) => Failure::refused(
            format!("cannot read the header of {}: {problem}", one_line(name)),
            "the first row names the columns: `id`, and a question id for each answer; a column whose name begins with \
             `x-` is ignored",
        ),
        BatchError::Brackets => Failure::refused(
            format!("the `[` and `]` around the records of {input} do not match"),
            "part of the file may be missing; export it again",
        ),
        BatchError::Sink(failure) => failure,
    }
}

/// The failure for answer sets in place of the questionnaire.
pub(super) fn swapped(name: &str) -> Failure {
    Failure::refused(
        format!("{} contains answer sets, not a questionnaire", quoted(name)),
        "the questionnaire comes first: `selfcheck batch QUESTIONNAIRE INPUT`",
    )
}

fn help(mistaken: &Mistaken) -> Option<&'static str> {
    match mistaken {
        Mistaken::Utf16 | Mistaken::Spreadsheet | Mistaken::Compressed => None,
        Mistaken::Questionnaire => Some(
            "the questionnaire comes first, then the answer sets: `selfcheck batch QUESTIONNAIRE INPUT`",
        ),
        Mistaken::AnswerFile => Some("`selfcheck run --answers FILE` shows its outcome"),
        Mistaken::Commas => Some(
            "remove the commas at the ends of the lines, or put `[` in front of the first record and `]` after the last, \
             without a comma",
        ),
        Mistaken::Csv => Some("`--from csv` reads it as CSV"),
        Mistaken::Json => Some("`--from json-lines` reads it as JSON"),
        Mistaken::Markup | Mistaken::Text(_) => Some(RECORDS),
    }
}
