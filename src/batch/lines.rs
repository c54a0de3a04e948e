//! Outcomes as lines of JSON: `{"id": ..., "shown": [...], "points": [...]}`.

use super::evaluator::{AnswerBits, OutcomeBits};
use crate::questionnaire::Questionnaire;

/// Writes outcomes as lines of JSON.
#[derive(Debug)]
pub(super) struct OutcomeLines {
    passages: Names,
    points: Names,
    questions: Names,
    /// How much room a line takes at the most, less that of its `id`.
    longest: usize,
}

/// Lines one after the other.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The lines, and room behind them.
    buffer: Vec<u8>,
    length: usize,
}

/// Names in quotes, each with a comma behind it.
#[derive(Debug)]
struct Names(Vec<Name>);

#[derive(Debug)]
enum Name {
    /// One that is copied by a fixed number of bytes, which takes no loop and no branch.
    Short {
        bytes: [u8; SHORT],
        length: usize,
    },
    Long(Box<[u8]>),
}

const SHORT: usize = 64;

const ID: &[u8] = b"{\"id\":";
const SHOWN: &[u8] = b",\"shown\":[";
const POINTS: &[u8] = b"],\"points\":[";
const UNUSED: &[u8] = b"],\"unused\":[";
const END: &[u8] = b"]}\n";

impl OutcomeLines {
    /// A writer of outcomes of a questionnaire.
    pub(super) fn new(questionnaire: &Questionnaire) -> Self {
        let article = &questionnaire.article;
        let passages = article.passages().map(|(index, _, _)| article.name(index));
        let points = questionnaire.provider_prompt.points.iter();
        let questions = questionnaire.questions.iter();
        let passages = Names::new(passages);
        let points = Names::new(points.map(|point| point.id.to_string()));
        let questions = Names::new(questions.map(|question| question.id.to_string()));
        let fixed = [ID, SHOWN, POINTS, UNUSED, END].concat().len();
        let names = passages.longest() + points.longest() + questions.longest();
        Self {
            longest: fixed + names,
            passages,
            points,
            questions,
        }
    }

    /// Adds the line of an outcome; `id` is JSON.
    pub(super) fn write(
        &self,
        id: &[u8],
        answers: &AnswerBits,
        outcome: &OutcomeBits,
        lines: &mut Lines,
    ) {
        lines.make_room(id.len() + self.longest);
        lines.push(ID);
        lines.push(id);
        lines.push(SHOWN);
        let start = lines.length;
        outcome
            .passages
            .each(|passage| self.passages.write(passage, lines));
        lines.end_list(start);
        lines.push(POINTS);
        let start = lines.length;
        outcome.points.each(|point| self.points.write(point, lines));
        lines.end_list(start);
        let mut unused = answers.answered.without(&outcome.asked).peekable();
        if unused.peek().is_some() {
            lines.push(UNUSED);
            let start = lines.length;
            unused.for_each(|question| self.questions.write(question, lines));
            lines.end_list(start);
        }
        lines.push(END);
    }
}

impl Lines {
    /// Takes everything out.
    pub(super) fn clear(&mut self) {
        self.length = 0;
    }

    /// How many bytes they have.
    pub(super) fn len(&self) -> usize {
        self.length
    }

    /// The lines.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.buffer[..self.length]
    }

    fn make_room(&mut self, more: usize) {
        let needed = self.length + more;
        if self.buffer.len() < needed {
            self.buffer.resize(needed.max(2 * self.buffer.len()), 0);
        }
    }

    /// Takes the comma back that is behind the last of a list which begins at `start`.
    fn end_list(&mut self, start: usize) {
        self.length -= usize::from(self.length > start);
    }

    fn push(&mut self, bytes: &[u8]) {
        let end = self.length + bytes.len();
        self.buffer[self.length..end].copy_from_slice(bytes);
        self.length = end;
    }
}

impl Names {
    fn new(names: impl Iterator<Item = String>) -> Self {
        Self(names.map(|name| Name::new(&name)).collect())
    }

    /// How much room all of them take.
    fn longest(&self) -> usize {
        let length = |name: &Name| match name {
            Name::Short { .. } => SHORT,
            Name::Long(bytes) => bytes.len(),
        };
        self.0.iter().map(length).sum()
    }

    /// Writes one, and a comma.
    fn write(&self, number: usize, lines: &mut Lines) {
        match &self.0[number] {
            Name::Short { bytes, length } => {
                lines.buffer[lines.length..][..SHORT].copy_from_slice(bytes);
                lines.length += length;
            }
            Name::Long(bytes) => lines.push(bytes),
        }
    }
}

impl Name {
    fn new(name: &str) -> Self {
        let text = format!("\"{name}\",");
        let text = text.as_bytes();
        if text.len() > SHORT {
            return Self::Long(text.into());
        }
        let mut bytes = [0; SHORT];
        bytes[..text.len()].copy_from_slice(text);
        Self::Short {
            bytes,
            length: text.len(),
        }
    }
}
