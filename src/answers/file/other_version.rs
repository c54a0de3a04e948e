//! Answers to another version of a questionnaire, taken up as far as they fit this one.

use super::{AnswerFile, AnswerSheet, item, lists, one};
use crate::diagnostic::Diagnostics;
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::tree::{Problems, Text};

/// What was left out of answers to another version of a questionnaire, since this version has no place for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LeftOut {
    /// An answer to a question that there is no more.
    Question(String),
    /// An answer that its question does not take any more.
    Answer(QuestionIndex),
    /// An expectation of something that there is no more.
    Expectation(String),
}

impl AnswerSheet {
    /// Whether it answers another version of a questionnaire than this one, as far as it says.
    #[must_use]
    pub(crate) fn is_of_another_version(&self, questionnaire: &Questionnaire) -> bool {
        let version = self
            .document
            .as_ref()
            .and_then(|document| document.version.as_ref());
        version.is_some_and(|version| version.value != questionnaire.version)
    }

    /// The answers as far as the questionnaire has a place for them, and what was left out.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file but for answers and expectations that do not fit.
    pub(crate) fn resolve_what_fits(
        mut self,
        questionnaire: &Questionnaire,
    ) -> Result<(AnswerFile, Vec<LeftOut>), Diagnostics> {
        let mut left_out = Vec::new();
        if let Some(document) = &mut self.document {
            document.answers.retain(|(id, node)| {
                let fits = one(questionnaire, id, node, &mut Problems::default()).is_some();
                if !fits {
                    left_out.push(match questionnaire.question_named(&id.value) {
                        Some(question) => LeftOut::Answer(question),
                        None => LeftOut::Question(id.value.clone()),
                    });
                }
                fits
            });
            if let Some(expect) = &mut document.expect {
                let mut keep = |name: &Text, fits: bool| {
                    if !fits {
                        left_out.push(LeftOut::Expectation(name.value.clone()));
                    }
                    fits
                };
                let mut none = Problems::default();
                for (names, kind, _) in lists(expect) {
                    names.retain(|name| {
                        keep(name, item(questionnaire, kind, name, &mut none).is_some())
                    });
                }
            }
        }
        Ok((self.resolve(questionnaire)?, left_out))
    }
}
