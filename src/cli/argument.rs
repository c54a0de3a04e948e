//! Arguments that name a questionnaire or answers, as a path or by name.

use std::path::Path;

use crate::report::has_extension;

/// The role of a questionnaire file in messages.
pub(super) const QUESTIONNAIRE: &str = "the questionnaire";
/// The role of an answer file in messages.
pub(super) const ANSWERS: &str = "the answer file";

/// Whether an argument is a path rather than a name: it contains a separator, has an extension of questionnaires or
/// answer files, or names an existing file.
pub(super) fn is_path(argument: &str) -> bool {
    let path = Path::new(argument);
    argument == "-"
        || argument.contains(std::path::is_separator)
        || is_yaml_or_json(path)
        || (path.exists() && !path.is_dir())
}

/// Whether a file has an extension of questionnaires and answer files, in any case.
pub(super) fn is_yaml_or_json(path: &Path) -> bool {
    has_extension(path, &["yaml", "yml", "json"])
}
