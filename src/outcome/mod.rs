//! The outcome of a set of answers, with reasons.
//!
//! [`replay`] goes through the questions once, from first to last: a condition names earlier questions only, so each
//! question is decided when it is reached. An [`Outcome`] has passages, talking points and the answers that led to
//! them; it has no place for a score or a diagnosis.

mod justification;
mod partial;

use crate::answers::{Answer, Answers};
use crate::questionnaire::{Condition, PassageIndex, PointIndex, QuestionIndex, Questionnaire};
use justification::{Justification, Justify};
use partial::Partial;

/// The status of a question, given the answers so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status<'a> {
    /// It is not asked, so an answer to it does not count.
    NotAsked,
    /// It is asked and has an answer, which can be `skipped`.
    Answered(&'a Answer),
    /// It is asked and not answered yet.
    Missing,
    /// Whether it is asked depends on a question that is not answered yet.
    Undecided,
}

/// The status of every question, given the answers so far.
#[derive(Clone, Debug)]
pub(crate) struct Replay<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    statuses: Vec<Status<'a>>,
}

/// The outcome of a complete set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome<'a> {
    /// The answers to the questions that were asked, in order.
    pub answers: Vec<(QuestionIndex, &'a Answer)>,
    /// The passages to read, in order.
    pub passages: Vec<(PassageIndex, Vec<Reason>)>,
    /// The talking points, in order.
    pub points: Vec<(PointIndex, Vec<Reason>)>,
    /// Questions that were answered but not asked, in order.
    pub unused: Vec<QuestionIndex>,
}

/// An answer, or the part of it that made a condition true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    /// The question.
    pub question: QuestionIndex,
    /// The part of the answer that mattered.
    pub answer: Answer,
}

/// Determines the status of every question, given the answers so far.
#[must_use]
pub(crate) fn replay<'a>(questionnaire: &'a Questionnaire, answers: &'a Answers) -> Replay<'a> {
    let mut statuses = Vec::with_capacity(questionnaire.questions.len());
    for (index, question) in questionnaire.indexed_questions() {
        let status = match question.when.fold(&mut Partial(&statuses)) {
            Some(true) => answers.get(index).map_or(Status::Missing, Status::Answered),
            Some(false) => Status::NotAsked,
            None => Status::Undecided,
        };
        statuses.push(status);
    }
    Replay {
        questionnaire,
        answers,
        statuses,
    }
}

impl<'a> Replay<'a> {
    /// The questionnaire that was replayed.
    #[must_use]
    pub(crate) fn questionnaire(&self) -> &'a Questionnaire {
        self.questionnaire
    }

    /// Whether a condition holds; `None` if that depends on a missing answer.
    #[must_use]
    pub(crate) fn holds(&self, condition: &Condition) -> Option<bool> {
        condition.fold(&mut Partial(&self.statuses))
    }

    /// The status of a question.
    #[must_use]
    pub(crate) fn status(&self, question: QuestionIndex) -> Status<'a> {
        self.statuses[question.0]
    }

    /// The questions that are certainly asked, in order.
    pub(crate) fn asked(&self) -> impl Iterator<Item = QuestionIndex> {
        self.with_status(|status| matches!(status, Status::Answered(_) | Status::Missing))
    }

    /// The questions that are asked and not answered yet, in order.
    pub(crate) fn missing(&self) -> impl Iterator<Item = QuestionIndex> {
        self.with_status(|status| matches!(status, Status::Missing))
    }

    /// The maximum number of questions that can be asked.
    #[must_use]
    pub(crate) fn at_most(&self) -> usize {
        self.with_status(|status| !matches!(status, Status::NotAsked))
            .count()
    }

    /// The outcome, or `None` if an answer is missing.
    #[must_use]
    pub(crate) fn outcome(&self) -> Option<Outcome<'a>> {
        if self.missing().next().is_some() {
            return None;
        }
        let mut because = Justify(&self.statuses);
        let article = &self.questionnaire.article;
        let points = &self.questionnaire.provider_prompt.points;
        let shown = article.passages().filter_map(|(index, _, passage)| {
            Some((index, reasons(passage.when.fold(&mut because))?))
        });
        let passages = shown.collect();
        let made = points.iter().enumerate().filter_map(|(index, point)| {
            Some((PointIndex(index), reasons(point.when.fold(&mut because))?))
        });
        let points = made.collect();
        let answered = |question| match self.status(question) {
            Status::Answered(answer) => Some((question, answer)),
            _ => None,
        };
        let given = self.answers.iter().map(|(question, _)| question);
        Some(Outcome {
            answers: self.asked().filter_map(answered).collect(),
            passages,
            points,
            unused: given
                .filter(|question| self.status(*question) == Status::NotAsked)
                .collect(),
        })
    }

    fn with_status(&self, wanted: fn(Status<'_>) -> bool) -> impl Iterator<Item = QuestionIndex> {
        let statuses = self.statuses.iter().enumerate();
        statuses
            .filter(move |(_, status)| wanted(**status))
            .map(|(index, _)| QuestionIndex(index))
    }
}

fn reasons(justification: Justification) -> Option<Vec<Reason>> {
    justification.holds.then(|| {
        let reasons = justification.because.into_iter();
        reasons
            .map(|(question, answer)| Reason { question, answer })
            .collect()
    })
}
