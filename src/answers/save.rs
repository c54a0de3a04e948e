//! Answers as a file that can be read again.

use std::fmt::Write;

use super::given::SKIPPED;
use super::{Answer, Answers};
use crate::questionnaire::{Id, Question, QuestionIndex, Questionnaire};

/// An answer file of the answers to some questions, which are those that were asked; skipped ones are written as such.
pub fn to_yaml(
    questionnaire: &Questionnaire,
    answers: &Answers,
    asked: impl IntoIterator<Item = QuestionIndex>,
) -> String {
    let mut text = format!("questionnaire: {}\nanswers:", plain(&questionnaire.id));
    let mut any = false;
    for index in asked {
        if let Some(answer) = answers.get(index) {
            let question = questionnaire.question(index);
            // A String takes whatever is written to it.
            let _ = write!(
                text,
                "\n  {}: {}",
                plain(&question.id),
                written(question, answer)
            );
            any = true;
        }
    }
    text.push_str(if any { "\n" } else { " {}\n" });
    text
}

/// An answer as it stands in a file; no choice is called `null`, `true` or `false`.
#[must_use]
pub fn written(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Skipped => SKIPPED.to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Choices(chosen) => {
            let ids: Vec<_> = chosen
                .iter()
                .map(|choice| question.choice(*choice).id.as_str())
                .collect();
            if question.is_multiple() {
                format!("[{}]", ids.join(", "))
            } else {
                ids.join(", ")
            }
        }
    }
}

/// An id as YAML reads it as a text.
fn plain(id: &Id) -> String {
    match id.as_str() {
        "null" | "true" | "false" => format!("\"{id}\""),
        _ => id.to_string(),
    }
}
