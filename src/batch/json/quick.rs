//! Reads records in the spelling that programs usually write, without escapes. Any other spelling is left to the
//! thorough reader.
//!
//! The quick reader never accepts a record that the thorough reader rejects, and never reads one differently; the tests
//! compare the two. Most records have their keys in the same order as the record before, so the key that came next
//! there is tried first.

use std::cell::Cell;

use super::cursor::Cursor;
use super::expected::Expected;
use crate::batch::bits::Bits;
use crate::batch::evaluator::{AnswerBits, Evaluator};
use crate::questionnaire::{QuestionIndex, Questionnaire};

/// Reads records in the usual spelling.
#[derive(Debug)]
pub(super) struct Quick<'e> {
    evaluator: &'e Evaluator,
    questions: Vec<Expected>,
    /// The question that came first in an earlier record.
    first: Cell<usize>,
}

impl<'e> Quick<'e> {
    /// A reader of answers to a questionnaire.
    pub(super) fn new(questionnaire: &Questionnaire, evaluator: &'e Evaluator) -> Self {
        let questions = questionnaire.indexed_questions();
        let expected = |(index, _)| Expected::new(questionnaire, evaluator, index);
        Self {
            evaluator,
            questions: questions.map(expected).collect(),
            first: Cell::new(0),
        }
    }

    /// Reads the record at the start of a text. Returns its `id` as written, and the text after its line. If the record
    /// is not in the usual spelling, the `answers` are unspecified.
    pub(super) fn read<'t>(
        &self,
        text: &'t [u8],
        answers: &mut AnswerBits,
    ) -> Option<(&'t [u8], &'t [u8])> {
        let mut cursor = Cursor(text);
        let (mut id, mut answered) = (None, None);
        answers.clear();
        cursor.take(b'{')?;
        loop {
            cursor.peek()?;
            if let (None, Some(rest)) = (id, cursor.0.strip_prefix(b"\"id\":")) {
                cursor.0 = rest;
                id = Some(cursor.take_scalar()?);
            } else if answered.is_none() {
                cursor.0 = cursor.0.strip_prefix(b"\"answers\":")?;
                cursor.0 = self.answers(cursor.0, answers)?;
                answered = Some(());
            } else {
                return None;
            }
            if !cursor.take_comma_or_end(b'}')? {
                break;
            }
        }
        cursor.take(b'\n')?;
        answered.and(Some((id?, cursor.0)))
    }

    /// Reads the answers at the start of a text. Returns the text after them.
    #[inline(never)]
    fn answers<'t>(&self, text: &'t [u8], answers: &mut AnswerBits) -> Option<&'t [u8]> {
        let mut cursor = Cursor(text);
        cursor.take(b'{')?;
        if cursor.peek()? == b'}' {
            cursor.take(b'}')?;
            return Some(cursor.0);
        }
        let mut next = &self.first;
        loop {
            let question;
            (question, cursor) = self.question(cursor, next)?;
            let expected = self.questions.get(question.0)?;
            if answers.answered.contains(question.0) {
                return None;
            }
            answers.answered.insert(question.0);
            if cursor.peek()? == b'"' {
                let word = cursor.take_word(&expected.words)?;
                answers.picked.insert_all(word.sets);
                next = &word.next;
            } else {
                cursor = self.unquoted(cursor, question, answers)?;
                next = &expected.next;
            }
            if !cursor.take_comma_or_end(b'}')? {
                return Some(cursor.0);
            }
        }
    }

    /// Consumes the key of a question. The question that came `next` in an earlier record is tried first.
    #[inline]
    fn question<'t>(
        &self,
        mut cursor: Cursor<'t>,
        next: &Cell<usize>,
    ) -> Option<(QuestionIndex, Cursor<'t>)> {
        let likely = next.get();
        if let Some(expected) = self.questions.get(likely)
            && cursor.take_literal(&expected.key).is_some()
        {
            return Some((QuestionIndex(likely), cursor));
        }
        self.another_question(cursor, next)
    }

    fn another_question<'t>(
        &self,
        mut cursor: Cursor<'t>,
        next: &Cell<usize>,
    ) -> Option<(QuestionIndex, Cursor<'t>)> {
        cursor.peek()?;
        let mut all = (next.get()..self.questions.len()).chain(0..next.get());
        let is_key = |question: &usize| {
            let key = &self.questions[*question].key;
            cursor.take_literal(key).is_some()
        };
        let question = all.find(is_key)?;
        next.set(question);
        Some((QuestionIndex(question), cursor))
    }

    /// Consumes an answer that does not begin with a quote.
    fn unquoted<'t>(
        &self,
        mut cursor: Cursor<'t>,
        question: QuestionIndex,
        answers: &mut AnswerBits,
    ) -> Option<Cursor<'t>> {
        let expected = &self.questions[question.0];
        match cursor.peek()? {
            b'[' => list(&mut cursor, expected, &mut answers.picked)?,
            b'-' | b'0'..=b'9' => {
                let number = str::from_utf8(cursor.take_integer()?).ok()?;
                let number = number.parse().ok()?;
                if !expected.numbers?.contains(number) {
                    return None;
                }
                let bit = self.evaluator.layout.number(question, number);
                answers.picked.insert(bit);
            }
            _ => {
                let word;
                (word, cursor) = cursor.first_of(&expected.bare)?;
                answers.picked.insert_all(word.sets);
            }
        }
        Some(cursor)
    }
}

/// Consumes a list of words.
fn list(cursor: &mut Cursor<'_>, expected: &Expected, picked: &mut Bits) -> Option<()> {
    cursor.take(b'[')?;
    if cursor.peek()? == b']' {
        return cursor.take(b']');
    }
    let (mut picks, mut is_exclusive) = (0, !expected.takes_several);
    loop {
        cursor.peek()?;
        let word = cursor.take_word(&expected.words)?;
        // Lists cannot contain `skipped`, or the same choice twice.
        if word.sets.bits == 0 || picked.meets(word.sets) {
            return None;
        }
        picked.insert_all(word.sets);
        picks += 1;
        is_exclusive |= word.is_exclusive;
        if !cursor.take_comma_or_end(b']')? {
            return (picks == 1 || !is_exclusive).then_some(());
        }
    }
}
