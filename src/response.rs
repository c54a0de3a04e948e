//! The answers of one person to one questionnaire, for programs that use this library.

use std::fmt;

use crate::answers::{Answer, AnswerSheet, Answers, set};
use crate::diagnostic::Diagnostics;
use crate::outcome::replay;
use crate::questionnaire::{Id, Question, QuestionIndex, Questionnaire};
use crate::report::Report;
use crate::source::Source;
use crate::words::list;

/// The answers of one person to one questionnaire.
///
/// Every answer is valid for its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response<'q> {
    questionnaire: &'q Questionnaire,
    answers: Answers,
}

/// The error of a response without an outcome: questions that are asked and not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    questions: Vec<Id>,
}

impl<'q> Response<'q> {
    /// A response without answers.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire) -> Self {
        Self {
            questionnaire,
            answers: Answers::none(questionnaire),
        }
    }

    /// Reads a response from an answer file, YAML or JSON.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file: it cannot be read, it is for another questionnaire, or it has an answer
    /// that its question does not accept.
    pub fn read(questionnaire: &'q Questionnaire, file: Source) -> Result<Self, Diagnostics> {
        let file = AnswerSheet::read(file)?.resolve(questionnaire)?;
        Ok(Self {
            questionnaire,
            answers: file.answers,
        })
    }

    /// Answers a question, in place of an earlier answer: `smoking=yes`, `pain_sites=hip,knee`, `weeks=7`,
    /// `smoking=skipped`.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the assignment: there is no such question, or the question does not accept the
    /// answer.
    pub fn set(&mut self, assignment: &str) -> Result<(), Diagnostics> {
        let (question, answer) = set(self.questionnaire, Source::new("assignment", assignment))?;
        self.answers.set(question, answer);
        Ok(())
    }

    /// Skips every question that is asked and not answered, including questions that are asked only because others are
    /// skipped.
    pub fn skip_unanswered(&mut self) {
        while let Some(question) = self.next_index() {
            self.answers.set(question, Answer::Skipped);
        }
    }

    /// The first question that is asked and not answered.
    #[must_use]
    pub fn next_question(&self) -> Option<&'q Question> {
        let next = self.next_index();
        next.map(|question| self.questionnaire.question(question))
    }

    /// The questions that are answered although they are not asked, in order. Their answers do not count.
    #[must_use]
    pub fn unused(&self) -> Vec<&'q Question> {
        let asked: Vec<_> = replay(self.questionnaire, &self.answers).asked().collect();
        let given = self.answers.iter().map(|(question, _)| question);
        let unused = given.filter(|question| !asked.contains(question));
        unused
            .map(|question| self.questionnaire.question(question))
            .collect()
    }

    /// The report on the outcome.
    ///
    /// # Errors
    ///
    /// Some questions are asked and not answered; the error lists them.
    pub fn report(&self) -> Result<Report<'q>, Unanswered> {
        let replay = replay(self.questionnaire, &self.answers);
        let outcome = replay.outcome().ok_or_else(|| {
            let missing = replay.missing();
            let ids = missing.map(|index| self.questionnaire.question(index).id.clone());
            Unanswered {
                questions: ids.collect(),
            }
        })?;
        Ok(Report::new(self.questionnaire, &outcome))
    }

    fn next_index(&self) -> Option<QuestionIndex> {
        replay(self.questionnaire, &self.answers).missing().next()
    }
}

impl Unanswered {
    /// The questions, in order; at least one.
    #[must_use]
    pub fn questions(&self) -> &[Id] {
        &self.questions
    }
}

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.questions.iter().map(|id| format!("`{id}`"));
        write!(f, "not answered: {}", list(names, "and"))
    }
}

impl std::error::Error for Unanswered {}
