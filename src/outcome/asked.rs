//! Answers that fit the questions that are asked: none too many, and none too few.

use super::replay;
use crate::answers::{Answer, Answers};
use crate::questionnaire::Questionnaire;

/// The answers to questions that are asked, without those that do not count.
#[must_use]
pub(crate) fn asked_only(questionnaire: &Questionnaire, answers: &Answers) -> Answers {
    let mut counting = Answers::none(questionnaire);
    for question in replay(questionnaire, answers).asked() {
        if let Some(answer) = answers.get(question) {
            counting.set(question, answer.clone());
        }
    }
    counting
}

/// Skips every missing question, including those that are only asked after another one was skipped.
pub(crate) fn skip_missing(questionnaire: &Questionnaire, answers: &mut Answers) {
    loop {
        let missing: Vec<_> = replay(questionnaire, answers).missing().collect();
        if missing.is_empty() {
            return;
        }
        for question in missing {
            answers.set(question, Answer::Skipped);
        }
    }
}
