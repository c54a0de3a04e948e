//! Which questionnaire is meant.

use std::path::Path;

use super::{Failure, file};
use crate::answers::AnswerSheet;
use crate::builtin::{BUILT_IN, BuiltIn};
use crate::check::check;
use crate::questionnaire::Questionnaire;
use crate::words::{list, nearest, quoted};

/// The questionnaire asked when nothing names one.
pub(super) const DEFAULT: &str = "osteonecrosis";

/// A questionnaire by its argument: what has a `/` or ends in `.yaml` is a path, any other word the id of a built-in
/// one.
pub(super) fn questionnaire(argument: &str) -> Result<Questionnaire, Failure> {
    if is_path(argument) {
        return Ok(check(file::read(Path::new(argument))?)?);
    }
    if let Some(built_in) = BuiltIn::named(argument) {
        return Ok(check(built_in.source())?);
    }
    let ids = BUILT_IN.iter().map(|built_in| built_in.id);
    let help = match nearest(argument, ids.clone()) {
        Some(id) => format!("did you mean `{id}`?"),
        None => format!(
            "there is {}; a path has a `/` or ends in `.yaml`",
            list(ids.map(quoted), "and")
        ),
    };
    Err(Failure::refused(
        format!("no questionnaire {} is built in", quoted(argument)),
        help,
    ))
}

/// The questionnaire of a run: the argument's, or the one that the answer file names, or the default one.
pub(super) fn for_run(
    argument: Option<&str>,
    sheet: Option<&AnswerSheet>,
    answers: Option<&Path>,
) -> Result<Option<Questionnaire>, Failure> {
    if let Some(argument) = argument {
        return questionnaire(argument).map(Some);
    }
    let (Some(sheet), Some(answers)) = (sheet, answers) else {
        return questionnaire(DEFAULT).map(Some);
    };
    sheet
        .questionnaire()
        .map_or(Ok(None), |id| named_beside(id, answers))
}

/// The ids of the built-in questionnaires.
pub(super) fn built_in_ids() -> Vec<&'static str> {
    BUILT_IN.iter().map(|built_in| built_in.id).collect()
}

/// The questionnaire of that id: built in, or the `questionnaire.yaml` in the folder of an answer file or the one above.
fn named_beside(id: &str, answers: &Path) -> Result<Option<Questionnaire>, Failure> {
    if let Some(built_in) = BuiltIn::named(id) {
        return Ok(Some(check(built_in.source())?));
    }
    if file::is_dash(answers) {
        return Ok(None);
    }
    let folder = std::path::absolute(answers)
        .map_err(|error| Failure::reading(&answers.display().to_string(), error))?;
    for folder in folder.ancestors().skip(1).take(2) {
        let path = folder.join("questionnaire.yaml");
        if path.is_file() {
            let questionnaire = check(file::read(&path)?)?;
            if questionnaire.id == *id {
                return Ok(Some(questionnaire));
            }
        }
    }
    Ok(None)
}

/// Whether an argument is the path of a file: any other is a name.
pub(super) fn is_path(argument: &str) -> bool {
    let ending = Path::new(argument).extension();
    argument == "-" || argument.contains('/') || ending.is_some_and(|ending| ending == "yaml")
}
