//! Answers given as arguments, and what is done about those that are missing.

use super::Failure;
use crate::answers::{Answer, Answers, set};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;
use crate::source::Source;
use crate::words::{count, list, quoted};

/// Takes over what each `--set QUESTION=ANSWER` says; one question twice is refused.
pub(super) fn set_each(
    questionnaire: &Questionnaire,
    answers: &mut Answers,
    assignments: &[String],
) -> Result<(), Failure> {
    let mut seen = Vec::new();
    for assignment in assignments {
        let (question, answer) = set(questionnaire, Source::new("--set", assignment.as_str()))?;
        if seen.contains(&question) {
            let id = &questionnaire.question(question).id;
            return Err(Failure::refused(
                format!("`--set` answers `{id}` twice"),
                "keep one of them",
            ));
        }
        seen.push(question);
        answers.set(question, answer);
    }
    Ok(())
}

/// Skips what is missing; each answer can open further questions.
pub(super) fn skip_missing(questionnaire: &Questionnaire, answers: &mut Answers) {
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

/// A refusal to go on, as answers are missing.
pub(super) fn unanswered(questionnaire: &Questionnaire, answers: &Answers, help: &str) -> Failure {
    let missing: Vec<_> = replay(questionnaire, answers)
        .missing()
        .map(|question| quoted(questionnaire.question(question).id.as_str()))
        .collect();
    let verb = if missing.len() == 1 { "is" } else { "are" };
    let message = format!(
        "{} {verb} not answered: {}",
        count(missing.len(), "question"),
        list(missing, "and")
    );
    Failure::refused(message, help)
}
