//! The outcome of a set of answers, with reasons.
//!
//! [`replay`] goes through the questions once, from first to last: a condition names earlier questions only, so each
//! question is decided when it is reached. An [`Outcome`] has passages, talking points and the answers that led to
//! them; it has no place for a score or a diagnosis.

mod asked;
mod justification;
mod partial;

pub(crate) use asked::{asked_only, skip_missing};

use crate::answers::{Answer, Answers};
use crate::questionnaire::{
    Condition, Memo, NamedIndex, NoticeIndex, PassageIndex, PointIndex, ProviderQuestionIndex,
    QuestionIndex, Questionnaire,
};
use justification::Justify;
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
    /// The notices, in order.
    pub notices: Vec<(NoticeIndex, Reasons)>,
    /// The passages to read, in order.
    pub passages: Vec<(PassageIndex, Reasons)>,
    /// What to bring up with a provider, in order.
    pub points: Vec<(PointIndex, Reasons)>,
    /// What to ask a provider, in order.
    pub questions: Vec<ProviderQuestionIndex>,
    /// Questions that were answered but not asked, in order.
    pub unused: Vec<QuestionIndex>,
}

/// What made a condition true; nothing where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reasons {
    /// The answers, in order.
    pub answers: Vec<Reason>,
    /// The named conditions, outermost only, in order.
    pub named: Vec<NamedIndex>,
}

/// An answer, or the part of it, that made a condition true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    /// The question.
    pub question: QuestionIndex,
    /// What counted of the answer to it; nothing where it was not asked.
    pub answer: Option<Answer>,
}

/// Determines the status of every question, given the answers so far.
#[must_use]
pub(crate) fn replay<'a>(questionnaire: &'a Questionnaire, answers: &'a Answers) -> Replay<'a> {
    let mut statuses = Vec::with_capacity(questionnaire.questions.len());
    let mut memo = Memo::default();
    for (index, question) in questionnaire.indexed_questions() {
        let mut partial = Partial {
            statuses: &statuses,
            memo,
        };
        let is_asked = question.when.fold(&mut partial);
        memo = partial.memo;
        let status = match is_asked {
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
        condition.fold(&mut Partial {
            statuses: &self.statuses,
            memo: Memo::default(),
        })
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
        let mut because = Justify::new(&self.statuses);
        let mut reasons = |when: &Condition| self.reasons(when, &mut because);
        let questionnaire = self.questionnaire;
        let notices = questionnaire.notices.iter().enumerate();
        let notices = notices
            .filter_map(|(index, notice)| Some((NoticeIndex(index), reasons(&notice.when)?)))
            .collect();
        let passages = questionnaire.article.passages();
        let passages = passages
            .filter_map(|(index, _, passage)| Some((index, reasons(&passage.when)?)))
            .collect();
        let points = questionnaire.provider_prompt.points.iter().enumerate();
        let points = points
            .filter_map(|(index, point)| Some((PointIndex(index), reasons(&point.when)?)))
            .collect();
        let questions = questionnaire.provider_prompt.questions.iter().enumerate();
        let questions = questions
            .filter(|(_, question)| reasons(&question.when).is_some())
            .map(|(index, _)| ProviderQuestionIndex(index))
            .collect();
        let answered = |question| match self.status(question) {
            Status::Answered(answer) => Some((question, answer)),
            _ => None,
        };
        let given = self.answers.iter().map(|(question, _)| question);
        Some(Outcome {
            answers: self.asked().filter_map(answered).collect(),
            notices,
            passages,
            points,
            questions,
            unused: given
                .filter(|question| self.status(*question) == Status::NotAsked)
                .collect(),
        })
    }

    /// The notices that are certain, whatever is answered later, in order.
    pub(crate) fn certain_notices(&self) -> impl Iterator<Item = NoticeIndex> {
        let notices = self.questionnaire.notices.iter().enumerate();
        let certain = notices.filter(|(_, notice)| self.holds(&notice.when) == Some(true));
        certain.map(|(index, _)| NoticeIndex(index))
    }

    /// What makes a condition true, if it is. Where no answer does, the questions that were not asked do.
    fn reasons(&self, when: &Condition, because: &mut Justify<'_, 'a>) -> Option<Reasons> {
        let justification = when.fold(because);
        if !justification.holds {
            return None;
        }
        let answered = justification.because.into_iter();
        let answered = answered.map(|(question, answer)| Reason {
            question,
            answer: Some(answer),
        });
        let mut answers: Vec<_> = answered.collect();
        if answers.is_empty() {
            let questions = when.questions().into_iter();
            let not_asked = questions.filter(|question| self.status(*question) == Status::NotAsked);
            answers.extend(not_asked.map(|question| Reason {
                question,
                answer: None,
            }));
        }
        Some(Reasons {
            answers,
            named: justification.named.into_iter().collect(),
        })
    }

    fn with_status(&self, wanted: fn(Status<'_>) -> bool) -> impl Iterator<Item = QuestionIndex> {
        let statuses = self.statuses.iter().enumerate();
        statuses
            .filter(move |(_, status)| wanted(**status))
            .map(|(index, _)| QuestionIndex(index))
    }
}
