//! Which questionnaire and which answers an argument names.

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

/// The questionnaire asked when nothing names one.
pub(super) const DEFAULT: &str = "osteonecrosis";

/// Answers that were named, and where they are.
pub(super) struct Named {
    /// The answers.
    pub(super) sheet: AnswerSheet,
    /// Whether their questionnaire can be looked for beside them.
    place: Place,
}

/// Where answers are.
enum Place {
    /// In a file of this path.
    File(PathBuf),
    /// In standard input, or in the program.
    Nowhere,
}

/// Says that the file of the questionnaire that an argument names, if it is a file, is going to be read.
pub(super) fn note_source(argument: &str, files: &mut Files) -> Result<(), Failure> {
    if is_path(argument) {
        files.note_read(QUESTIONNAIRE, Path::new(argument))?;
    }
    Ok(())
}

/// The text of the questionnaire that an argument names.
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
            "there is {}; a path has a `/` or ends in `.yaml`, `.yml` or `.json`",
            list(built_in_ids().into_iter().map(quoted), "and")
        ),
    };
    Err(Failure::refused(
        format!(
            "there is no file {0}, and no questionnaire {0} is built in",
            quoted(argument)
        ),
        help,
    ))
}

/// The questionnaire that an argument names.
pub(super) fn questionnaire(argument: &str, files: &mut Files) -> Result<Questionnaire, Failure> {
    Ok(check(source(argument, files)?)?)
}

/// The answers that an argument names: a file, or an example of the questionnaire of another argument, without one of a
/// built-in questionnaire.
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
        Ok(Text::Known(source)) => answers_from(source.clone()),
        Ok(Text::In(path)) => answers_in(path, files),
        // A folder, which is no file either.
        Err(_) if argument.exists() => answers_in(argument, files),
        Err(failure) => Err(failure),
    }
}

/// The answers in a file, or in standard input.
pub(super) fn answers_in(path: &Path, files: &mut Files) -> Result<Named, Failure> {
    let place = if file::is_dash(path) {
        Place::Nowhere
    } else {
        Place::File(path.to_owned())
    };
    let sheet = AnswerSheet::read(files.read(ANSWERS, path)?)?;
    Ok(Named { sheet, place })
}

/// The answers in a text that is part of the program.
pub(super) fn answers_from(source: Source) -> Result<Named, Failure> {
    Ok(Named {
        sheet: AnswerSheet::read(source)?,
        place: Place::Nowhere,
    })
}

/// The questionnaire of some answers: the argument's if there is one, else the one that the answers name. That is looked
/// for beside their file first, so that a copy of a built-in one comes before the built-in one.
pub(super) fn for_answers(
    argument: Option<&str>,
    named: Named,
    files: &mut Files,
) -> Result<(Questionnaire, AnswerSheet), Failure> {
    let Named { sheet, place } = named;
    if let Some(argument) = argument {
        return Ok((questionnaire(argument, files)?, sheet));
    }
    let id = sheet.questionnaire().unwrap_or_default();
    let beside = match &place {
        Place::File(path) => beside(id, path, files)?,
        Place::Nowhere => None,
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

/// The `questionnaire.yaml` in the folder of an answer file, or the one above, that has this id.
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

/// The id that a questionnaire file gives itself, if it can be read.
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
