//! Writes outcomes as JSON Lines: `{"id": ..., "shown": [...], "points": [...]}`, with the notices if the
//! questionnaire has any.

use super::evaluator::{AnswerBits, OutcomeBits};
use crate::questionnaire::Questionnaire;

/// Writes outcomes as JSON Lines.
#[derive(Debug)]
pub(super) struct OutcomeLines {
    passages: Names,
    points: Names,
    /// The notices, if there are any.
    notices: Option<Names>,
    questions: Names,
}

/// Names in quotes, each followed by a comma.
#[derive(Debug)]
struct Names(Vec<Box<[u8]>>);

impl OutcomeLines {
    /// A writer for outcomes of a questionnaire.
    pub(super) fn new(questionnaire: &Questionnaire) -> Self {
        let article = &questionnaire.article;
        let passages = article.passages().map(|(index, _, _)| article.name(index));
        let points = questionnaire.provider_prompt.points.iter();
        let questions = questionnaire.questions.iter();
        let notices = questionnaire.notices.iter();
        let has_notices = !questionnaire.notices.is_empty();
        Self {
            passages: Names::new(passages),
            points: Names::new(points.map(|point| point.id.to_string())),
            notices: has_notices.then(|| Names::new(notices.map(|notice| notice.id.to_string()))),
            questions: Names::new(questions.map(|question| question.id.to_string())),
        }
    }

    /// Appends the line of an outcome; `id` is JSON.
    pub(super) fn write(
        &self,
        id: &[u8],
        answers: &AnswerBits,
        outcome: &OutcomeBits,
        lines: &mut Vec<u8>,
    ) {
        lines.extend_from_slice(b"{\"id\":");
        lines.extend_from_slice(id);
        lines.extend_from_slice(b",\"shown\":[");
        self.passages.write(outcome.passages.iter(), lines);
        lines.extend_from_slice(b",\"points\":[");
        self.points.write(outcome.points.iter(), lines);
        if let Some(notices) = &self.notices {
            lines.extend_from_slice(b",\"notices\":[");
            notices.write(outcome.notices.iter(), lines);
        }
        let mut unused = answers.answered.without(&outcome.asked).peekable();
        if unused.peek().is_some() {
            lines.extend_from_slice(b",\"unused\":[");
            self.questions.write(unused, lines);
        }
        lines.extend_from_slice(b"}\n");
    }
}

impl Names {
    fn new(names: impl Iterator<Item = String>) -> Self {
        let quoted = names.map(|name| format!("\"{name}\",").into_bytes().into());
        Self(quoted.collect())
    }

    /// Appends the names with these indices, and the end of the list.
    fn write(&self, numbers: impl Iterator<Item = usize>, lines: &mut Vec<u8>) {
        numbers.for_each(|number| lines.extend_from_slice(&self.0[number]));
        // This is the opening bracket of the list, or the comma after its last name.
        if lines.ends_with(b",") {
            lines.pop();
        }
        lines.push(b']');
    }
}
