//! Answers from `--set`, and the handling of missing and unused answers.

use super::{Failure, messages};
use crate::answers::{AnswerFile, Answers, LeftOut, set};
use crate::outcome::replay;
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::source::Source;
use crate::words::{count, list, one_line, quoted};

/// Applies each `--set QUESTION=ANSWER`.
///
/// # Errors
///
/// An unknown question, an invalid answer, or a question that is answered twice.
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

/// A message that lists the questions that are asked but not answered, if there are any.
pub(super) fn missing(questionnaire: &Questionnaire, answers: &Answers) -> Option<String> {
    let missing: Vec<_> = replay(questionnaire, answers)
        .missing()
        .map(|question| quoted(questionnaire.question(question).id.as_str()))
        .collect();
    let verb = match missing.len() {
        0 => return None,
        1 => "is",
        _ => "are",
    };
    let questions = count(missing.len(), "question");
    let ids = list(missing, "and");
    Some(format!("{questions} {verb} not answered: {ids}"))
}

/// Prints a note that lists answers to questions that are not asked; `of` tells which answers they are.
pub(super) fn note_unused(questionnaire: &Questionnaire, unused: &[QuestionIndex], of: &str) {
    let ids = unused.iter();
    let ids = ids.map(|question| quoted(questionnaire.question(*question).id.as_str()));
    let (verb, questions) = match unused.len() {
        0 => return,
        1 => ("is", "its question is"),
        _ => ("are", "their questions are"),
    };
    let answers = count(unused.len(), "answer");
    messages::say_wrapped(&format!(
        "note: {answers} {of}{verb} not used, since {questions} not asked: {}\n",
        list(ids, "and")
    ));
}

/// Prints a note that answers are for another version of the questionnaire, and which of them were left out.
pub(super) fn note_other_version(
    questionnaire: &Questionnaire,
    file: &AnswerFile,
    left_out: &[LeftOut],
) {
    let mut text = format!(
        "note: these answers are for version {} of this questionnaire; the current version is {}\n",
        one_line(file.version.as_deref().unwrap_or_default()),
        one_line(&questionnaire.version)
    );
    for left_out in left_out {
        let what = match left_out {
            LeftOut::Question(id) => format!("{}, which is no longer asked", quoted(id)),
            LeftOut::Answer(question) => {
                let id = questionnaire.question(*question).id.as_str();
                format!("the answer to {}, which is no longer valid", quoted(id))
            }
            LeftOut::Expectation(name) => format!("{}, which no longer exists", quoted(name)),
        };
        text.push_str("  left out: ");
        text.push_str(&what);
        text.push('\n');
    }
    messages::say_wrapped(&text);
}

/// The failure for missing answers.
pub(super) fn unanswered(questionnaire: &Questionnaire, answers: &Answers, help: &str) -> Failure {
    let missing = missing(questionnaire, answers);
    Failure::refused(missing.unwrap_or_default(), help)
}
