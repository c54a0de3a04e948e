//! Answers to another version of a questionnaire, kept as far as they fit this version.

use super::{AnswerFile, AnswerSheet, item, lists, one};
use crate::diagnostic::Diagnostics;
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::tree::{Problems, Text};

/// An answer or expectation for another version of a questionnaire that does not fit this version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LeftOut {
    /// An answer to a question that no longer exists.
    Question(String),
    /// An answer that its question no longer accepts.
    Answer(QuestionIndex),
    /// An expectation about an item that no longer exists.
    Expectation(String),
}

impl AnswerSheet {
    /// Whether the file names another version of the questionnaire than this one.
    #[must_use]
    pub(crate) fn is_of_another_version(&self, questionnaire: &Questionnaire) -> bool {
        let version = self
            .document
            .as_ref()
            .and_then(|document| document.version.as_ref());
        version.is_some_and(|version| version.value != questionnaire.version)
    }

    /// The answers that fit the questionnaire, and what does not fit.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file, except for answers and expectations that do not fit.
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
