//! Navigation: which question is next, given the answers so far. It does not depend on a terminal.

use std::collections::BTreeSet;

use crate::answers::{Answer, Answers};
use crate::outcome::{Replay, replay};
use crate::questionnaire::{NoticeIndex, QuestionIndex, Questionnaire};

/// An interview in progress.
///
/// The current question follows from the answers: it is the first question that is asked and not answered, unless the
/// person went back to another one. If there is none, the answers can be reviewed. A skipped question that the person
/// goes back over is asked again on the way forward.
#[derive(Clone, Debug)]
pub(crate) struct Interview<'q> {
    questionnaire: &'q Questionnaire,
    answers: Answers,
    revisited: Option<QuestionIndex>,
    /// Skipped questions that the person went back over.
    reopened: BTreeSet<QuestionIndex>,
    /// The notices that have been shown and have held ever since.
    noticed: BTreeSet<NoticeIndex>,
}

/// The stage of an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// At a question.
    Question(QuestionIndex),
    /// After the last question: the answers can be reviewed and changed.
    Check,
}

/// The progress of an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// The position of this question among those that are asked, from 1.
    pub number: usize,
    /// The maximum number of questions, as far as the answers to other questions determine it: the answer to this one
    /// may still change.
    pub at_most: usize,
}

impl<'q> Interview<'q> {
    /// An interview that begins or continues with these answers.
    #[must_use]
    pub(crate) fn new(questionnaire: &'q Questionnaire, answers: Answers) -> Self {
        Self {
            questionnaire,
            answers,
            revisited: None,
            reopened: BTreeSet::new(),
            noticed: BTreeSet::new(),
        }
    }

    /// The questionnaire.
    #[must_use]
    pub(crate) fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// The answers so far, including those to questions that are not asked.
    #[must_use]
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The status of every question.
    #[must_use]
    pub(crate) fn replay(&self) -> Replay<'_> {
        replay(self.questionnaire, &self.answers)
    }

    /// The current stage.
    #[must_use]
    pub(crate) fn stage(&self) -> Stage {
        let next = self.revisited.or_else(|| self.first_open());
        next.map_or(Stage::Check, Stage::Question)
    }

    /// The first question that is asked and either not answered or reopened.
    fn first_open(&self) -> Option<QuestionIndex> {
        let replay = self.replay();
        let reopened = |question: &QuestionIndex| self.reopened.contains(question);
        let missing = replay.missing().next();
        let reopened = replay.asked().find(reopened);
        missing.into_iter().chain(reopened).min()
    }

    /// The notices to show now, in order: those that are certain and were not yet shown, or did not hold in between.
    pub(crate) fn take_notices(&mut self) -> Vec<NoticeIndex> {
        let certain: BTreeSet<_> = self.replay().certain_notices().collect();
        let new = certain.difference(&self.noticed).copied().collect();
        self.noticed = certain;
        new
    }

    /// How far it has come at a question.
    #[must_use]
    pub(crate) fn progress(&self, question: QuestionIndex) -> Progress {
        let mut others = self.answers.clone();
        others.unset(question);
        Progress {
            number: self
                .replay()
                .asked()
                .filter(|asked| *asked <= question)
                .count(),
            at_most: replay(self.questionnaire, &others).at_most(),
        }
    }

    /// Answers the current question. Later answers are kept and count if their questions are still asked.
    pub(crate) fn answer(&mut self, answer: Answer) {
        if let Stage::Question(question) = self.stage() {
            self.answers.set(question, answer);
            self.reopened.remove(&question);
            self.revisited = None;
        }
    }

    /// The question before the current one, if there is one.
    #[must_use]
    pub(crate) fn previous(&self) -> Option<QuestionIndex> {
        let replay = self.replay();
        match self.stage() {
            Stage::Question(present) => replay.asked().take_while(|asked| *asked < present).last(),
            Stage::Check => replay.asked().last(),
        }
    }

    /// Goes back to the previous question; does nothing at the first one.
    pub(crate) fn back(&mut self) {
        if let Some(previous) = self.previous() {
            self.revisit(previous);
        }
    }

    /// Goes to a question that is asked, to change its answer.
    pub(crate) fn revisit(&mut self, question: QuestionIndex) {
        if !self.replay().asked().any(|asked| asked == question) {
            return;
        }
        if let Stage::Question(present) = self.stage()
            && self.answers.get(present) == Some(&Answer::Skipped)
            && question < present
        {
            self.reopened.insert(present);
        }
        self.revisited = Some(question);
    }
}
