//! Answers, and the files and arguments that they are read from.

mod file;
mod given;
mod save;

pub(crate) use file::{AnswerFile, AnswerSheet, LeftOut, mapping, set};
pub(crate) use given::{SKIPPED, answer};
pub(crate) use save::{Header, expectation, saved, to_yaml, written};

use crate::questionnaire::{Accepts, ChoiceSet, QuestionIndex, Questionnaire};

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The question is skipped.
    Skipped,
    /// At least one choice, in the question's order; exactly one unless the question accepts several.
    Choices(ChoiceSet),
    /// An integer within the question's bounds.
    Number(i64),
}

/// The answers so far, including those to questions that are not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answers {
    given: Vec<Option<Answer>>,
}

impl Answer {
    /// Whether an entry of a condition accepts the answer.
    #[must_use]
    pub(crate) fn meets(&self, accepts: &Accepts) -> bool {
        match (self, accepts) {
            (Self::Choices(chosen), Accepts::Choices(choices)) => !chosen.is_disjoint(choices),
            (Self::Number(number), Accepts::Numbers(range)) => range.contains(*number),
            (answer, Accepts::AnyAnswer) => *answer != Self::Skipped,
            _ => false,
        }
    }

    /// The part of the answer that an entry of a condition accepts, if it accepts the answer.
    #[must_use]
    pub(crate) fn counted(&self, accepts: &Accepts) -> Option<Self> {
        let counted = match (self, accepts) {
            (Self::Choices(chosen), Accepts::Choices(choices)) => {
                Self::Choices(chosen.intersection(choices).copied().collect())
            }
            (answer, _) => answer.clone(),
        };
        self.meets(accepts).then_some(counted)
    }
}

impl Answers {
    /// An empty set of answers.
    #[must_use]
    pub(crate) fn none(questionnaire: &Questionnaire) -> Self {
        Self {
            given: vec![None; questionnaire.questions.len()],
        }
    }

    /// The answer to a question, if there is one.
    #[must_use]
    pub(crate) fn get(&self, question: QuestionIndex) -> Option<&Answer> {
        self.given[question.0].as_ref()
    }

    /// Answers a question, in place of an earlier answer if there was one.
    pub(crate) fn set(&mut self, question: QuestionIndex, answer: Answer) {
        self.given[question.0] = Some(answer);
    }

    /// Removes the answer to a question, if there is one.
    pub(crate) fn unset(&mut self, question: QuestionIndex) {
        self.given[question.0] = None;
    }

    /// Every answer, in the questionnaire's order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (QuestionIndex, &Answer)> {
        let numbered = self.given.iter().enumerate();
        numbered.filter_map(|(index, answer)| Some((QuestionIndex(index), answer.as_ref()?)))
    }
}
