//! What the library says of answers and outcomes, in the shape in which walk.js gives what the page shows.

use selfcheck::answers::Answer;
use selfcheck::questionnaire::Question;
use selfcheck::report::{AnswerValue, Because, Report};
use selfcheck::words::list;
use serde_json::{Value, json};

/// A question's id, and the answer to it as the check shows it.
pub(crate) fn in_words(question: &Question, answer: &Answer) -> (String, String) {
    let words = match answer {
        Answer::Skipped => "Skipped".to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Choices(chosen) => list(
            chosen.iter().map(|choice| &question.choice(*choice).label),
            "and",
        ),
    };
    (question.id.to_string(), words)
}

/// The passages with their reasons.
pub(crate) fn passages(report: &Report<'_>) -> Vec<Value> {
    let sections = report.sections.iter();
    let passages = sections.flat_map(|section| {
        section
            .passages
            .iter()
            .map(move |passage| (section, passage))
    });
    passages
        .map(|(section, passage)| {
            shown(&format!("{}/{}", section.id, passage.id), &passage.because)
        })
        .collect()
}

/// The notices with their reasons.
pub(crate) fn notices(report: &Report<'_>) -> Vec<Value> {
    let notices = report.notices.iter().flatten();
    notices
        .map(|notice| shown(notice.id.as_str(), &notice.because))
        .collect()
}

/// The points with their reasons.
pub(crate) fn points(report: &Report<'_>) -> Vec<Value> {
    let points = report.provider_prompt.points.iter();
    points
        .map(|point| shown(point.id.as_str(), &point.because))
        .collect()
}

fn shown(id: &str, because: &[Because<'_>]) -> Value {
    let because: Vec<_> = because.iter().map(reason).collect();
    json!({"id": id, "because": because})
}

fn reason(because: &Because<'_>) -> Value {
    let answer = match &because.answer {
        // As a text: a number of JavaScript would lose digits.
        AnswerValue::Number(number) => json!(number.to_string()),
        answer => json!(answer),
    };
    json!({"question": because.question, "answer": answer})
}
