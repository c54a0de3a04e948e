//! The questionnaire of a run, and the answers that it begins with.

use super::Options;
use crate::answers::{Answers, Header};
use crate::cli::file::Files;
use crate::cli::{Failure, answering, resolve};
use crate::questionnaire::Questionnaire;

/// What the files and the arguments give.
pub(super) struct Given {
    pub(super) questionnaire: Questionnaire,
    pub(super) answers: Answers,
    /// What the answer file says beside its answers.
    pub(super) header: Header,
}

impl Given {
    pub(super) fn read(
        questionnaire: Option<&str>,
        options: &Options,
        files: &mut Files,
    ) -> Result<Self, Failure> {
        let mut given = if let Some(path) = &options.answers {
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
        answering::set_each(&given.questionnaire, &mut given.answers, &options.set)?;
        Ok(given)
    }
}
