//! Output formats: which one an option or a file extension selects, and an outcome rendered in it.

use std::path::Path;

use super::file::Destination;
use super::{Failure, messages, output};
use crate::report::{Ending, OutcomeFormat, Part, Report, ending, html, json, markdown, text};
use crate::words::{list, one_line, quoted};

/// The format of a result: the value of `--format`, else the one that the extension of `--output` selects, else the last
/// of `formats`.
///
/// # Errors
///
/// The extension of `--output` is that of an office document or of a format that is not in `formats`.
pub(super) fn chosen<F: Copy>(
    option: Option<F>,
    output: Option<&Path>,
    formats: &[(OutcomeFormat, F)],
) -> Result<F, Failure> {
    let default = formats[formats.len() - 1].1;
    let (None, Some(path)) = (option, output) else {
        return Ok(option.unwrap_or(default));
    };
    let extension = ending(path);
    let selected = formats
        .iter()
        .find(|(format, _)| extension == Ending::Format(*format));
    match (selected, extension) {
        (Some((_, format)), _) => Ok(*format),
        (None, Ending::Missing | Ending::Other | Ending::Format(OutcomeFormat::Text)) => {
            Ok(default)
        }
        (None, Ending::Format(_) | Ending::Document) => {
            let formats = formats.iter().map(|(format, _)| *format);
            Err(unsupported(path, formats))
        }
    }
}

fn unsupported(path: &Path, formats: impl ExactSizeIterator<Item = OutcomeFormat>) -> Failure {
    let or_option = if formats.len() > 1 {
        ", or choose a format with `--format`"
    } else {
        ""
    };
    let extensions = formats.map(|format| match format {
        OutcomeFormat::Text => "`.txt`",
        OutcomeFormat::Markdown => "`.md`",
        OutcomeFormat::Html => "`.html`",
        OutcomeFormat::Json => "`.json`",
    });
    let extensions = list(extensions, "or");
    let extension = path.extension().unwrap_or_default().display();
    let extension = quoted(&one_line(&format!(".{extension}")));
    Failure::refused(
        format!("cannot write a {extension} file"),
        format!("use a name that ends in {extensions}{or_option}"),
    )
}

/// An outcome in a format; text is wrapped to the width of its destination.
pub(super) fn outcome(
    report: &Report<'_>,
    part: Part,
    format: OutcomeFormat,
    destination: &Destination,
) -> String {
    match (format, destination) {
        (OutcomeFormat::Json, _) => json(report),
        (OutcomeFormat::Markdown, _) => markdown(report, part),
        (OutcomeFormat::Html, _) => html(report, part),
        (OutcomeFormat::Text, Destination::File(_)) => {
            text(report, part, messages::WIDEST, messages::unstyled())
        }
        (OutcomeFormat::Text, Destination::StandardOutput) => {
            text(report, part, output::width(), output::styling())
        }
    }
}
