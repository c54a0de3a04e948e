//! The format of a result, by its option or by the ending of the file that it goes to.

use std::path::Path;

use super::Failure;
use crate::report::{Ending, OutcomeFormat, ending};
use crate::words::{list, one_line, quoted};

/// The format that the extension of `--output` asks for; `None` if it does not ask for one of `formats`.
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
        format!("cannot write a {format} file"),
        match formats {
            [_] => format!("use a name that ends in {}", list(endings, "or")),
            _ => format!(
                "use a name that ends in {}, or choose a format with `--format`",
                list(endings, "or")
            ),
        },
    )
}
