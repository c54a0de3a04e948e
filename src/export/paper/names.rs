//! The numbers and letters of items on the form. No two of them share a letter.

use crate::explain::{Boxes, letter};
use crate::questionnaire::{PassageIndex, PointIndex, ProviderQuestionIndex, Questionnaire};

/// The names of items: passages have numbers; the lettered boxes come first, then the points, then the questions to ask
/// that have a condition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'q> {
    of: &'q Questionnaire,
    first_point: usize,
}

impl<'q> Names<'q> {
    /// The names on the form of a questionnaire.
    pub(super) fn new(of: &'q Questionnaire, boxes: &Boxes<'_>) -> Self {
        let first_point = boxes.len();
        Self { of, first_point }
    }

    /// The letter of a point.
    pub(super) fn point(self, point: PointIndex) -> String {
        letter(self.first_point + point.0)
    }

    /// The letter of a question to ask; `None` if everyone asks it.
    pub(super) fn to_ask(self, question: ProviderQuestionIndex) -> Option<String> {
        let prompt = &self.of.provider_prompt;
        let has_letter = |index: &usize| !prompt.questions[*index].when.is_always();
        let before = (0..question.0).filter(has_letter).count();
        let position = self.first_point + prompt.points.len() + before;
        has_letter(&question.0).then(|| letter(position))
    }

    /// The number of a passage.
    pub(super) fn number(passage: PassageIndex) -> String {
        (passage.0 + 1).to_string()
    }
}
