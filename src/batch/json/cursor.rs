//! A place in a text that moves on over what is expected there.

use super::token::{Token, Window};

/// A place in a text.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t [u8],
    pub(super) at: usize,
}

impl Cursor<'_> {
    /// The byte here.
    pub(super) fn byte(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// The bytes here.
    pub(super) fn window(&self) -> Option<Window> {
        Window::at(self.text, self.at)
    }

    /// Moves over white space within a line.
    pub(super) fn blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\r') = self.byte() {
            self.at += 1;
        }
    }

    /// Moves over white space and then a byte; nothing where another one stands.
    pub(super) fn takes(&mut self, byte: u8) -> Option<()> {
        self.blanks();
        self.takes_at_once(byte)
    }

    /// Moves over a byte that stands right here.
    fn takes_at_once(&mut self, byte: u8) -> Option<()> {
        (self.byte()? == byte).then(|| self.at += 1)
    }

    /// Moves over white space and then a comma or what closes the list of things; says whether it was the comma.
    pub(super) fn goes_on(&mut self, closing: u8) -> Option<bool> {
        self.blanks();
        let byte = self.byte()?;
        self.at += 1;
        match byte {
            b',' => Some(true),
            byte if byte == closing => Some(false),
            _ => None,
        }
    }

    /// Moves over a word; says whether it stood here.
    pub(super) fn takes_word(&mut self, token: &Token) -> Option<bool> {
        let stands = token.stands::<{ Token::WORDS }>(self.window()?, self.text, self.at);
        self.at += if stands { token.length } else { 0 };
        Some(stands)
    }

    /// Moves over a text in quotes without escapes.
    pub(super) fn takes_text(&mut self) -> Option<()> {
        self.takes_at_once(b'"')?;
        let rest = &self.text[self.at..];
        let is_end = |byte: &u8| matches!(byte, 0..b' ' | b'"' | b'\\');
        let inside = &rest[..rest.iter().position(is_end)?];
        if !inside.is_ascii() {
            str::from_utf8(inside).ok()?;
        }
        self.at += inside.len();
        self.takes_at_once(b'"')
    }

    /// Moves over a whole number and gives it; `-0` is no whole number in JSON's eyes.
    pub(super) fn takes_number(&mut self) -> Option<i64> {
        let negative = self.byte()? == b'-';
        self.at += usize::from(negative);
        let rest = &self.text[self.at..];
        let length = rest.iter().position(|byte| !byte.is_ascii_digit())?;
        // As many digits as surely fit.
        if !(1..=18).contains(&length) || (length > 1 && rest[0] == b'0') {
            return None;
        }
        self.at += length;
        if matches!(self.byte()?, b'.' | b'e' | b'E') {
            return None;
        }
        let digits = rest[..length].iter();
        let number = digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        match (negative, number) {
            (true, 0) => None,
            (true, number) => Some(-number),
            (false, number) => Some(number),
        }
    }
}
