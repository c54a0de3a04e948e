//! A what-if in progress: one answer is changed, and newly asked questions are answered too.

use crate::answers::{Answer, Answers};
use crate::interview::{Interview, Progress, Stage};
use crate::questionnaire::QuestionIndex;

/// A change of one answer, together with the answers to the questions that it makes applicable. Answers that still
/// apply are kept.
#[derive(Clone, Debug)]
pub(crate) struct Change<'q> {
    interview: Interview<'q>,
    /// The questions that have been answered in this change, in order.
    answered: Vec<QuestionIndex>,
}

/// The result of going back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retreat {
    /// The previous question.
    Question,
    /// There is no previous question: the change is canceled.
    GivenUp,
}

impl<'q> Change<'q> {
    /// Begins to change the answer to a question that is asked. The current answers must be complete.
    #[must_use]
    pub(crate) fn begin(mut interview: Interview<'q>, question: QuestionIndex) -> Self {
        interview.revisit(question);
        Self {
            interview,
            answered: Vec::new(),
        }
    }

    /// The current question; `None` if the answers are complete again.
    #[must_use]
    pub(crate) fn question(&self) -> Option<QuestionIndex> {
        match self.interview.stage() {
            Stage::Question(question) => Some(question),
            Stage::Check => None,
        }
    }

    /// The progress at a question.
    #[must_use]
    pub(crate) fn progress(&self, question: QuestionIndex) -> Progress {
        self.interview.progress(question)
    }

    /// The answers with the change so far.
    #[must_use]
    pub(crate) fn answers(&self) -> &Answers {
        self.interview.answers()
    }

    /// Answers the current question.
    pub(crate) fn answer(&mut self, answer: Answer) {
        self.answered.extend(self.question());
        self.interview.answer(answer);
    }

    /// Goes back to the question that was answered before.
    pub(crate) fn back(&mut self) -> Retreat {
        let Some(before) = self.answered.pop() else {
            return Retreat::GivenUp;
        };
        self.interview.revisit(before);
        Retreat::Question
    }
}
