//! What a record of the usual spelling holds of a question.

use super::token::Token;
use crate::answers::SKIPPED;
use crate::batch::bits::{Mask, masks};
use crate::batch::evaluator::Evaluator;
use crate::questionnaire::{ChoiceIndex, QuestionIndex, QuestionType, Questionnaire, Range};

/// What is looked for of one question.
#[derive(Debug)]
pub(super) struct Expected {
    /// Its id in quotes.
    pub(super) key: Token,
    pub(super) shape: Shape,
    /// Its choices and `skipped`; none, where there are more choices than a word of bits holds.
    pub(super) words: Vec<Word>,
    /// How many machine words the longest of them takes.
    pub(super) widest: usize,
    /// The word of bits that they set.
    pub(super) sets: usize,
}

/// What can stand there besides one word.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A list of one word, or true or false, which set these bits.
    YesNo([u64; 2]),
    /// A list of one word.
    One,
    /// A list of words.
    Several,
    /// A number.
    Number(Range),
}

/// A word that can be an answer.
#[derive(Debug)]
pub(super) struct Word {
    /// It and the quote behind it, so that it is not the beginning of another one.
    pub(super) token: Token,
    /// The bit that it sets; none for `skipped`.
    pub(super) bit: u64,
    pub(super) goes_alone: bool,
}

impl Expected {
    /// Some of its bits.
    pub(super) fn mask(&self, bits: u64) -> Mask {
        Mask {
            word: self.sets,
            bits,
        }
    }

    /// What is looked for of a question.
    pub(super) fn new(
        questionnaire: &Questionnaire,
        evaluator: &Evaluator,
        index: QuestionIndex,
    ) -> Self {
        let question = questionnaire.question(index);
        let word = |text: &str, bit, goes_alone| Word {
            token: Token::new(&format!("{text}\"")),
            bit,
            goes_alone,
        };
        let bit = |choice| Mask::of(evaluator.layout.choice(index, choice)).bits;
        let bit_of = |choice| question.choice_named(choice).map_or(0, bit);
        let masks = masks(evaluator.layout.of(index));
        let choices = question.choices().iter().enumerate();
        let choices = choices.map(|(number, choice)| {
            let bit = bit(ChoiceIndex(number));
            word(choice.id.as_str(), bit, choice.exclusive)
        });
        let mut words: Vec<_> = choices.chain([word(SKIPPED, 0, true)]).collect();
        if masks.len() > 1 {
            words.clear();
        }
        let widths = words.iter().map(|word| word.token.words());
        Self {
            key: Token::new(&format!("\"{}\"", question.id)),
            widest: widths.max().unwrap_or(Token::WORDS),
            shape: match question.question_type {
                QuestionType::YesNo(_) => Shape::YesNo(["yes", "no"].map(bit_of)),
                QuestionType::SelectOne(_) => Shape::One,
                QuestionType::SelectMultiple(_) => Shape::Several,
                QuestionType::Integer(range) => Shape::Number(range),
            },
            words,
            sets: masks.first().map_or(0, |mask| mask.word),
        }
    }
}
