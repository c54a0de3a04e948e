//! The formats of an outcome, and the file name extensions that select them.

use std::path::Path;

/// The format of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OutcomeFormat {
    /// Plain text for people.
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// JSON, for programs.
    Json,
}

/// What a file name extension selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// One of the formats.
    Format(OutcomeFormat),
    /// A document of an office program. It is never written: no program would open an outcome under such a name.
    Document,
    /// An unknown extension.
    Other,
    /// The name has no extension.
    Missing,
}

/// What the extension of a file name selects, in upper or lower case.
#[must_use]
pub(crate) fn ending(path: &Path) -> Ending {
    let Some(ending) = path.extension().filter(|ending| !ending.is_empty()) else {
        return Ending::Missing;
    };
    match ending.to_ascii_lowercase().to_str().unwrap_or_default() {
        "txt" => Ending::Format(OutcomeFormat::Text),
        "md" | "markdown" => Ending::Format(OutcomeFormat::Markdown),
        "html" | "htm" => Ending::Format(OutcomeFormat::Html),
        "json" => Ending::Format(OutcomeFormat::Json),
        "pdf" | "doc" | "docx" => Ending::Document,
        _ => Ending::Other,
    }
}

/// Whether a path has one of these extensions, in any case.
#[must_use]
pub(crate) fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let found = path.extension().unwrap_or_default();
    extensions
        .iter()
        .any(|extension| found.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_asks_for_a_format_in_any_case() {
        let cases = [
            ("a.txt", Ending::Format(OutcomeFormat::Text)),
            ("a.b.MD", Ending::Format(OutcomeFormat::Markdown)),
            ("a.markdown", Ending::Format(OutcomeFormat::Markdown)),
            ("a/b.Html", Ending::Format(OutcomeFormat::Html)),
            ("a.htm", Ending::Format(OutcomeFormat::Html)),
            ("a.json", Ending::Format(OutcomeFormat::Json)),
            ("a.PDF", Ending::Document),
            ("a.docx", Ending::Document),
            ("a.yaml", Ending::Other),
            ("a.html/b", Ending::Missing),
            ("a.", Ending::Missing),
            (".html", Ending::Missing),
        ];
        for (name, expected) in cases {
            assert_eq!(ending(Path::new(name)), expected, "{name}");
        }
    }
}
