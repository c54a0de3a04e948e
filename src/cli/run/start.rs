//! The questionnaire of a run, and its initial answers.

use super::Options;
use crate::answers::{Answers, Header};
use crate::cli::file::Files;
use crate::cli::{Failure, answering, resolve};
use crate::questionnaire::Questionnaire;

/// The questionnaire and the answers from files and arguments.
pub(super) struct Start {
    pub(super) questionnaire: Questionnaire,
    pub(super) answers: Answers,
    /// The other content of the answer file.
    pub(super) header: Header,
}

impl Start {
    /// Reads the files and applies `--set`.
    ///
    /// # Errors
    ///
    /// A file cannot be read or is invalid, or a `--set` is invalid.
    pub(super) fn read(
        questionnaire: Option<&str>,
        options: &Options,
        files: &mut Files,
    ) -> Result<Self, Failure> {
        let mut start = if let Some(path) = &options.answers {
            let named = resolve::answers(path, questionnaire, files)?;
            let (questionnaire, sheet) = resolve::for_answers(questionnaire, named, files)?;
            let file = options.resolve(sheet, &questionnaire)?;
            Self {
                header: Header::from(&file),
                answers: file.answers,
                questionnaire,
            }
        } else {
            let argument = questionnaire.unwrap_or(resolve::DEFAULT);
            let questionnaire = resolve::questionnaire(argument, files)?;
            Self {
                header: Header::default(),
                answers: Answers::none(&questionnaire),
                questionnaire,
            }
        };
        answering::set_each(&start.questionnaire, &mut start.answers, &options.set)?;
        Ok(start)
    }
}
