//! Names of items for an audience.

use crate::answers::Answer;
use crate::phrases::comparison as phrases;
use crate::questionnaire::{PassageIndex, Question, QuestionIndex, Questionnaire};
use crate::report::plain;
use crate::words::{list, one_line};

/// The names of passages of one section, after its heading: `What causes it? · heavy lifting, smoking`.
#[must_use]
pub(crate) fn passages_name(questionnaire: &Questionnaire, passages: &[PassageIndex]) -> String {
    let mut heading = "";
    let mut names = Vec::new();
    for (index, section, passage) in questionnaire.article.passages() {
        if passages.contains(&index) {
            heading = &section.title;
            names.push(one_line(&passage.name()));
        }
    }
    format!("{} · {}", one_line(heading), names.join(", "))
}

/// A question with its number: `3. Do you smoke?`.
#[must_use]
pub(crate) fn question_name(questionnaire: &Questionnaire, question: QuestionIndex) -> String {
    let text = plain(&questionnaire.question(question).text);
    format!("{}. {text}", question.0 + 1)
}

/// What a question is called in short, else its text, with its number: `3. Smoking`.
#[must_use]
pub(crate) fn short_name(questionnaire: &Questionnaire, question: QuestionIndex) -> String {
    match &questionnaire.question(question).short {
        Some(short) => format!("{}. {}", question.0 + 1, one_line(short)),
        None => question_name(questionnaire, question),
    }
}

/// An answer as it is read aloud: its labels, its number, or that it was skipped or not asked.
#[must_use]
pub(crate) fn answer_name(question: &Question, answer: Option<&Answer>) -> String {
    match answer {
        None => phrases::NOT_ASKED.to_owned(),
        Some(Answer::Skipped) => phrases::SKIPPED.to_owned(),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Choices(chosen)) => {
            let labels = chosen.iter().map(|choice| &question.choice(*choice).label);
            list(labels.map(|label| one_line(label)), "and")
        }
    }
}
