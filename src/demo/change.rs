//! A what-if under way: one answer is changed, and what is newly asked is answered too.

use crate::answers::{Answer, Answers};
use crate::interview::{Interview, Progress, Stage};
use crate::questionnaire::QuestionIndex;

/// A change of one answer, with those to the questions that it opens. Answers that still apply are kept.
#[derive(Clone, Debug)]
pub(crate) struct Change<'q> {
    interview: Interview<'q>,
    /// The questions that were answered in it so far, in order.
    answered: Vec<QuestionIndex>,
}

/// What going back led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retreat {
    /// The question before.
    Question,
    /// There was none: the change is given up.
    GivenUp,
}

impl<'q> Change<'q> {
    /// Begins to change the answer to a question that is asked. The answers so far are complete.
    #[must_use]
    pub(crate) fn begin(mut interview: Interview<'q>, question: QuestionIndex) -> Self {
        interview.revisit(question);
        Self {
            interview,
            answered: Vec::new(),
        }
    }

    /// The question to ask now; none when the answers are complete again.
    #[must_use]
    pub(crate) fn question(&self) -> Option<QuestionIndex> {
        match self.interview.stage() {
            Stage::Question(question) => Some(question),
            Stage::Check => None,
        }
    }

    /// How far one has come at a question.
    #[must_use]
    pub(crate) fn progress(&self, question: QuestionIndex) -> Progress {
        self.interview.progress(question)
    }

    /// The answers as changed so far.
    #[must_use]
    pub(crate) fn answers(&self) -> &Answers {
        self.interview.answers()
    }

    /// Answers the present question.
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
