//! Counts over many records.

use std::ops::Range;

use super::evaluator::{AnswerBits, Evaluator, OutcomeBits};
use crate::questionnaire::{NoticeIndex, PassageIndex, PointIndex, QuestionIndex};

/// The number of records, and how many of them gave each answer and were shown each item. An answer to a question that
/// was not asked is not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Records that were evaluated.
    pub(crate) evaluated: u64,
    /// Records that were rejected.
    pub(crate) rejected: u64,
    asked: Vec<u64>,
    unasked: Vec<u64>,
    answered: Vec<u64>,
    /// The count of each bit of the layout.
    picked: Vec<u64>,
    /// The bits of each question.
    bits: Vec<Range<usize>>,
    passages: Vec<u64>,
    points: Vec<u64>,
    notices: Vec<u64>,
}

impl Tally {
    /// How many records were evaluated.
    #[must_use]
    pub fn evaluated(&self) -> u64 {
        self.evaluated
    }

    /// How many records were rejected.
    #[must_use]
    pub fn rejected(&self) -> u64 {
        self.rejected
    }

    /// A tally of no records.
    pub(super) fn new(evaluator: &Evaluator) -> Self {
        let questions = evaluator.questions;
        let bits = |question| evaluator.layout.of(QuestionIndex(question));
        Self {
            evaluated: 0,
            rejected: 0,
            asked: vec![0; questions],
            unasked: vec![0; questions],
            answered: vec![0; questions],
            picked: vec![0; evaluator.layout.bits()],
            bits: (0..questions).map(bits).collect(),
            passages: vec![0; evaluator.passages.len],
            points: vec![0; evaluator.points.len],
            notices: vec![0; evaluator.notices.len],
        }
    }

    /// Counts one evaluated record.
    pub(super) fn add(
        &mut self,
        evaluator: &Evaluator,
        answers: &AnswerBits,
        outcome: &OutcomeBits,
    ) {
        for question in outcome.asked.iter() {
            self.asked[question] += 1;
            let is_answered = evaluator.is_answered(question, answers);
            self.answered[question] += u64::from(is_answered);
        }
        for question in answers.answered.without(&outcome.asked) {
            self.unasked[question] += 1;
        }
        for (counts, bits) in [
            (&mut self.picked, &answers.picked),
            (&mut self.passages, &outcome.passages),
            (&mut self.points, &outcome.points),
            (&mut self.notices, &outcome.notices),
        ] {
            for number in bits.iter() {
                counts[number] += 1;
            }
        }
    }

    /// Adds the counts of another tally.
    pub(super) fn merge(&mut self, other: &Self) {
        self.evaluated += other.evaluated;
        self.rejected += other.rejected;
        for (counts, more) in [
            (&mut self.asked, &other.asked),
            (&mut self.unasked, &other.unasked),
            (&mut self.answered, &other.answered),
            (&mut self.picked, &other.picked),
            (&mut self.passages, &other.passages),
            (&mut self.points, &other.points),
            (&mut self.notices, &other.notices),
        ] {
            for (count, more) in counts.iter_mut().zip(more) {
                *count += more;
            }
        }
    }

    /// How many records there were.
    #[must_use]
    pub fn records(&self) -> u64 {
        self.evaluated + self.rejected
    }

    /// How many records were asked a question.
    pub(super) fn asked(&self, question: QuestionIndex) -> u64 {
        self.asked[question.0]
    }

    /// How many records answered a question that they were not asked, `skipped` included.
    pub(super) fn unasked(&self, question: QuestionIndex) -> u64 {
        self.unasked[question.0]
    }

    /// How many records answered a question without skipping it.
    pub(super) fn answered(&self, question: QuestionIndex) -> u64 {
        self.answered[question.0]
    }

    /// How many records gave each choice of a question, or a number in each range that conditions distinguish.
    pub(super) fn answers(&self, question: QuestionIndex) -> &[u64] {
        &self.picked[self.bits[question.0].clone()]
    }

    /// How many records were shown a passage.
    pub(super) fn shown_passage(&self, passage: PassageIndex) -> u64 {
        self.passages[passage.0]
    }

    /// How many records were shown a notice.
    pub(super) fn shown_notice(&self, notice: NoticeIndex) -> u64 {
        self.notices[notice.0]
    }

    /// How many records were shown a talking point.
    pub(super) fn shown_point(&self, point: PointIndex) -> u64 {
        self.points[point.0]
    }
}
