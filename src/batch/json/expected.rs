//! The usual spelling of the answers to a question.

use std::cell::Cell;

use super::literal::Literal;
use crate::answers::SKIPPED;
use crate::batch::bits::Mask;
use crate::batch::evaluator::Evaluator;
use crate::questionnaire::{ChoiceIndex, QuestionIndex, QuestionType, Questionnaire, Range};

/// The usual spelling of one question and of its answers.
#[derive(Debug)]
pub(super) struct Expected {
    /// Its id in quotes, followed by a colon.
    pub(super) key: Literal,
    /// Its choices and `skipped`, in quotes.
    pub(super) words: Vec<Word>,
    /// `null`, and `true` and `false` if they are choices.
    pub(super) bare: Vec<Word>,
    pub(super) takes_several: bool,
    /// The numbers that it accepts.
    pub(super) numbers: Option<Range>,
    /// The question that followed a number or a list here in an earlier record.
    pub(super) next: Cell<usize>,
}

/// A word that is a valid answer.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: Literal,
    /// The bit that it sets; empty if it skips the question.
    pub(super) sets: Mask,
    pub(super) is_exclusive: bool,
    /// The question that followed this answer in an earlier record.
    pub(super) next: Cell<usize>,
}

impl Expected {
    pub(super) fn new(
        questionnaire: &Questionnaire,
        evaluator: &Evaluator,
        index: QuestionIndex,
    ) -> Self {
        let question = questionnaire.question(index);
        let mask = |choice| Mask::of(evaluator.layout.choice(index, choice));
        let word = |text: &str, choice: Option<ChoiceIndex>| Word {
            text: Literal::new(text),
            sets: choice.map(mask).unwrap_or_default(),
            is_exclusive: choice.is_some_and(|choice| question.choice(choice).exclusive),
            next: Cell::new(index.0 + 1),
        };
        let quoted = |text: &str| word(&format!("\"{text}\""), question.choice_named(text));
        let choices = question.choices().iter();
        let choices = choices.map(|choice| quoted(choice.id.as_str()));
        let truth = |(text, choice)| word(text, question.choice_named(choice));
        let (truths, numbers): (&[_], _) = match question.question_type {
            QuestionType::YesNo(_) => (&[("true", "yes"), ("false", "no")], None),
            QuestionType::Integer(range) => (&[], Some(range)),
            QuestionType::SelectOne(_) | QuestionType::SelectMultiple(_) => (&[], None),
        };
        Self {
            key: Literal::new(&format!("\"{}\":", question.id)),
            words: choices.chain([quoted(SKIPPED)]).collect(),
            bare: truths
                .iter()
                .copied()
                .map(truth)
                .chain([word("null", None)])
                .collect(),
            takes_several: question.is_multiple(),
            numbers,
            next: Cell::new(index.0 + 1),
        }
    }
}
