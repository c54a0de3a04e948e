//! The loop that drives an interview through an [`Asker`].

use std::path::Path;

use super::{Asker, Asking, Decision, Halt, Introduction, Reply, Review, WayOut};
use crate::interview::{Interview, Stage};
use crate::outcome::Status;
use crate::questionnaire::QuestionIndex;

/// Asks until every question is answered and the person has reviewed the answers.
///
/// `keep` is called with the interview after each answer, so that the latest answers are saved however it ends;
/// `saved_to` is the file they go to, if the person asked for one.
///
/// # Errors
///
/// The reason why the interview cannot continue. Its answers so far are in the [`Interview`].
pub(crate) fn conduct<'q>(
    interview: &mut Interview<'q>,
    asker: &mut dyn Asker,
    saved_to: Option<&Path>,
    mut keep: impl FnMut(&Interview<'q>),
) -> Result<(), Halt> {
    asker.introduce(&introduction(interview, saved_to))?;
    let mut group = None;
    loop {
        let questionnaire = interview.questionnaire();
        let notices = interview.take_notices().into_iter();
        let notices: Vec<_> = notices
            .map(|index| &questionnaire.notices[index.0])
            .collect();
        if !notices.is_empty() {
            asker.notify(&notices)?;
        }
        match interview.stage() {
            Stage::Question(question) => {
                let reply = asker.ask(&asking(interview, question, group))?;
                group = interview
                    .questionnaire()
                    .question(question)
                    .group
                    .as_deref();
                match reply {
                    Reply::Answer(answer) => {
                        interview.answer(answer);
                        keep(interview);
                    }
                    Reply::Back => interview.back(),
                }
            }
            Stage::Check => match asker.check(&review(interview))? {
                Decision::Done => return Ok(()),
                Decision::Change(question) => interview.revisit(question),
            },
        }
    }
}

fn introduction<'a>(interview: &Interview<'a>, saved_to: Option<&'a Path>) -> Introduction<'a> {
    let replay = interview.replay();
    Introduction {
        questionnaire: interview.questionnaire(),
        at_most: replay.at_most(),
        answered: replay.asked().count() - replay.missing().count(),
        saved_to,
    }
}

/// A question with its context; `group` is the heading that was shown last.
fn asking<'a>(
    interview: &'a Interview<'_>,
    index: QuestionIndex,
    group: Option<&str>,
) -> Asking<'a> {
    let question = interview.questionnaire().question(index);
    let why = question.why.as_ref().map(|_| WayOut::Why);
    let back = interview.previous().map(|_| WayOut::Back);
    Asking {
        question,
        progress: interview.progress(index),
        heading: question
            .group
            .as_deref()
            .filter(|heading| Some(*heading) != group),
        earlier: interview.answers().get(index),
        ways_out: [Some(WayOut::Skip), why, back]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn review<'a>(interview: &'a Interview<'_>) -> Review<'a> {
    let replay = interview.replay();
    let answered = |question| match replay.status(question) {
        Status::Answered(answer) => Some((question, answer)),
        _ => None,
    };
    Review {
        questionnaire: interview.questionnaire(),
        answers: replay.asked().filter_map(answered).collect(),
    }
}
