//! Finds the questionnaire or the answers that an argument names.

use std::path::{Path, PathBuf};

use super::Failure;
use super::argument::{ANSWERS, QUESTIONNAIRE, is_path};
use super::examples::{Examples, Text};
use super::file::{self, Files};
use crate::answers::AnswerSheet;
use crate::builtin::{BUILT_IN, BuiltIn};
use crate::check::check;
use crate::questionnaire::Questionnaire;
use crate::source::Source;
use crate::tree::{self, Scalar, Value};
use crate::words::{list, nearest, quoted};

/// The default questionnaire.
pub(super) const DEFAULT: &str = "osteonecrosis";

/// Answers that an argument names.
pub(super) struct Named {
    /// The answers.
    pub(super) sheet: AnswerSheet,
    /// The path of their file; `None` for standard input and built-in examples.
    path: Option<PathBuf>,
}

/// Notes that the file of a questionnaire will be read, if the argument is a path.
///
/// # Errors
///
/// The command writes to the same file.
pub(super) fn note_source(argument: &str, files: &mut Files) -> Result<(), Failure> {
    if is_path(argument) {
        files.note_read(QUESTIONNAIRE, Path::new(argument))?;
    }
    Ok(())
}

/// The text of the questionnaire that an argument names.
///
/// # Errors
///
/// The file cannot be read, or no questionnaire has that name.
pub(super) fn source(argument: &str, files: &mut Files) -> Result<Source, Failure> {
    if is_path(argument) {
        return files.read(QUESTIONNAIRE, Path::new(argument));
    }
    if let Some(built_in) = BuiltIn::named(argument) {
        return Ok(built_in.source());
    }
    let help = match (
        nearest_built_in(argument),
        Examples::built_in().nearest(argument),
    ) {
        (Some(id), _) => format!("did you mean `{id}`?"),
        (None, Some(example)) => {
            format!("did you mean the example `{example}`? Use `selfcheck run --answers {example}`")
        }
        (None, None) => format!(
            "the built-in questionnaires are {}; a path contains a `/` or ends in `.yaml`, `.yml` or `.json`",
            list(built_in_ids().into_iter().map(quoted), "and")
        ),
    };
    Err(Failure::refused(
        format!(
            "there is no file or built-in questionnaire named {0}",
            quoted(argument)
        ),
        help,
    ))
}

/// The questionnaire that an argument names.
///
/// # Errors
///
/// Those of [`source()`], or the questionnaire is invalid.
pub(super) fn questionnaire(argument: &str, files: &mut Files) -> Result<Questionnaire, Failure> {
    Ok(check(source(argument, files)?)?)
}

/// The answers that an argument names: a file, or an example of `questionnaire`, by default of any built-in one.
///
/// # Errors
///
/// The file cannot be read or is invalid, or no example has that name.
pub(super) fn answers(
    argument: &Path,
    questionnaire: Option<&str>,
    files: &mut Files,
) -> Result<Named, Failure> {
    let name = argument.to_str().filter(|name| !is_path(name));
    let Some(name) = name else {
        return answers_in(argument, files);
    };
    let examples = match questionnaire {
        Some(questionnaire) => Examples::of(questionnaire)?,
        None => Examples::built_in(),
    };
    match examples.find(name).map(|example| examples.text(example)) {
        Ok(Text::Source(source)) => answers_from(source.clone()),
        Ok(Text::File(path)) => answers_in(path, files),
        // A folder: reading it reports the error.
        Err(_) if argument.exists() => answers_in(argument, files),
        Err(failure) => Err(failure),
    }
}

/// The answers in a file, or in standard input.
///
/// # Errors
///
/// The file cannot be read or is invalid.
pub(super) fn answers_in(path: &Path, files: &mut Files) -> Result<Named, Failure> {
    let sheet = AnswerSheet::read(files.read(ANSWERS, path)?)?;
    let path = (!file::is_dash(path)).then(|| path.to_owned());
    Ok(Named { sheet, path })
}

/// The answers in a built-in text.
///
/// # Errors
///
/// The text is invalid.
pub(super) fn answers_from(source: Source) -> Result<Named, Failure> {
    Ok(Named {
        sheet: AnswerSheet::read(source)?,
        path: None,
    })
}

/// The questionnaire of some answers: the one of the argument, else the one that the answers name. A file next to the
/// answers takes precedence over a built-in questionnaire of the same id.
///
/// # Errors
///
/// The questionnaire cannot be found, cannot be read or is invalid.
pub(super) fn for_answers(
    argument: Option<&str>,
    named: Named,
    files: &mut Files,
) -> Result<(Questionnaire, AnswerSheet), Failure> {
    let Named { sheet, path } = named;
    if let Some(argument) = argument {
        return Ok((questionnaire(argument, files)?, sheet));
    }
    let id = sheet.questionnaire().unwrap_or_default();
    let beside = match &path {
        Some(path) => beside(id, path, files)?,
        None => None,
    };
    match (beside, BuiltIn::named(id)) {
        (Some(questionnaire), _) => Ok((questionnaire, sheet)),
        (None, Some(built_in)) => Ok((check(built_in.source())?, sheet)),
        (None, None) => Err(sheet.without_questionnaire(&built_in_ids()).into()),
    }
}

/// The id of the built-in questionnaire that was probably meant.
pub(super) fn nearest_built_in(name: &str) -> Option<&'static str> {
    nearest(name, built_in_ids())
}

fn built_in_ids() -> Vec<&'static str> {
    BUILT_IN.iter().map(|built_in| built_in.id).collect()
}

/// The `questionnaire.yaml` with this id in the folder of an answer file, or in its parent folder.
fn beside(id: &str, answers: &Path, files: &mut Files) -> Result<Option<Questionnaire>, Failure> {
    let folder = std::path::absolute(answers)
        .map_err(|error| Failure::reading(&answers.display().to_string(), error))?;
    for folder in folder.ancestors().skip(1).take(2) {
        let path = folder.join("questionnaire.yaml");
        if !path.is_file() {
            continue;
        }
        let source = files.read(QUESTIONNAIRE, &path)?;
        if id_in(&source).is_none_or(|found| found == id) {
            return Ok(Some(check(source)?));
        }
    }
    Ok(None)
}

/// The id in a questionnaire file, if it can be read.
fn id_in(source: &Source) -> Option<String> {
    let tree = tree::read(source.clone()).ok()?;
    let Value::Mapping(entries) = &tree.root().value else {
        return None;
    };
    entries
        .iter()
        .find_map(|(key, value)| match (&key.value, &value.value) {
            (Value::Scalar(Scalar::Text(key)), Value::Scalar(Scalar::Text(id))) if key == "id" => {
                Some(id.clone())
            }
            _ => None,
        })
}
