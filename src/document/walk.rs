//! The parts of an authored questionnaire, as far as they could be read.

use super::choices::Choice;
use super::{Article, Condition, Document, Passage, Point, ProviderQuestion, Question, Section};

impl Document {
    /// The questions.
    pub(crate) fn questions(&self) -> &[Question] {
        self.questions.as_ref().map_or(&[], |list| &list.value)
    }

    /// The sections of the article.
    pub(crate) fn sections(&self) -> &[Section] {
        self.article.as_ref().map_or(&[], Article::sections)
    }

    /// The passages of all sections.
    pub(crate) fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.sections().iter().flat_map(Section::passages)
    }

    /// The talking points.
    pub(crate) fn points(&self) -> &[Point] {
        let prompt = self.provider_prompt.as_ref();
        prompt.map_or(&[], |prompt| &prompt.points)
    }

    /// The questions to ask the provider.
    pub(crate) fn provider_questions(&self) -> &[ProviderQuestion] {
        let prompt = self.provider_prompt.as_ref();
        prompt.map_or(&[], |prompt| &prompt.questions)
    }

    /// Every condition: the named ones, and those of questions, notices, passages, points, questions to ask and promises.
    pub(crate) fn every_condition(&self) -> impl Iterator<Item = &Condition> {
        let questions = self.questions().iter().map(|question| &question.when);
        let to_ask = self.provider_questions().iter();
        let conditions = (self.conditions.iter().map(|named| &named.when))
            .chain(questions)
            .chain(self.notices.iter().map(|notice| &notice.when))
            .chain(to_ask.map(|question| &question.when))
            .chain(self.passages().map(|passage| &passage.when))
            .chain(self.points().iter().map(|point| &point.when))
            .chain(self.promises.iter().map(|promise| &promise.when));
        conditions.flatten()
    }
}

impl Question {
    /// The choices that are written in the file.
    pub(crate) fn choices(&self) -> &[Choice] {
        self.choices.as_ref().map_or(&[], |list| &list.value)
    }
}

impl Article {
    /// The sections.
    pub(crate) fn sections(&self) -> &[Section] {
        self.sections.as_ref().map_or(&[], |list| &list.value)
    }
}

impl Section {
    /// The passages.
    pub(crate) fn passages(&self) -> &[Passage] {
        self.passages.as_ref().map_or(&[], |list| &list.value)
    }
}
