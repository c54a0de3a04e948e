//! Consumes expected input from the start of a text.

use super::expected::Word;
use super::literal::{Literal, start};

/// The text that has not been consumed yet.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t>(pub(super) &'t [u8]);

impl<'t> Cursor<'t> {
    /// The next byte that is not white space within the line.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        while let [b' ' | b'\t' | b'\r', rest @ ..] = self.0 {
            self.0 = rest;
        }
        self.0.first().copied()
    }

    /// Consumes white space and then this byte.
    #[inline]
    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.0 = &self.0[1..])
    }

    /// Consumes white space, and then a comma or the end of a list. Returns whether it was the comma.
    #[inline]
    pub(super) fn take_comma_or_end(&mut self, end: u8) -> Option<bool> {
        let byte = self.peek()?;
        self.0 = &self.0[1..];
        (byte == b',' || byte == end).then_some(byte == b',')
    }

    /// Consumes a literal.
    #[inline]
    pub(super) fn take_literal(&mut self, literal: &Literal) -> Option<()> {
        if !literal.fits(start(self.0)?) {
            return None;
        }
        self.0 = literal.after(self.0)?;
        Some(())
    }

    /// Consumes one of these words. The processor cannot predict which one it is, so there is no branch per word.
    #[inline]
    pub(super) fn take_word<'w>(&mut self, words: &'w [Word]) -> Option<&'w Word> {
        let start = start(self.0)?;
        let mut found = None;
        for word in words {
            let fits = word.text.fits(start);
            found = if fits { Some(word) } else { found };
        }
        if let Some(rest) = found?.text.after(self.0) {
            self.0 = rest;
            return found;
        }
        // Another word may begin the same way.
        let (word, cursor) = self.first_of(words)?;
        *self = cursor;
        Some(word)
    }

    /// Consumes the first of these words that matches.
    pub(super) fn first_of(mut self, words: &[Word]) -> Option<(&Word, Self)> {
        let is_next = |word: &&Word| self.take_literal(&word.text).is_some();
        Some((words.iter().find(is_next)?, self))
    }

    /// Consumes a string without escapes, an integer or `null`.
    pub(super) fn take_scalar(&mut self) -> Option<&'t [u8]> {
        let first = self.peek()?;
        let text = self.0;
        self.0 = match first {
            b'"' => {
                let is_end = |byte: &u8| matches!(byte, 0..b' ' | b'"' | b'\\');
                let (inside, rest) = text[1..].split_at(text[1..].iter().position(is_end)?);
                str::from_utf8(inside).ok()?;
                rest.strip_prefix(b"\"")?
            }
            b'n' => text.strip_prefix(b"null")?,
            _ => return self.take_integer(),
        };
        Some(&text[..text.len() - self.0.len()])
    }

    /// Consumes an integer in JSON's spelling: no leading zeros and no negative zero.
    pub(super) fn take_integer(&mut self) -> Option<&'t [u8]> {
        let digits = self.0.strip_prefix(b"-").unwrap_or(self.0);
        let length = digits.iter().position(|byte| !byte.is_ascii_digit())?;
        let (integer, rest) = self.0.split_at(self.0.len() - digits.len() + length);
        let is_integer = length > 0 && !matches!(rest[0], b'.' | b'e' | b'E');
        self.0 = rest;
        (is_integer && (digits[0] != b'0' || integer == b"0")).then_some(integer)
    }
}
