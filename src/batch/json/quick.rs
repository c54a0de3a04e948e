//! Reads records as programs write them: no escapes, no surprises. What is any other way is left to the thorough reader.
//!
//! It takes nothing that the thorough reader refuses, and reads nothing otherwise than that one: the two are tested
//! against each other.

use std::collections::HashMap;
use std::ops::Range as Span;

use super::cursor::Cursor;
use super::expected::{Expected, Shape, Word};
use super::token::Token;
use crate::batch::bits::Bits;
use crate::batch::evaluator::{AnswerBits, Evaluator};
use crate::questionnaire::{QuestionIndex, Questionnaire};

/// Reads records in the usual spelling.
#[derive(Debug)]
pub(super) struct Quick {
    id: Token,
    answers: Token,
    null: Token,
    booleans: [Token; 2],
    questions: Vec<Expected>,
    by_id: HashMap<Box<[u8]>, usize>,
}

/// Where the parts of a record stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Places {
    /// Its `id`, as it is written.
    pub(super) id: Span<usize>,
    /// The line behind it.
    pub(super) next: usize,
}

/// How many questions are tried in their order before one is looked up.
const TRIES: usize = 8;

impl Quick {
    /// A reader of answers to a questionnaire.
    pub(super) fn new(questionnaire: &Questionnaire, evaluator: &Evaluator) -> Self {
        let questions = questionnaire.indexed_questions();
        let ids = questionnaire.questions.iter().enumerate();
        Self {
            id: Token::new("\"id\""),
            answers: Token::new("\"answers\""),
            null: Token::new("null"),
            booleans: ["true", "false"].map(Token::new),
            questions: questions
                .map(|(index, _)| Expected::new(questionnaire, evaluator, index))
                .collect(),
            by_id: ids
                .map(|(index, question)| (question.id.as_str().as_bytes().into(), index))
                .collect(),
        }
    }

    /// Reads the record that begins at `start`, up to the end of its line; nothing, where it is not in the usual
    /// spelling. Then what stands in `answers` means nothing.
    pub(super) fn read(
        &self,
        text: &[u8],
        start: usize,
        evaluator: &Evaluator,
        answers: &mut AnswerBits,
    ) -> Option<Places> {
        let mut cursor = Cursor { text, at: start };
        let mut id = None;
        let mut answered = false;
        answers.clear();
        cursor.takes(b'{')?;
        loop {
            cursor.blanks();
            if id.is_none() && cursor.takes_word(&self.id)? {
                cursor.takes(b':')?;
                cursor.blanks();
                let start = cursor.at;
                match cursor.byte()? {
                    b'"' => cursor.takes_text()?,
                    b'n' => cursor.takes_word(&self.null)?.then_some(())?,
                    _ => drop(cursor.takes_number()?),
                }
                id = Some(start..cursor.at);
            } else if !answered && cursor.takes_word(&self.answers)? {
                cursor.takes(b':')?;
                self.answers(&mut cursor, evaluator, answers)?;
                answered = true;
            } else {
                return None;
            }
            if !cursor.goes_on(b'}')? {
                break;
            }
        }
        cursor.takes(b'\n')?;
        let next = cursor.at;
        answered.then_some(Places { id: id?, next })
    }

    fn answers(
        &self,
        cursor: &mut Cursor<'_>,
        evaluator: &Evaluator,
        answers: &mut AnswerBits,
    ) -> Option<()> {
        cursor.takes(b'{')?;
        cursor.blanks();
        if cursor.byte()? == b'}' {
            return cursor.takes(b'}');
        }
        let mut likely = 0;
        loop {
            cursor.blanks();
            let question = self.question(cursor, likely)?;
            if answers.answered.contains(question) {
                return None;
            }
            answers.answered.insert(question);
            cursor.takes(b':')?;
            cursor.blanks();
            let question = QuestionIndex(question);
            self.answer(cursor, question, evaluator, &mut answers.picked)?;
            likely = question.0 + 1;
            if !cursor.goes_on(b'}')? {
                return Some(());
            }
        }
    }

    /// The question whose id stands here, most likely the one that is `likely` or one soon behind it.
    fn question(&self, cursor: &mut Cursor<'_>, likely: usize) -> Option<usize> {
        let window = cursor.window()?;
        let tried = self.questions.iter().enumerate().skip(likely).take(TRIES);
        for (index, expected) in tried {
            if expected
                .key
                .stands::<{ Token::WORDS }>(window, cursor.text, cursor.at)
            {
                cursor.at += expected.key.length;
                return Some(index);
            }
        }
        let start = cursor.at;
        cursor.takes_text()?;
        self.by_id
            .get(&cursor.text[start + 1..cursor.at - 1])
            .copied()
    }

    fn answer(
        &self,
        cursor: &mut Cursor<'_>,
        question: QuestionIndex,
        evaluator: &Evaluator,
        picked: &mut Bits,
    ) -> Option<()> {
        let expected = &self.questions[question.0];
        match (cursor.byte()?, &expected.shape) {
            (b'"', _) => {
                cursor.at += 1;
                let bit = match expected.widest {
                    1 => one_word::<1>(cursor, &expected.words),
                    2 => one_word::<2>(cursor, &expected.words),
                    _ => one_word::<{ Token::WORDS }>(cursor, &expected.words),
                };
                picked.insert_all(expected.mask(bit?));
                Some(())
            }
            (b'[', Shape::YesNo(_) | Shape::One | Shape::Several) => {
                several_words(cursor, expected, picked)
            }
            (b'n', _) => cursor.takes_word(&self.null)?.then_some(()),
            (byte, Shape::YesNo(bits)) => {
                let which = usize::from(byte == b'f');
                picked.insert_all(expected.mask(bits[which]));
                cursor.takes_word(&self.booleans[which])?.then_some(())
            }
            (_, Shape::Number(range)) => {
                let number = cursor.takes_number()?;
                picked.insert(evaluator.layout.number(question, number));
                range.contains(number).then_some(())
            }
            _ => None,
        }
    }
}

/// Takes the one word that stands here and gives its bit, without a branch for each word: which one it is cannot be
/// foreseen.
fn one_word<const WORDS: usize>(cursor: &mut Cursor<'_>, words: &[Word]) -> Option<u64> {
    let window = cursor.window()?;
    let (mut bit, mut length) = (0, 0);
    for word in words {
        let stands = word.token.stands::<WORDS>(window, cursor.text, cursor.at);
        bit |= if stands { word.bit } else { 0 };
        length |= if stands { word.token.length } else { 0 };
    }
    cursor.at += length;
    (length > 0).then_some(bit)
}

fn several_words(cursor: &mut Cursor<'_>, expected: &Expected, picked: &mut Bits) -> Option<()> {
    cursor.takes(b'[')?;
    let mut many = 0;
    let mut goes_alone = false;
    loop {
        cursor.takes(b'"')?;
        let window = cursor.window()?;
        let (text, at) = (cursor.text, cursor.at);
        let stands = |word: &&Word| word.token.stands::<{ Token::WORDS }>(window, text, at);
        let word = expected.words.iter().find(stands)?;
        cursor.at += word.token.length;
        // `skipped` is no choice, and no choice is given twice.
        let mask = expected.mask(word.bit);
        if word.bit == 0 || picked.meets(mask) {
            return None;
        }
        picked.insert_all(mask);
        many += 1;
        goes_alone |= word.goes_alone || expected.shape != Shape::Several;
        if !cursor.goes_on(b']')? {
            break;
        }
    }
    (many == 1 || !goes_alone).then_some(())
}
