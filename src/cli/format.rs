//! The format of a result, by its option or by the ending of the file that it goes to.

use std::path::Path;

use super::Failure;
use crate::report::{Ending, OutcomeFormat, ending};
use crate::words::{list, one_line, quoted};

/// The format that the ending of `--output` asks for: text where it says nothing.
///
/// # Errors
///
/// Where it asks for a document of an office program, or for a format that is not among `formats`.
pub(super) fn of_output(
    output: Option<&Path>,
    formats: &[OutcomeFormat],
) -> Result<Option<OutcomeFormat>, Failure> {
    let Some(path) = output else {
        return Ok(None);
    };
    match ending(path) {
        Ending::Format(format) if formats.contains(&format) => Ok(Some(format)),
        Ending::Missing | Ending::Other | Ending::Format(OutcomeFormat::Text) => Ok(None),
        Ending::Format(_) | Ending::Document => Err(refusal(path, formats)),
    }
}

fn refusal(path: &Path, formats: &[OutcomeFormat]) -> Failure {
    let ending = path.extension().unwrap_or_default().display();
    let endings = formats.iter().map(|format| match format {
        OutcomeFormat::Text => "`.txt`",
        OutcomeFormat::Markdown => "`.md`",
        OutcomeFormat::Html => "`.html`",
        OutcomeFormat::Json => "`.json`",
    });
    let format = quoted(&one_line(&format!(".{ending}")));
    Failure::refused(
        format!("no file of the format {format} can be written here"),
        format!(
            "end the name with {}, or say the format with `--format`",
            list(endings, "or")
        ),
    )
}
